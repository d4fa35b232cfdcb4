import type { Deps, Viewer } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import type { Errors } from './payloads.ts';

/** Ends the session of the request. */
export const signOut = async ({ transact, clock }: Deps, { userId, sessionId }: Viewer): Promise<Errors> => {
  if (sessionId !== null)
    await transact((tx, send) => endSessions({ tx, send }, { only: sessionId, userId, at: clock() }));
  return { userErrors: [] };
};

/** The same for every session of the person. */
export const signOutEverywhere = async ({ transact, clock }: Deps, { userId }: Viewer): Promise<Errors> => {
  await transact((tx, send) => endSessions({ tx, send }, { keep: null, userId, at: clock() }));
  return { userErrors: [] };
};
