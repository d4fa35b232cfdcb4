import { seed as seedCarts } from '@bazaar/carts/seed';
import { seed as seedInventory } from '@bazaar/inventory/seed';
import { seed as seedProducts } from '@bazaar/products/seed';
import { seed as seedReviews } from '@bazaar/reviews/seed';
import { type SubgraphName, subgraphs } from '@bazaar/schema/subgraphs';
import { demoShop, productImage } from '@bazaar/seed';
import { migrate } from '@bazaar/service-kit';
import { seed as seedUsers } from '@bazaar/users/seed';

const migrationsOf = (name: SubgraphName): URL =>
  new URL(`../../../subgraphs/${name}/migrations/`, import.meta.url);

/** Migrates the databases and fills them with the demo shop, each through its own subgraph's code. Doing it again changes nothing. */
export const fillWithDemoShop = async (
  urlOf: (name: SubgraphName) => string,
  onProgress: (line: string) => void,
): Promise<void> => {
  await Promise.all(subgraphs.map((name) => migrate(urlOf(name), migrationsOf(name))));
  const shop = demoShop();
  const count = (n: number): string => n.toLocaleString('en');
  const images = shop.products.flatMap((product) =>
    product.images.map((image, index) => ({
      path: image.url,
      contentType: 'image/svg+xml',
      content: productImage(product.slug, index + 1),
    })),
  );

  onProgress(`People: ${count(shop.people.length)}`);
  await seedUsers({ databaseUrl: urlOf('users') }, shop.people);
  const variants = shop.products.reduce((sum, product) => sum + product.variants.length, 0);
  onProgress(
    `Catalogue: ${count(shop.products.length)} products with ${count(variants)} variants in ${count(shop.categories.length)} categories`,
  );
  await seedProducts(
    { databaseUrl: urlOf('products') },
    { currency: shop.currency, categories: shop.categories, products: shop.products, images },
  );
  onProgress(`Stock: ${count(shop.stock.length)} levels in ${shop.warehouses.length} warehouses`);
  await seedInventory(
    { databaseUrl: urlOf('inventory') },
    { warehouses: shop.warehouses, stock: shop.stock },
  );
  onProgress(`Reviews: ${count(shop.reviews.length)}`);
  await seedReviews({ databaseUrl: urlOf('reviews') }, { reviews: shop.reviews });
  onProgress(`Coupons: ${count(shop.coupons.length)}`);
  await seedCarts({ databaseUrl: urlOf('carts') }, { coupons: shop.coupons });
};
