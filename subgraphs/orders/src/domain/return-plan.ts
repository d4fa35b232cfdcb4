import { summed, type Units } from './parcel.ts';

/** An order line with what has become of its units. `delivered` has arrived, of which `returned` came back and `requested` is asked to. */
export type ReturnableLine = {
  id: string;
  sellerId: string;
  delivered: number;
  returned: number;
  requested: number;
};

/** What comes back, by the seller who decides on it, or why it cannot. `index` is the place in what was wished for; null when it is about all of it. */
export type ReturnPlan =
  | { kind: 'returns'; returns: readonly { sellerId: string; lines: readonly Units[] }[] }
  | { kind: 'unknownLine'; index: number }
  | { kind: 'notReturnable'; index: number | null; reason: string };

/** Plans the return of units that have arrived and are not coming back yet: one return a seller, in the order of the wish. */
export const planReturn = (lines: readonly ReturnableLine[], wished: readonly Units[]): ReturnPlan => {
  if (wished.length === 0)
    return { kind: 'notReturnable', index: null, reason: 'A return needs something in it.' };
  const units = summed(wished);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const bySeller = new Map<string, Units[]>();
  for (const [index, { lineId, quantity }] of wished.entries()) {
    const line = byId.get(lineId);
    if (!line) return { kind: 'unknownLine', index };
    if (quantity < 1) return { kind: 'notReturnable', index, reason: 'Units are 1 or more.' };
    const left = line.delivered - line.returned - line.requested;
    const sum = units.get(lineId);
    // Named before: counted with its first place.
    if (sum === undefined) continue;
    units.delete(lineId);
    if (sum > left)
      return { kind: 'notReturnable', index, reason: `Only ${left} of this line can be sent back.` };
    bySeller.set(line.sellerId, [...(bySeller.get(line.sellerId) ?? []), { lineId, quantity: sum }]);
  }
  return {
    kind: 'returns',
    returns: [...bySeller].map(([sellerId, returned]) => ({ sellerId, lines: returned })),
  };
};

const day = 24 * 60 * 60 * 1000;

/**
 * Is it early enough to send something back? `days` are counted from the last parcel that arrived, since the time to withdraw from an order
 * that comes in several parcels begins with the last of them (Directive 2011/83/EU, article 9).
 */
export const isInReturnWindow = (
  arrivals: readonly (Date | null)[],
  { now, days }: { now: Date; days: number },
): boolean => {
  const last = Math.max(...arrivals.map((arrival) => arrival?.getTime() ?? Number.NEGATIVE_INFINITY));
  return now.getTime() <= last + days * day;
};
