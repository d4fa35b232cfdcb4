import { expect, it } from 'vitest';
import { checkSku } from './sku.ts';

it.each(['LIN-0412-M-IND', 'a', '4006381333931', 'Größe.1/2_3'])('%s is a SKU', (sku) => {
  expect(checkSku(sku, 'sku')).toBeNull();
});

it.each(['', ' ', '-a', 'a b', 'a\u0000', 'x'.repeat(65), '<b>'])('%j is none', (sku) => {
  expect(checkSku(sku, 'sku')).toMatchObject({ code: 'INVALID_INPUT', path: ['sku'] });
});
