/** Who asks: the part of an identity that rights depend on. */
export type Person = {
  readonly userId: string | null;
  readonly roles: readonly string[];
  readonly sellerId: string | null;
};

/** Who has to do with a payment. */
export type Parties = { customerId: string; sellerIds: readonly string[] };

/** What somebody is to a payment. */
export type Viewer = 'buyer' | 'admin' | 'seller';

/** What this person is to a payment; null for strangers, to whom it does not exist. */
export const viewerOf = (parties: Parties, person: Person): Viewer | null => {
  if (person.userId === null) return null;
  if (person.userId === parties.customerId) return 'buyer';
  if (person.roles.includes('ADMIN')) return 'admin';
  const { sellerId } = person;
  return sellerId !== null && person.roles.includes('SELLER') && parties.sellerIds.includes(sellerId)
    ? 'seller'
    : null;
};

/** Admins give any money back, sellers only that of orders nobody else sold a part of. */
export const mayRefund = (parties: Parties, person: Person): boolean =>
  person.roles.includes('ADMIN') ||
  (person.roles.includes('SELLER') &&
    person.sellerId !== null &&
    parties.sellerIds.every((sellerId) => sellerId === person.sellerId) &&
    parties.sellerIds.length > 0);
