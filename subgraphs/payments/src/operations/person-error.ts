import type { userError } from '@bazaar/service-kit';

/** What a person can mend. */
export type PersonError = ReturnType<typeof userError>;
