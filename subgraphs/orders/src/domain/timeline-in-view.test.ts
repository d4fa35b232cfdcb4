import { expect, test } from 'vitest';
import { timelineInView } from './timeline-in-view.ts';

const moved = { state: 'SHIPPED', previousState: 'PROCESSING' } as const;
const grown = { state: 'SHIPPED', previousState: 'SHIPPED' } as const;
const steps = [
  { ...moved, note: 'For all.', audience: null },
  { ...moved, note: 'For shop 1.', audience: ['seller_1'] },
  { ...grown, note: 'For shop 2.', audience: ['seller_2'] },
  { ...moved, note: 'For no shop.', audience: [] },
  { ...grown, note: 'For no shop either.', audience: [] },
];

test('the buyer and admins read the whole timeline', () => {
  expect(timelineInView(steps, { kind: 'whole' })).toEqual(steps);
});

test('a seller sees where the order came to stand, and reads what concerns its own lines', () => {
  const notes = (sellerId: string) =>
    timelineInView(steps, { kind: 'seller', sellerId }).map(({ note }) => note);
  expect(notes('seller_1')).toEqual(['For all.', 'For shop 1.', null]);
  expect(notes('seller_2')).toEqual(['For all.', null, 'For shop 2.', null]);
});

test('others see nothing', () => {
  expect(timelineInView(steps, { kind: 'none' })).toEqual([]);
});
