import { isId } from '@bazaar/service-kit';
import { maxLines } from '../domain/limits.ts';
import type { Wanted } from '../domain/put-lines.ts';

/** The variants that the catalogue is to be asked of; what cannot be one, and what is more than a cart may hold, is not looked up. */
export const variantsOf = (wanted: readonly Wanted[]): string[] =>
  [...new Set(wanted.slice(0, maxLines).map(({ variantId }) => variantId))].filter((id) =>
    isId('variant', id),
  );
