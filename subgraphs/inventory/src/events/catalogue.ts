import { type Consumer, consumer } from '@bazaar/service-kit';
import { type CatalogueProduct, copyProducts } from '../data/catalogue.ts';

/** Keeps the copy of the catalogue: which variant belongs to which product, and whose it is. */
export const catalogueConsumer: Consumer = consumer('products.changed', async ({ messages, tx, send }) => {
  const latest = new Map<string, CatalogueProduct>();
  for (const { data } of messages) {
    const known = latest.get(data.productId);
    if (known && known.version > data.version) continue;
    const { productId, sellerId, version } = data;
    latest.set(productId, {
      productId,
      sellerId,
      version,
      variantIds: data.variants.map(({ variantId }) => variantId),
    });
  }
  const products = [...latest.values()].sort((a, b) => (a.productId < b.productId ? -1 : 1));
  await copyProducts(tx, send, products);
});
