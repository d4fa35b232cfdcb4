/** What an order tells about who may see it. */
export type Parties = { customerId: string | null; sellerIds: readonly string[] };

/** Who asks. */
export type Person = { userId: string | null; sellerId: string | null; roles: readonly string[] };

/** How much of an order somebody sees: all of it, the lines of one seller, or nothing. */
export type View = { kind: 'whole' } | { kind: 'seller'; sellerId: string } | { kind: 'none' };

/** Its buyer and admins see all of an order, a seller its own lines, everybody else nothing. */
export const viewOf = (order: Parties, { userId, sellerId, roles }: Person): View => {
  if (userId === null) return { kind: 'none' };
  if (roles.includes('ADMIN') || order.customerId === userId) return { kind: 'whole' };
  if (roles.includes('SELLER') && sellerId !== null && order.sellerIds.includes(sellerId))
    return { kind: 'seller', sellerId };
  return { kind: 'none' };
};

/** How much of an order somebody may send off: admins all of it, a seller its own lines. Its buyer none of it, even one who sells elsewhere. */
export const handlingOf = (order: Parties, person: Person): View =>
  viewOf({ ...order, customerId: null }, person);

/** The lines that are seen, or whatever else is one seller's. */
export const linesInView = <Line extends { sellerId: string }>(
  lines: readonly Line[],
  view: View,
): readonly Line[] => {
  switch (view.kind) {
    case 'whole':
      return lines;
    case 'seller':
      return lines.filter(({ sellerId }) => sellerId === view.sellerId);
    case 'none':
      return [];
    default:
      return view satisfies never;
  }
};
