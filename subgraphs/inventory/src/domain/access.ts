/** Whose stock a person may see and move. */
export type StockAccess =
  | { kind: 'ALL' }
  /** Only what this seller sells. */
  | { kind: 'SELLER'; sellerId: string }
  | { kind: 'NONE' };

/** Admins see and move all stock, sellers their own, others none. */
export const stockAccess = (person: { roles: readonly string[]; sellerId: string | null }): StockAccess => {
  if (person.roles.includes('ADMIN')) return { kind: 'ALL' };
  if (person.roles.includes('SELLER') && person.sellerId !== null)
    return { kind: 'SELLER', sellerId: person.sellerId };
  return { kind: 'NONE' };
};

/** May stock of this seller be seen and moved? `sellerId` is null when it is not known who sells it. */
export const mayAccess = (access: StockAccess, sellerId: string | null): boolean =>
  access.kind === 'ALL' || (access.kind === 'SELLER' && access.sellerId === sellerId);
