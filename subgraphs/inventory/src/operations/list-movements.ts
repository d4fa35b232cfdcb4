import type { Identity } from '@bazaar/identity';
import {
  badUserInput,
  type Connection,
  type ConnectionArguments,
  connection,
  type Database,
  isId,
  readPage,
} from '@bazaar/service-kit';
import { countMovements, type MovementRow, pageOfMovements } from '../data/movements.ts';
import { sellerOf } from '../data/owners.ts';
import { mayAccess, stockAccess } from '../domain/access.ts';

const isMovementPlace = (values: readonly unknown[] | null): boolean =>
  values === null || Number.isSafeInteger(values[0]);

const mayList = async (db: Database, identity: Identity, variantId: string): Promise<boolean> => {
  const access = stockAccess(identity);
  return mayAccess(access, access.kind === 'SELLER' ? await sellerOf(db, variantId) : null);
};

/** A page of a variant's ledger, newest first; empty when there is no such variant, or none of the person's. Throws BAD_USER_INPUT. */
export const listMovements = async (
  { db, identity }: { db: Database; identity: Identity },
  { variantId, warehouseId }: { variantId: string; warehouseId: string | null },
  args: ConnectionArguments,
): Promise<Connection<MovementRow>> => {
  const page = readPage(args, 1);
  if (!isMovementPlace(page.after) || !isMovementPlace(page.before))
    throw badUserInput('The cursor is not one of this list.');
  const possible = isId('variant', variantId) && (warehouseId === null || isId('warehouse', warehouseId));
  const visible = possible && (await mayList(db, identity, variantId));
  const rows = visible ? await pageOfMovements(db, variantId, warehouseId, page) : [];
  return connection(
    rows,
    page,
    ({ sequence }) => [sequence],
    async () => (visible ? countMovements(db, variantId, warehouseId) : 0),
  );
};
