import { z } from 'zod';
import { define } from './define.ts';
import { id, instant, quantity } from './fields.ts';

const entity = (data: { orderId: string }): string => data.orderId;

/** Commands to inventory, and what it says. */
export const inventoryMessages = {
  /** Hold all lines or none. Answered by `inventory.reserved` or `inventory.rejected`. */
  'inventory.reserve': define({
    version: 1,
    data: z.object({
      orderId: id,
      lines: z.array(z.object({ variantId: id, quantity })).min(1),
      /** ISO 3166-1 alpha-2 of the destination: nearer warehouses first. */
      country: z.string().length(2).nullable(),
      /** The hold ends by itself at this time. */
      expiresAt: instant,
    }),
    entity,
  }),
  /** Every line is held. */
  'inventory.reserved': define({ version: 1, data: z.object({ orderId: id, expiresAt: instant }), entity }),
  /** Nothing is held: these variants were short. */
  'inventory.rejected': define({
    version: 1,
    data: z.object({
      orderId: id,
      shortages: z.array(z.object({ variantId: id, requested: quantity, available: z.int().min(0) })).min(1),
    }),
    entity,
  }),
  /** The order is paid: held units leave for good. */
  'inventory.commit': define({ version: 1, data: z.object({ orderId: id }), entity }),
  'inventory.committed': define({ version: 1, data: z.object({ orderId: id }), entity }),
  /** The order died: held units are free again. Releasing what is not held is success. */
  'inventory.release': define({ version: 1, data: z.object({ orderId: id, reason: z.string() }), entity }),
  'inventory.released': define({ version: 1, data: z.object({ orderId: id }), entity }),
  /** Units of an order that came back. */
  'inventory.restock': define({
    version: 1,
    data: z.object({
      orderId: id,
      returnId: id,
      lines: z.array(z.object({ variantId: id, quantity })).min(1),
    }),
    entity,
  }),
  /** What can be bought of a variant, over all warehouses. The greatest `version` wins. */
  'inventory.stockChanged': define({
    version: 1,
    data: z.object({
      variantId: id,
      productId: id.nullable(),
      version: z.int().min(0),
      available: z.int().min(0),
      inStock: z.boolean(),
      lowStock: z.boolean(),
      at: instant,
    }),
    entity: (data) => data.variantId,
  }),
  /** A level has fallen to its reorder point, or the point was raised to it: time to order more. Said once, until the level has been above it. */
  'inventory.reorderPointReached': define({
    version: 1,
    data: z.object({
      stockLevelId: id,
      variantId: id,
      /** Null when the catalogue has not told of the variant. */
      productId: id.nullable(),
      /** Whose it is; null as above. */
      sellerId: id.nullable(),
      warehouseId: id,
      /** Units on hand and not held for orders. */
      available: z.int().min(0),
      reorderPoint: z.int().min(0),
      at: instant,
    }),
    entity: (data) => data.variantId,
  }),
};
