/** The day the shop opened: nothing in it is older. Milliseconds since 1970. */
export const OPENED_AT = Date.UTC(2025, 0, 1);

/** The moment the shop's data stands at: nothing in it is younger. Milliseconds since 1970. */
export const STANDS_AT = Date.UTC(2026, 10, 1);

/** One day in milliseconds. */
export const DAY = 86_400_000;

/** ISO 8601 in UTC with milliseconds. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
