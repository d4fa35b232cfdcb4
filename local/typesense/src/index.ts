export { startTypesenseDouble, type TypesenseDouble } from './double.ts';
