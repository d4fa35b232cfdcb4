/** An order line with the units that have left already, and those that were called off. */
export type ShippableLine = { id: string; quantity: number; shipped: number; cancelled: number };

/** Units of a line. */
export type Units = { lineId: string; quantity: number };

/** What goes into a parcel, or why it cannot. `index` is the place in what was wished for; null when it is about all of it. */
export type ParcelPlan =
  | { kind: 'parcel'; lines: readonly Units[] }
  | { kind: 'unknownLine'; index: number }
  | { kind: 'notShippable'; index: number | null; reason: string };

/** The units that could still leave. */
export const leftToShip = (lines: readonly ShippableLine[]): Units[] =>
  lines
    .map(({ id, quantity, shipped, cancelled }) => ({ lineId: id, quantity: quantity - shipped - cancelled }))
    .filter(({ quantity }) => quantity > 0);

/** Units wished for by line; a line that is named twice adds up. */
export const summed = (wished: readonly Units[]): Map<string, number> => {
  const units = new Map<string, number>();
  for (const { lineId, quantity } of wished) units.set(lineId, (units.get(lineId) ?? 0) + quantity);
  return units;
};

/** Packs what is wished for, or all that is left when `wished` is null. A line that is wished for twice adds up. */
export const planParcel = (lines: readonly ShippableLine[], wished: readonly Units[] | null): ParcelPlan => {
  if (wished === null) {
    const left = leftToShip(lines);
    return left.length > 0
      ? { kind: 'parcel', lines: left }
      : { kind: 'notShippable', index: null, reason: 'Nothing of it is left to ship.' };
  }
  if (wished.length === 0)
    return { kind: 'notShippable', index: null, reason: 'A parcel needs something in it.' };
  const units = summed(wished);
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const [index, { lineId, quantity }] of wished.entries()) {
    const line = byId.get(lineId);
    if (!line) return { kind: 'unknownLine', index };
    if (quantity < 1) return { kind: 'notShippable', index, reason: 'Units are 1 or more.' };
    const left = line.quantity - line.shipped - line.cancelled;
    if ((units.get(lineId) ?? 0) > left)
      return { kind: 'notShippable', index, reason: `Only ${left} of this line are left to ship.` };
  }
  return { kind: 'parcel', lines: [...units].map(([lineId, quantity]) => ({ lineId, quantity })) };
};

/** Has all of an order left, once this parcel has? */
export const completes = (lines: readonly ShippableLine[], parcel: readonly Units[]): boolean => {
  const units = summed(parcel);
  return leftToShip(lines).every(({ lineId, quantity }) => (units.get(lineId) ?? 0) >= quantity);
};
