import { formatMoney, type Money } from '@bazaar/money';

/** Resolvers of the shared type `Money`, whose parent is a `Money` of @bazaar/money. */
export const moneyResolvers = {
  formatted: (parent: Money, args: { locale?: string | null }): string =>
    formatMoney(parent, args.locale ?? undefined),
};
