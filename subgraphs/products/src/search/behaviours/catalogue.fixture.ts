import { newId } from '@bazaar/service-kit';
import type { SeedData, SeedProduct } from '../../seed.ts';

const sellerId = newId('seller');
const branch = (name: string, parentId: string | null = null, position = 0) => ({
  id: newId('category'),
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  parentId,
  position,
});

const home = branch('Home');
const wear = branch('Clothing', null, 1);
const lighting = branch('Lighting', home.id);
const shirts = branch('Shirts', wear.id);

/** The branches that products of the behaviours are filed in. */
export const branches = { home, wear, lighting, shirts };

type About = Partial<Pick<SeedProduct, 'description' | 'brand' | 'status'>> & {
  in?: string;
  price?: number;
  material?: string;
  sku?: string;
};

let serial = 0;
const thing = (name: string, about: About = {}): SeedProduct => {
  serial += 1;
  return {
    id: newId('product'),
    slug: `thing-${serial}`,
    name,
    description: about.description ?? null,
    brand: about.brand ?? null,
    categoryId: about.in ?? null,
    sellerId,
    attributes: about.material === undefined ? [] : [{ name: 'Material', value: about.material }],
    options: [],
    images: [],
    status: about.status ?? 'PUBLISHED',
    variants: [
      {
        id: newId('variant'),
        sku: about.sku ?? `THING-${serial}`,
        options: [],
        price: about.price ?? 1500,
        compareAtPrice: null,
        weightGrams: 100,
      },
    ],
    createdAt: new Date(Date.UTC(2026, 0, serial)).toISOString(),
  };
};

/** A small catalogue of which every product is there for a reason. */
export const behavioursCatalogue: SeedData = {
  currency: 'EUR',
  categories: [home, wear, lighting, shirts],
  images: [],
  products: [
    thing('Linen shirt', { in: shirts.id, brand: 'Alder', price: 4500, material: 'Linen' }),
    thing('Cotton shirt', { in: shirts.id, brand: 'Birch', price: 3500, material: 'Cotton' }),
    thing('Flannel shirt', { in: shirts.id, brand: 'Alder', price: 5500, material: 'Cotton' }),
    thing('T-shirt', { in: shirts.id, brand: 'Birch', price: 1900, material: 'Cotton' }),
    thing('Crème brûlée dish', { in: home.id, brand: 'Straße', price: 900, material: 'Stoneware' }),
    thing('Brass lamp', {
      in: lighting.id,
      brand: 'Lumen',
      price: 12_900,
      material: 'Brass',
      sku: 'MC-24688',
    }),
    thing('Reading lamp', { in: lighting.id, brand: 'Alder', price: 8900, material: 'Steel' }),
    thing('Scented candles', {
      in: home.id,
      price: 2400,
      description: 'Poured by hand. They smell of cedar.',
    }),
    thing('Candle holder', { in: home.id, price: 1400, material: 'Brass' }),
    thing('Oak bench', { in: home.id, brand: 'Cedar', price: 24_900, material: 'Oak' }),
    thing('Cedar chest', { in: home.id, brand: 'Holt', price: 19_900, material: 'Cedar' }),
    thing('Wool blanket', {
      in: home.id,
      price: 7900,
      material: 'Wool',
      description: `${'Woven slowly on old looms. '.repeat(12)}It keeps even the longest winter out of the house. ${'Wash it by hand. '.repeat(12)}`,
    }),
    thing('Corner settee', { in: home.id, price: 99_900, material: 'Linen' }),
    thing('Unseen lamp', { in: lighting.id, status: 'DRAFT' }),
    thing('Withdrawn lamp', { in: lighting.id, status: 'ARCHIVED' }),
  ],
};

/** The id of a product of the catalogue. */
export const idOf = (name: string): string => {
  const product = behavioursCatalogue.products.find((each) => each.name === name);
  if (!product) throw new Error(`There is no ${name}`);
  return product.id;
};
