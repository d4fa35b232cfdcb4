import type { Identity } from '@bazaar/identity';
import {
  badUserInput,
  type Connection,
  type ConnectionArguments,
  connection,
  type Database,
  forbidden,
  isId,
  readPage,
} from '@bazaar/service-kit';
import { countLevels, type LevelFilter, type LevelRow, pageOfLevels } from '../data/levels.ts';
import { stockAccess } from '../domain/access.ts';

/** What a person may ask for; absent and null ask for nothing. */
export type AskedLevels = {
  variantIds?: readonly string[] | null | undefined;
  warehouseId?: string | null | undefined;
  lowStock?: boolean | null | undefined;
  sellerId?: string | null | undefined;
};

const mostVariants = 100;

const isLevelPlace = (values: readonly unknown[] | null): boolean =>
  values === null || (typeof values[0] === 'string' && isId('stocklevel', values[0]));

const nothing = (filter: LevelFilter): boolean =>
  filter.variantIds?.length === 0 ||
  (filter.warehouseId !== undefined && !isId('warehouse', filter.warehouseId)) ||
  (filter.sellerId !== undefined && !isId('seller', filter.sellerId));

const readFilter = (identity: Identity, asked: AskedLevels): LevelFilter | null => {
  const access = stockAccess(identity);
  if (access.kind === 'NONE') return null;
  if (access.kind === 'SELLER' && asked.sellerId != null && asked.sellerId !== access.sellerId)
    throw forbidden();
  if ((asked.variantIds?.length ?? 0) > mostVariants)
    throw badUserInput(`Ask for ${mostVariants} variants at most.`);
  const filter: LevelFilter = {
    variantIds: asked.variantIds?.filter((id) => isId('variant', id)),
    warehouseId: asked.warehouseId ?? undefined,
    lowStock: asked.lowStock ?? undefined,
    sellerId: access.kind === 'SELLER' ? access.sellerId : (asked.sellerId ?? undefined),
  };
  return nothing(filter) ? null : filter;
};

/** A page of the levels that a person may see: all for admins, their own for sellers. Throws BAD_USER_INPUT, and FORBIDDEN for another seller's. */
export const listLevels = async (
  { db, identity }: { db: Database; identity: Identity },
  asked: AskedLevels,
  args: ConnectionArguments,
): Promise<Connection<LevelRow>> => {
  const page = readPage(args, 1);
  if (!isLevelPlace(page.after) || !isLevelPlace(page.before))
    throw badUserInput('The cursor is not one of this list.');
  const filter = readFilter(identity, asked);
  const rows = filter ? await pageOfLevels(db, filter, page) : [];
  return connection(
    rows,
    page,
    ({ id }) => [id],
    async () => (filter ? countLevels(db, filter) : 0),
  );
};
