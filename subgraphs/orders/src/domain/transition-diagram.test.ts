import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { states } from './state.ts';
import { transitionDiagram, transitionTable, withDrawings } from './transition-diagram.ts';
import { orderEvents } from './transitions.ts';

test('docs/ORDERS.md is drawn from the table (node --import tsx subgraphs/orders/draw-transitions.ts draws it)', () => {
  const markdown = readFileSync(new URL('../../../../docs/ORDERS.md', import.meta.url), 'utf8');
  expect(withDrawings(markdown)).toBe(markdown);
});

test('every state and every event is drawn', () => {
  for (const state of states) expect(transitionDiagram()).toContain(` ${state} `);
  expect(transitionTable().split('\n')).toHaveLength(orderEvents.length + 2);
});

test('a text without markers cannot be drawn into', () => {
  expect(() => withDrawings('# Orders')).toThrow('markers');
});
