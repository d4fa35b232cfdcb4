import type { Money } from '@bazaar/money';
import type { NamedValue, ProductOption } from '../domain/options.ts';
import type { ProductStatus } from '../domain/status.ts';

/** A branch of a category path; without a slug it is found by its name below the branch before it. */
export type CategoryStep = { slug?: string | undefined; name: string };

/** What a file says of a picture. */
export type ImageRecord = {
  /** Absolute, or a path below IMAGE_BASE_URL. */
  url: string;
  altText: string | null;
  /** Pixels. */
  width: number | null;
  /** Pixels. */
  height: number | null;
};

/** What a file says of a variant. */
export type VariantRecord = {
  /** The line it stands on. */
  line: number;
  /** Taken when the variant is new and the id is free. */
  id?: string | undefined;
  sku: string;
  options: NamedValue[];
  price: Money;
  /** Null without a reduction; what it was before when absent. */
  compareAtPrice?: Money | null | undefined;
  weightGrams?: number | undefined;
};

/** What a file says of a product: null clears, what is absent stays as it is. */
export type ProductRecord = {
  /** Taken when the product is new and the id is free. */
  id?: string | undefined;
  slug?: string | undefined;
  name: string;
  description?: string | null | undefined;
  brand?: string | null | undefined;
  /** From the top down; empty is unfiled. */
  category?: CategoryStep[] | undefined;
  sellerId?: string | undefined;
  status?: ProductStatus | undefined;
  attributes?: NamedValue[] | undefined;
  options?: ProductOption[] | undefined;
  /** The main one first. */
  images?: ImageRecord[] | undefined;
  /** Those that are not named stay. */
  variants: VariantRecord[];
  createdAt?: Date | undefined;
  publishedAt?: Date | null | undefined;
};

/** A line that keeps a product out, and why. */
export type BadLine = {
  /** From 1. */
  line: number;
  /** The product's key in the file, such as its handle; null when it cannot be told. */
  product: string | null;
  reason: string;
};

/** A product as read, or the lines that keep it out: always a whole one. */
export type Read = { line: number; product: string | null; record: ProductRecord } | { bad: BadLine[] };
