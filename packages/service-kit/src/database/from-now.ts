import { type SQL, sql } from 'drizzle-orm';

/**
 * The instant so many seconds from now by the database's clock; negative ones are past. What several processes agree on by time (leases, next tries, deadlines)
 * is told by this one clock: each of theirs may be wrong.
 */
export const fromNow = (seconds: number): SQL<Date> =>
  sql`now() + make_interval(secs => ${seconds}::double precision)`;
