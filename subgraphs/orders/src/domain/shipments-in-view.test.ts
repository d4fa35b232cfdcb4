import { expect, test } from 'vitest';
import { shipmentsInView } from './shipments-in-view.ts';

test('a seller sees parcels with its lines, and of a shared parcel its own part', () => {
  const own = { id: 'shipment_1', lines: [{ lineId: 'a', quantity: 1 }] };
  const shared = {
    id: 'shipment_2',
    lines: [
      { lineId: 'a', quantity: 2 },
      { lineId: 'b', quantity: 3 },
    ],
  };
  const foreign = { id: 'shipment_3', lines: [{ lineId: 'b', quantity: 1 }] };
  expect(shipmentsInView([own, shared, foreign], [{ id: 'a' }])).toEqual([
    own,
    { id: 'shipment_2', lines: [{ lineId: 'a', quantity: 2 }] },
  ]);
});
