import { invalid, type Problem } from './problem.ts';

const form = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,63}$/u;

/** The problem of a stock keeping unit that is malformed; null when it is well formed. */
export const checkSku = (sku: string, ...path: string[]): Problem | null =>
  form.test(sku)
    ? null
    : invalid('A SKU has letters, digits and . _ / - between them, 64 characters at most.', ...path);
