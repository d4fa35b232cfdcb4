export { fillWithDemoShop } from './fill.ts';
