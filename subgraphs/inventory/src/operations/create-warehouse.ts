import { type Database, type UserErrorValue, userError } from '@bazaar/service-kit';
import { insertWarehouse, type WarehouseRow } from '../data/warehouses.ts';
import { checkWarehouse, type WarehouseDetails } from '../domain/warehouse.ts';

/** Adds a warehouse. User errors: CODE_TAKEN, INVALID_INPUT. */
export const createWarehouse = async (
  db: Database,
  details: WarehouseDetails,
): Promise<{
  warehouse: WarehouseRow | null;
  userErrors: (UserErrorValue & { __typename: 'GenericUserError' })[];
}> => {
  const problems = checkWarehouse(details);
  if (problems.length > 0)
    return {
      warehouse: null,
      userErrors: problems.map(({ field, message }) => userError('INVALID_INPUT', message, [field])),
    };
  const warehouse = await insertWarehouse(db, { ...details, name: details.name.trim() });
  if (warehouse) return { warehouse, userErrors: [] };
  return {
    warehouse: null,
    userErrors: [userError('CODE_TAKEN', 'Another warehouse has this code.', ['code'])],
  };
};
