export { exportProducts } from './export-products.ts';
export { type ImportOptions, type ImportResult, importProducts } from './import-products.ts';
export type { Counts } from './progress-file.ts';
