import { sql } from 'drizzle-orm';
import { type Where, withDatabase } from './surroundings.ts';

/** The id of a seller, given by id or slug; the first one of the shop on this machine when none is given. Throws with what to do when there is none. */
export const findSeller = (where: Where, given: string | undefined): Promise<string> => {
  if (given === undefined && where.postgres !== undefined)
    throw new Error('Say for which seller: --seller <id or slug>');
  return withDatabase(where, 'users', async (db) => {
    const [seller] = await db.execute<{ id: string }>(
      given === undefined
        ? sql`select id from sellers order by created_at, id limit 1`
        : sql`select id from sellers where id = ${given} or slug = ${given}`,
    );
    if (seller) return seller.id;
    throw new Error(given === undefined ? 'The shop has no seller.' : `There is no seller ${given}.`);
  });
};
