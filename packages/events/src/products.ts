import { z } from 'zod';
import { define } from './define.ts';
import { id, instant, money } from './fields.ts';

const variant = z.object({
  variantId: id,
  sku: z.string(),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
  price: money,
  compareAtPrice: money.nullable(),
  /** For carriage; 0 when unknown. */
  weightGrams: z.int().min(0),
});

/** Said by products. */
export const productMessages = {
  /** A product as it is now, drafts and archived ones too. The greatest `version` wins, whatever the order of arrival. */
  'products.changed': define({
    version: 1,
    data: z.object({
      productId: id,
      version: z.int().min(1),
      status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
      slug: z.string(),
      name: z.string(),
      description: z.string().nullable(),
      brand: z.string().nullable(),
      sellerId: id,
      /** From the top branch down to its own; empty when unfiled. */
      categoryPath: z.array(id),
      attributes: z.array(z.object({ name: z.string(), value: z.string() })),
      /** All variants: one that is missing here is gone. */
      variants: z.array(variant),
      createdAt: instant,
    }),
    entity: (data) => data.productId,
  }),
};
