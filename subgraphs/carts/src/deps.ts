import type { Toolbox } from '@bazaar/service-kit';
import type { Shop } from './domain/cart.ts';
import type { Lifetimes } from './domain/expiry.ts';

/** What operations work with. */
export type Deps = Toolbox & { shop: Shop; lifetimes: Lifetimes };
