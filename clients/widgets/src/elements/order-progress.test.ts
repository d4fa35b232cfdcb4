import { describe, expect, it } from 'vitest';
import { type OrderStatus, progressOf } from './order-progress.ts';

const at = (minute: number): string => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
const way: OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'];
const timelineTo = (status: OrderStatus) =>
  way.slice(0, way.indexOf(status) + 1).map((each, minute) => ({ status: each, at: at(minute) }));
const statesOf = (status: OrderStatus, timeline: { status: string; at: string }[] = timelineTo(status)) =>
  progressOf(status, timeline).map(({ state }) => state);

describe("an order's progress", () => {
  it.each([
    ['PENDING', ['current', 'to-come', 'to-come', 'to-come', 'to-come']],
    ['AWAITING_PAYMENT', ['done', 'current', 'to-come', 'to-come', 'to-come']],
    ['CONFIRMED', ['done', 'done', 'current', 'to-come', 'to-come']],
    ['ON_HOLD', ['done', 'done', 'current', 'to-come', 'to-come']],
    ['PROCESSING', ['done', 'done', 'current', 'to-come', 'to-come']],
    ['SHIPPED', ['done', 'done', 'done', 'current', 'to-come']],
    ['DELIVERED', ['done', 'done', 'done', 'done', 'done']],
    ['RETURNED', ['done', 'done', 'done', 'done', 'done']],
  ] as const)('of one that is %s', (status, states) => {
    expect(statesOf(status)).toEqual(states);
  });

  it('has one step under way at most', () => {
    for (const status of way)
      expect(statesOf(status).filter((state) => state === 'current').length).toBeLessThanOrEqual(1);
  });

  it('says when each step was done', () => {
    expect(progressOf('DELIVERED', timelineTo('DELIVERED')).map((step) => step.at)).toEqual(
      [0, 2, 4, 5, 5].map(at),
    );
  });

  it('of one that was called off stays as far as it came, with nothing under way', () => {
    const paid = timelineTo('CONFIRMED');
    expect(statesOf('CANCELLED', [...paid, { status: 'CANCELLED', at: at(9) }])).toEqual([
      'done',
      'done',
      'to-come',
      'to-come',
      'to-come',
    ]);
    expect(statesOf('EXPIRED', timelineTo('AWAITING_PAYMENT'))[1]).toBe('to-come');
  });

  it('survives a status of a later version in the timeline', () => {
    expect(statesOf('CANCELLED', [{ status: 'BEAMED', at: at(1) }])[0]).toBe('to-come');
  });
});
