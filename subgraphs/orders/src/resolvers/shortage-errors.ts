import type { OrderLineRow } from '../data/order-lines.ts';
import type { OrderRow } from '../data/orders.ts';

/** What was short, one user error a variant, in the order of the cart. */
export const shortageErrors = (order: OrderRow, lines: readonly OrderLineRow[]) =>
  (order.shortages ?? []).map(({ variantId, requested, available }) => {
    const line = lines.find((each) => each.variantId === variantId);
    const name = line?.productName ?? 'this';
    return {
      __typename: 'InsufficientStockError' as const,
      code: 'INSUFFICIENT_STOCK',
      message: available === 0 ? `${name} is sold out.` : `There are only ${available} of ${name}.`,
      path: ['cartId'],
      variant: line ? { id: variantId, productId: line.productId } : null,
      requested,
      available,
    };
  });
