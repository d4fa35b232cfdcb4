import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOrderNumber, orderNumber, orderNumberBytes } from './order-number.ts';

test('an order number is readable and recognised', () => {
  const bytes = fc.uint8Array({ minLength: orderNumberBytes, maxLength: orderNumberBytes });
  fc.assert(fc.property(bytes, (random) => isOrderNumber(orderNumber(random))));
});

test('numbers follow from chance alone', () => {
  expect(orderNumber(new Uint8Array(9))).toBe('B000000000');
  expect(orderNumber(Uint8Array.of(31, 30, 29, 28, 27, 26, 25, 24, 255))).toBe('BZYXWVTSRZ');
});

test.each(['', 'B', 'B00000000', 'b000000000', 'B00000000O', 'B000000000\u0000', 'C000000000'])(
  '%j is no order number',
  (text) => {
    expect(isOrderNumber(text)).toBe(false);
  },
);
