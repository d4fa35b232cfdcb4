/** Where a product stands. */
export type ProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** What is done to a product. */
export type ProductEvent = 'publish' | 'archive';

/** Where each event leads. Doing again what is done already changes nothing. */
export const transitions: Readonly<Record<ProductStatus, Readonly<Record<ProductEvent, ProductStatus>>>> = {
  DRAFT: { publish: 'PUBLISHED', archive: 'ARCHIVED' },
  PUBLISHED: { publish: 'PUBLISHED', archive: 'ARCHIVED' },
  ARCHIVED: { publish: 'PUBLISHED', archive: 'ARCHIVED' },
};
