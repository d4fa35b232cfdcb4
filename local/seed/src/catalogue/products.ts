import { at, type Random, randomStream } from '../random.ts';
import { iso, OPENED_AT } from '../time.ts';
import { typeId } from '../typeid.ts';
import type { SeedNamedValue, SeedProduct, SeedProductStatus, SeedSeller, SeedVariant } from '../types.ts';
import type { Assortment, Brand, Material, Model } from './assortment.ts';
import type { Leaf } from './categories.ts';
import { type ChosenAxis, type Combination, chooseAxes, combinations, fixAxes } from './options.ts';
import { type ProductPlan, planProducts } from './plan.ts';
import { type PriceEnding, shopPrice } from './price.ts';
import { slugify } from './slug.ts';

/** A product with what reviewers need to know about it. */
export type StockedProduct = { product: SeedProduct; assortment: Assortment; noun: string };

/** The last product was created before this. */
const LAST_PRODUCT_AT = Date.UTC(2026, 9, 20);

/** The newest are still drafts. */
const DRAFTS = 8;

/** The shop's own seller takes this part of every assortment; the specialist has the rest. */
const OWN_SHARE = 0.4;

/**
 * Writes all products, oldest first.
 *
 * @param sellers the shop's own first, then the specialists
 */
export function writeProducts(leaves: readonly Leaf[], sellers: readonly SeedSeller[]): StockedProduct[] {
  const random = randomStream('products');
  const plans = planProducts(leaves, random);
  const interval = (LAST_PRODUCT_AT - OPENED_AT) / plans.length;
  return plans.map((plan, index) => {
    const createdAt = Math.floor(OPENED_AT + (index + random.fraction()) * interval);
    return writeProduct(plan, index, plans.length, createdAt, sellers, random);
  });
}

function writeProduct(
  { leaf, line, variantCount }: ProductPlan,
  index: number,
  count: number,
  createdAt: number,
  sellers: readonly SeedSeller[],
  random: Random,
): StockedProduct {
  const { assortment, categoryId } = leaf;
  const model = random.pick(assortment.models);
  const material = random.pick(assortment.materials);
  const brand = random.pick(assortment.house.brands);
  const name = `${line} ${material.name} ${model.noun}`;
  const slug = slugify(name);
  const axes = chooseAxes(assortment.axes, variantCount, assortment.sized === true, random);
  const fixed = fixAxes(assortment.axes, axes, random);

  const product: SeedProduct = {
    id: typeId('product', createdAt, random),
    slug,
    name,
    description: describe(model, material, brand, assortment, random),
    brand: brand.name,
    categoryId,
    sellerId: chooseSeller(assortment, sellers, random).id,
    attributes: attributesOf(assortment, material, brand, fixed, random),
    options: axes.map((axis) => ({ name: axis.name, values: axis.values.map(({ value }) => value) })),
    images: Array.from({ length: random.integer(1, 3) }, (_, image) => ({
      id: typeId('image', createdAt + image, random),
      url: `/images/products/${slug}/${image + 1}.svg`,
      altText: image === 0 ? name : `${name}, view ${image + 1}`,
      width: 800,
      height: 800,
    })),
    status: statusAt(index, count),
    variants: writeVariants(assortment, model, axes, fixed, index, createdAt, random),
    createdAt: iso(createdAt),
  };
  return { product, assortment, noun: model.noun.toLowerCase() };
}

function describe(
  model: Model,
  material: Material,
  brand: Brand,
  assortment: Assortment,
  random: Random,
): string {
  const sentences = [model.sentence, material.sentence];
  if (random.chance(0.5)) sentences.push(`Made by ${brand.name} in ${brand.town}.`);
  sentences.push(random.pick(assortment.house.closings));
  return sentences.join(' ');
}

function chooseSeller({ house }: Assortment, sellers: readonly SeedSeller[], random: Random): SeedSeller {
  if (random.chance(OWN_SHARE)) return at(sellers, 0);
  const specialist = sellers.find(({ slug }) => slug === house.specialist);
  if (specialist === undefined) throw new Error(`no seller ${house.specialist}`);
  return specialist;
}

function attributesOf(
  assortment: Assortment,
  material: Material,
  brand: Brand,
  fixed: Combination,
  random: Random,
): SeedNamedValue[] {
  return [
    { name: assortment.materialLabel, value: material.name },
    ...namedValues(fixed),
    ...assortment.facts.map(({ name, values }) => ({ name, value: random.pick(values) })),
    { name: 'Made in', value: brand.country },
  ];
}

function namedValues(combination: Combination): SeedNamedValue[] {
  return combination.map(({ name, value }) => ({ name, value: value.value }));
}

/** What a combination multiplies price and weight by. */
function factorOf(combination: Combination): number {
  return combination.reduce((product, { value }) => product * value.factor, 1);
}

/** Seven of those long in the shop are withdrawn. */
function statusAt(index: number, count: number): SeedProductStatus {
  if (index >= count - DRAFTS) return 'DRAFT';
  return index % 140 === 70 ? 'ARCHIVED' : 'PUBLISHED';
}

function writeVariants(
  assortment: Assortment,
  model: Model,
  axes: readonly ChosenAxis[],
  fixed: Combination,
  index: number,
  createdAt: number,
  random: Random,
): SeedVariant[] {
  const number = String(index + 1).padStart(4, '0');
  const ending: PriceEnding = random.chance(0.6) ? 90 : 0;
  const level = 0.85 + random.fraction() * 0.4;
  const reduction = random.chance(0.15) ? 1.15 + random.fraction() * 0.35 : null;

  return combinations(axes).map((combination, place) => {
    const factor = factorOf([...fixed, ...combination]);
    const raw = model.price * level * factor;
    const price = shopPrice(raw, ending);
    const former = reduction === null ? null : shopPrice(raw * reduction, ending);
    return {
      id: typeId('variant', createdAt + place, random),
      sku: skuOf(assortment.skuPrefix, number, combination),
      options: namedValues(combination),
      price,
      compareAtPrice: former !== null && former > price ? former : null,
      weightGrams: Math.round(model.weightGrams * factor),
    };
  });
}

function skuOf(prefix: string, number: string, combination: Combination): string {
  return [prefix, number, ...combination.map(({ value }) => value.code)].join('-');
}
