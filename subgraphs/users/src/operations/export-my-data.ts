import { userError } from '@bazaar/service-kit';
import type { DataExportRow } from '../data/data-export-tables.ts';
import { requestExport } from '../data/data-exports.ts';
import { randomToken } from '../secrets/refresh-tokens.ts';
import type { Deps, Viewer } from './deps.ts';
import type { Errors } from './payloads.ts';
import { provePassword } from './prove-password.ts';

/**
 * Has everything that is kept about a person gathered in the background: `gatherExports`. An earlier file is gone; one that is being gathered
 * is waited for. User errors: INVALID_CREDENTIALS. Throws RATE_LIMITED after too many wrong passwords.
 */
export const exportMyData = async (
  deps: Deps,
  { userId }: Viewer,
  { password }: { password: string },
): Promise<Errors & { export: DataExportRow | null }> => {
  if ((await provePassword(deps, userId, password)) === null)
    return {
      export: null,
      userErrors: [userError('INVALID_CREDENTIALS', 'This is not your password.', ['password'])],
    };
  const asked = await requestExport(deps.db, { userId, token: randomToken(), at: deps.clock() });
  return { export: asked, userErrors: [] };
};
