import { endSession, endSessions } from '../data/sessions.ts';
import type { Deps, Viewer } from './deps.ts';
import type { Errors } from './payloads.ts';

/** Ends the session of the request: its refresh token is worthless at once, its access token when its 15 minutes are over. */
export const signOut = async ({ db, clock }: Deps, { userId, sessionId }: Viewer): Promise<Errors> => {
  if (sessionId !== null) await endSession(db, { id: sessionId, userId, at: clock() });
  return { userErrors: [] };
};

/** The same for every session of the person. */
export const signOutEverywhere = async ({ db, clock }: Deps, { userId }: Viewer): Promise<Errors> => {
  await endSessions(db, { userId, keep: null, at: clock() });
  return { userErrors: [] };
};
