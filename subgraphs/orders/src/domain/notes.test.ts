import { expect, test } from 'vitest';
import { audienceOf, listUnits, notes } from './notes.ts';

const lines = [
  { id: 'a', productName: 'Kettle', sellerId: 'seller_1' },
  { id: 'b', productName: 'Cup', sellerId: 'seller_1' },
  { id: 'c', productName: 'Spoon', sellerId: 'seller_2' },
];
const units = (...ids: string[]) => ids.map((lineId) => ({ lineId, quantity: 2 }));

test('units are named with their numbers, a line once', () => {
  expect(listUnits(lines, units('a'))).toBe('2 × Kettle');
  expect(listUnits(lines, units('a', 'b', 'c'))).toBe('2 × Kettle, 2 × Cup and 2 × Spoon');
  expect(listUnits(lines, units('a', 'a'))).toBe('4 × Kettle');
});

test('units of one seller concern it, units of several no one of them', () => {
  expect(audienceOf(lines, units('a', 'b'))).toEqual(['seller_1']);
  expect(audienceOf(lines, units('a', 'c'))).toEqual([]);
});

test('notes are sentences', () => {
  const refund = { amount: 1230, currency: 'EUR' };
  expect(notes.sent('2 × Cup', 'DHL', '123')).toBe('Sent with DHL (123): 2 × Cup.');
  expect(notes.sent('2 × Cup', 'DHL', null)).toBe('Sent with DHL: 2 × Cup.');
  expect(notes.restCancelled('1 × Cup', refund, 'Too slow')).toBe(
    'Called off before it left: 1 × Cup; €12.30 to be paid back. Too slow.',
  );
  expect(notes.returnRequested('1 × Cup', 'It broke!')).toBe('To come back: 1 × Cup. It broke!');
  expect(notes.returnApproved('1 × Cup', refund, 'WRITE_OFF')).toBe(
    'Came back: 1 × Cup; €12.30 to be paid back, written off.',
  );
});
