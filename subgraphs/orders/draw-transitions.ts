import { readFileSync, writeFileSync } from 'node:fs';
import { withDrawings } from './src/domain/transition-diagram.ts';

// Draws the life of an order into docs/ORDERS.md: node --import tsx subgraphs/orders/draw-transitions.ts
const file = new URL('../../docs/ORDERS.md', import.meta.url);
writeFileSync(file, withDrawings(readFileSync(file, 'utf8')));
