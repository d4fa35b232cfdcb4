import type { Database, Transaction } from '@bazaar/service-kit';
import { categoriesByIds } from '../../data/categories.ts';
import { slugCandidates } from '../../domain/slug.ts';
import { type Plan, planProduct, type Refusal } from '../plan-product.ts';
import type { BadLine, ProductRecord } from '../record.ts';
import type { CategoryTree } from './category-tree.ts';
import { type Known, readCurrent } from './read-current.ts';
import { claimSlugs, writePlans } from './write-plans.ts';

/** A product that was read and checked. */
export type Item = { line: number; product: string | null; record: ProductRecord };

/** What became of a product. */
export type Outcome = Plan['kind'] | BadLine;

/** What a batch needs. */
export type BatchDeps = {
  db: Database;
  tree: CategoryTree;
  /** Of products that do not name theirs. */
  sellerId: string;
  clock: () => Date;
  /** Finds out all, changes nothing. */
  dryRun: boolean;
};

class DryRun extends Error {}

const findCurrent = ({ productOfSku, productOfSlug, products }: Known, record: ProductRecord) => {
  const ids = new Set(record.variants.flatMap(({ sku }) => productOfSku.get(sku) ?? []));
  // Without a SKU there is only the slug to know it by.
  const slugOwner = record.slug === undefined ? undefined : productOfSlug.get(record.slug);
  if (record.variants.length === 0 && slugOwner !== undefined) ids.add(slugOwner);
  const [id] = ids;
  return { current: id === undefined ? null : (products.get(id) ?? null), several: ids.size > 1, slugOwner };
};

const unitsOf = (record: ProductRecord, owner: string | undefined): string[] => [
  ...record.variants.map(({ sku }) => `sku ${sku}`),
  ...(record.slug === undefined ? [] : [`slug ${record.slug}`]),
  ...(owner === undefined ? [] : [owner]),
];

const applyOnce = async (
  tx: Transaction,
  items: readonly Item[],
  deps: BatchDeps,
): Promise<{ outcomes: Map<Item, Outcome>; later: Item[] }> => {
  const now = deps.clock();
  const outcomes = new Map<Item, Outcome>();
  const refuse = (item: Item, { reason, line }: Refusal): void => {
    outcomes.set(item, { line: line ?? item.line, product: item.product, reason });
  };
  // Branches before products, as a move of a branch locks them: so the two never wait for each other.
  const filed = items.filter(({ record }) => (record.category?.length ?? 0) > 0);
  const places = await deps.tree.file(
    tx,
    filed.map(({ record }) => record.category ?? []),
  );
  const placeOf = new Map(filed.map((item, index) => [item, places[index]]));
  const known = await readCurrent(
    tx,
    items.map(({ record }) => record),
  );

  // Two that speak of the same product follow each other, each over what the other left.
  const busy = new Set<string>();
  const later: Item[] = [];
  const plans = new Map<Item, Plan>();
  const slugs = new Map<string, string[]>();
  for (const item of items) {
    const { record } = item;
    const { current, several, slugOwner } = findCurrent(known, record);
    const units = unitsOf(record, current?.product.id);
    if (units.some((unit) => busy.has(unit))) {
      later.push(item);
      continue;
    }
    if (several) {
      refuse(item, { reason: 'Its SKUs belong to several products of the shop.' });
      continue;
    }
    if (slugOwner !== undefined && slugOwner !== current?.product.id) {
      refuse(item, { reason: `Another product has the slug ${record.slug}.` });
      continue;
    }
    const place = placeOf.get(item);
    const plan = planProduct(current, record, {
      sellerId: record.sellerId ?? deps.sellerId,
      categoryId: record.category === undefined ? undefined : (place?.id ?? null),
      now,
      taken: known.taken,
    });
    if ('reason' in plan) {
      refuse(item, plan);
      continue;
    }
    for (const unit of units) busy.add(unit);
    outcomes.set(item, plan.kind);
    if (plan.kind === 'unchanged') continue;
    plans.set(item, plan);
    const { id, slug, name } = plan.product;
    if (plan.kind === 'created' || slug !== current?.product.slug)
      slugs.set(id, record.slug === undefined ? slugCandidates(name, id) : [record.slug]);
  }

  const claimed = await claimSlugs(tx, slugs);
  const staying = [...plans].flatMap(([item, { product }]) =>
    placeOf.has(item) || product.categoryId === null ? [] : [product.categoryId],
  );
  const branches = staying.length === 0 ? [] : await categoriesByIds(tx, [...new Set(staying)]);
  const pathOf = new Map(branches.map(({ id, path }) => [id, path]));
  const written: { plan: Plan; categoryPath: readonly string[] }[] = [];
  for (const [item, plan] of plans) {
    const { product } = plan;
    const slug = slugs.has(product.id) ? claimed.get(product.id) : product.slug;
    if (slug === undefined) {
      refuse(item, { reason: 'Another product has its slug.' });
      continue;
    }
    const categoryPath = placeOf.get(item)?.path ?? pathOf.get(product.categoryId ?? '') ?? [];
    written.push({ plan: { ...plan, product: { ...product, slug } }, categoryPath });
  }
  await writePlans(tx, written, now);
  return { outcomes, later };
};

const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
};

// Somebody else took a SKU or an id, moved a branch or holds what is needed: a second look finds that.
const passing = new Set(['23505', '40001', '40P01']);
// The database has a rule that the checks here do not know.
const refused = /^2[23]/;
const maxAttempts = 3;

const attempt = async (
  items: readonly Item[],
  deps: BatchDeps,
): Promise<{ outcomes: Map<Item, Outcome>; later: Item[] }> => {
  for (let count = 1; ; count += 1) {
    let result: Awaited<ReturnType<typeof applyOnce>> | undefined;
    try {
      await deps.db.transaction(async (tx) => {
        result = await applyOnce(tx, items, deps);
        if (deps.dryRun) throw new DryRun();
      });
    } catch (error) {
      deps.tree.forget();
      if (error instanceof DryRun && result) return result;
      const code = codeOf(error) ?? '';
      if (passing.has(code) && count < maxAttempts) continue;
      if (!refused.test(code)) throw error;
      return items.length > 1 ? applyEach(items, deps) : refuseAll(items, error);
    }
    if (result) return result;
  }
};

const refuseAll = (
  items: readonly Item[],
  error: unknown,
): { outcomes: Map<Item, Outcome>; later: Item[] } => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = `It cannot be stored: ${cause instanceof Error ? cause.message : String(cause)}`;
  return {
    outcomes: new Map(items.map((item) => [item, { line: item.line, product: item.product, reason }])),
    later: [],
  };
};

const applyEach = async (
  items: readonly Item[],
  deps: BatchDeps,
): Promise<{ outcomes: Map<Item, Outcome>; later: Item[] }> => {
  const outcomes = new Map<Item, Outcome>();
  for (const item of items)
    for (const [each, outcome] of (await attempt([item], deps)).outcomes) outcomes.set(each, outcome);
  return { outcomes, later: [] };
};

/** Stores products, each wholly or not at all, and answers what became of each, in their order. One that cannot be stored hurts no other. */
export const applyBatch = async (items: readonly Item[], deps: BatchDeps): Promise<Outcome[]> => {
  const outcomes = new Map<Item, Outcome>();
  let left = items;
  while (left.length > 0) {
    const result = await attempt(left, deps);
    for (const [item, outcome] of result.outcomes) outcomes.set(item, outcome);
    left = result.later;
  }
  return items.flatMap((item) => outcomes.get(item) ?? []);
};
