// What postgres.js says when a connection cannot be had or was lost, what Node says of the socket, and PostgreSQL's own words when it stops, starts or has no place.
const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** Did this fail because the database was not there? Looks through what wraps the error. */
export const isOutage = (error: unknown): boolean => {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1)
    if ('code' in each && typeof each.code === 'string' && codes.has(each.code)) return true;
  return false;
};
