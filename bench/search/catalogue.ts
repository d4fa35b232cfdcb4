import { newId } from '@bazaar/service-kit';
import type { SeedData, SeedProduct } from '../../subgraphs/products/src/seed.ts';

/** Numbers that look random and are the same in every run (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const list = (words: string): string[] => words.split(' ');

/** What products are named after; the mix of queries is made of the same. */
export const nouns = list(
  'shirt lamp bench chair table mug plate bowl knife pan kettle blanket cushion curtain rug mirror candle vase basket shelf desk stool cabinet clock frame scarf jacket coat dress skirt trousers jumper sock boot shoe sandal belt wallet bag backpack hat glove umbrella towel robe soap brush razor comb tray jug teapot glass decanter spoon fork ladle board grater whisk scale planter trowel hose lantern tent hammock kite puzzle blocks ball racket helmet lock pump bell notebook pen pencil ruler stapler folder easel canvas',
);
export const materials = list(
  'linen cotton wool silk leather suede denim felt oak walnut birch ash bamboo cork rattan wicker steel brass copper iron tin stoneware porcelain glass marble slate concrete paper rubber hemp',
);
export const adjectives = list(
  'plain striped checked quilted ribbed woven knitted brushed polished hammered glazed painted folding stacking hanging standing small large tall low wide narrow round square oval deep light heavy soft warm cool bright dark pale rustic modern classic vintage garden kitchen travel everyday',
);
const colours = list(
  'white black grey navy blue green olive red rust pink yellow mustard brown beige natural',
);
const countries = list('Portugal Denmark Japan Italy India Poland Sweden France Turkey Mexico');
const prose = list(
  'made by hand in a small workshop that has kept its tools and habits for three generations it wears in rather than out and can be mended with ordinary thread or glue each piece differs a little from the next which is how you know that somebody looked at it wash gently dry in the shade keep away from open fire good for years of daily use packed without plastic sent within two days',
);
const syllables = list(
  'al bir cor den el fen gar hol is jor kel lum mar nor os pel quin ros sel tor ul ver wil yar zen',
);

const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
};
const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** Makers, the same for every size of catalogue. */
export const brands: readonly string[] = syllables.flatMap((first) =>
  syllables.slice(0, 12).map((second) => capital(`${first}${second}`)),
);

/** A shop of `count` products in 60 categories; a few brands make much, most little, as in life. */
export const makeCatalogue = (count: number): SeedData => {
  const random = createRandom(20_260_101);
  const sellerId = newId('seller');
  const tops = Array.from({ length: 10 }, (_, index) => ({
    id: newId('category'),
    slug: `department-${index}`,
    name: `Department ${capital(pick(random, syllables))}`,
    parentId: null,
    position: index,
  }));
  const leaves = tops.flatMap((top, index) =>
    Array.from({ length: 5 }, (_, position) => ({
      id: newId('category'),
      slug: `aisle-${index}-${position}`,
      name: `Aisle ${capital(pick(random, syllables))}`,
      parentId: top.id,
      position,
    })),
  );
  const product = (index: number): SeedProduct => {
    const noun = pick(random, nouns);
    const material = pick(random, materials);
    const name = `${capital(pick(random, adjectives))} ${material} ${noun}`;
    const words = Array.from({ length: 30 }, () => pick(random, prose)).join(' ');
    return {
      id: newId('product'),
      slug: `product-${index}`,
      name: random() < 0.5 ? name : `${name} ${pick(random, adjectives)}`,
      description: `${capital(words)}. Goes well with a ${pick(random, adjectives)} ${pick(random, nouns)}.`,
      brand: brands[Math.floor(random() ** 2 * brands.length)] ?? null,
      categoryId: pick(random, leaves).id,
      sellerId,
      attributes: [
        { name: 'Material', value: capital(material) },
        { name: 'Colour', value: capital(pick(random, colours)) },
        { name: 'Origin', value: pick(random, countries) },
      ],
      options: [],
      images: [],
      status: 'PUBLISHED',
      variants: [
        {
          id: newId('variant'),
          sku: `SKU-${index}`,
          options: [],
          price: Math.round(500 + random() ** 3 * 150_000),
          compareAtPrice: null,
          weightGrams: 500,
        },
      ],
      createdAt: new Date(Date.UTC(2024, 0, 1) + index * 600_000).toISOString(),
    };
  };
  return {
    currency: 'EUR',
    categories: [...tops, ...leaves],
    products: Array.from({ length: count }, (_, index) => product(index)),
    images: [],
  };
};
