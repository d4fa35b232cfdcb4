import { expect, it } from 'vitest';
import { eventOf } from './intent.ts';

it('a status of Stripe that is new to us is a fault, never a guess', () => {
  expect(eventOf('requires_capture')).toBe('processing');
  expect(eventOf('canceled')).toBe('cancelled');
  expect(() => eventOf('half_paid')).toThrow(RangeError);
});
