import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Stack } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepNoCaches } from './walk-caches.ts';
import { type Growth, grown, openCounter, total } from './walk-count.ts';
import { type Ask, lengths, type Place, placesOf } from './walk-places.ts';
import { partsOf } from './walk-selection.ts';
import { askAs, fillShop, type WalkedShop } from './walk-shop.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const counter = openCounter();
const attempts = 3;
// Long enough for each of the shop's periodic jobs to come up.
const idle = 10_000;

let stack: Stack;
let ask: Ask;
let shop: WalkedShop;

beforeAll(async () => {
  stack = await startTestStack({
    onStatement: counter.heard,
    // Many orders are left unpaid here: asking Stripe for them, one by one, is no part of any answer.
    env: (name) => (name === 'payments' ? { RECONCILE_AFTER_SECONDS: '3600' } : {}),
  });
  ask = await askAs(stack.url, 'admin@bazaar.test');
  shop = await fillShop(
    ask,
    await askAs(stack.url, 'shopper@bazaar.test'),
    await askAs(stack.url, 'seller@bazaar.test'),
  );
  // What Redis knows takes no statement: a list must not look cheap because it was read before.
  await keepNoCaches(stack.redisUrl);
}, 300_000);
afterAll(() => stack?.stop());

type Finding = { what: string; growth: string[]; refused: string | null };
type Walked = {
  name: string;
  parts: number;
  rows: [number, number];
  statements: [number, number];
  findings: Finding[];
};

const measure = async (place: Place, length: number, operation: string) => {
  const { result, counts } = await counter.during(() => (place.asker(length) ?? ask)(operation));
  return { rows: place.listIn(result.data).length, errors: result.errors, counts };
};

// Null when the shop has nothing to ask this of.
const walk = async (place: Place): Promise<Walked | null> => {
  const walked: Walked = { name: place.name, parts: 0, rows: [0, 0], statements: [0, 0], findings: [] };
  for (const { name, selection } of partsOf(place.item, shop.ids)) {
    let finding: Finding | null = null;
    let suspects: Set<string> | null = null;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const [short, long] = [lengths.short, lengths.long].map((n) => place.operation(n, selection, attempt));
      if (short == null || long == null) break;
      const few = await measure(place, lengths.short, short);
      const many = await measure(place, lengths.long, long);
      // What the shop did meanwhile by itself does not happen thrice.
      const before: ReadonlySet<string> | null = suspects;
      const growth: Growth[] = grown(few.counts, many.counts).filter(
        ({ statement }) => before?.has(statement) ?? true,
      );
      suspects = new Set(growth.map(({ statement }) => statement));
      const refused = [...few.errors, ...many.errors][0] ?? null;
      if (attempt === 0) {
        walked.parts += 1;
        walked.rows = [Math.max(walked.rows[0], few.rows), Math.max(walked.rows[1], many.rows)];
        walked.statements[0] += total(few.counts);
        walked.statements[1] += total(many.counts);
      }
      finding = null;
      if (growth.length === 0 && refused === null) break;
      finding = {
        what: `${place.name} { ${name} }`,
        growth: growth.map(({ statement, from, to }) => `${from} → ${to}  ${statement}`),
        refused,
      };
    }
    if (finding) walked.findings.push(finding);
  }
  return walked.parts === 0 ? null : walked;
};

it('costs no more statements for a list of 50 than for one of 5, whatever is asked of its items', async () => {
  const places = await placesOf(schema, shop, ask);
  await counter.ignore(() => setTimeout(idle));
  const walks: Walked[] = [];
  const skipped: string[] = [];
  for (const place of places) {
    const walked = await walk(place);
    if (walked) walks.push(walked);
    else skipped.push(place.name);
  }
  const column = (text: string | number, width: number): string => String(text).padStart(width);
  console.log(
    [
      `${'list'.padEnd(32)} ${column('parts', 5)} ${column('rows', 9)} ${column('statements', 12)}`,
      ...walks.map(
        ({ name, parts, rows, statements }) =>
          `${name.padEnd(32)} ${column(parts, 5)} ${column(rows.join(' / '), 9)} ${column(statements.join(' / '), 12)}`,
      ),
      `Nothing to ask of: ${skipped.join(', ')}`,
    ].join('\n'),
  );
  const findings = walks.flatMap((each) => each.findings);
  expect(findings).toEqual([]);
  expect(walks.filter(({ rows }) => rows[1] === lengths.long).length).toBeGreaterThan(15);
}, 600_000);
