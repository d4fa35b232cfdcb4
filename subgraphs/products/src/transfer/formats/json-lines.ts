import { z } from 'zod';
import type { Read } from '../record.ts';
import { linesOf } from '../text/lines.ts';
import { type Format, formatOf, type Row } from './format.ts';

const named = z.strictObject({ name: z.string(), value: z.string() });
const amount = z.strictObject({ amount: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) });
const instant = z.iso.datetime().transform((text) => new Date(text));
const pixels = z.int().min(1).nullable().default(null);

/** A line of our own files: a product with all that belongs to it. Keys that are absent leave what is there; null clears. */
export const productLine = z.strictObject({
  id: z.string().optional(),
  slug: z.string().optional(),
  name: z.string(),
  description: z.string().nullable().optional(),
  brand: z.string().nullable().optional(),
  /** From the top down. */
  category: z.array(z.strictObject({ slug: z.string().optional(), name: z.string() })).optional(),
  sellerId: z.string().optional(),
  status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']).optional(),
  attributes: z.array(named).optional(),
  options: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })).optional(),
  /** The main one first. */
  images: z
    .array(
      z.strictObject({
        url: z.string(),
        altText: z.string().nullable().default(null),
        width: pixels,
        height: pixels,
      }),
    )
    .optional(),
  variants: z.array(
    z.strictObject({
      id: z.string().optional(),
      sku: z.string(),
      options: z.array(named).default([]),
      /** Minor units. */
      price: amount,
      compareAtPrice: amount.nullable().optional(),
      weightGrams: z.int().min(0).optional(),
    }),
  ),
  createdAt: instant.optional(),
  publishedAt: instant.nullable().optional(),
});

type Line = Row & { text: string };

async function* rows(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let line = 0;
  for await (const lines of linesOf(text))
    yield lines.flatMap((each) => {
      line += 1;
      return each.trim() === '' ? [] : [{ line, text: each, fault: null }];
    });
}

const keyIn = (value: unknown): string | null => {
  const found = z.object({ slug: z.string() }).safeParse(value);
  return found.success ? found.data.slug : null;
};

const read = ({ line, text }: Line): Read => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { bad: [{ line, product: null, reason: `It is not JSON: ${why}` }] };
  }
  const parsed = productLine.safeParse(value);
  if (!parsed.success)
    return {
      bad: parsed.error.issues.map(({ path, message }) => ({
        line,
        product: keyIn(value),
        reason: [path.join('.'), message].filter((part) => part !== '').join(': '),
      })),
    };
  const { variants, ...product } = parsed.data;
  const record = { ...product, variants: variants.map((variant) => ({ line, ...variant })) };
  return { line, product: product.slug ?? variants[0]?.sku ?? null, record };
};

/** Our own files, as the export writes them: one product a line. */
export const jsonLines: Format = formatOf<Line>({
  label: 'JSON Lines',
  rows,
  keyOf: () => null,
  read: ([row]) => read(row),
});
