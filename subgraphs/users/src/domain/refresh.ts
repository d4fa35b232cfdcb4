/** A refresh token as it is kept. */
export type HeldToken = {
  expiresAt: Date;
  /** When it was changed for its successor. */
  usedAt: Date | null;
  /** Has its successor been used in turn? */
  outlived: boolean;
  /** When its session was ended. */
  sessionEndedAt: Date | null;
};

/**
 * What presenting a token leads to: `rotate` to a new one, `repeat` of the successor it was changed for, `stolen`: the session ends
 * for everybody who holds a token of it, or `ended`.
 */
export type RefreshDecision = 'rotate' | 'repeat' | 'stolen' | 'ended';

/** A used token gets the same successor again for this long, since an answer can be lost and tabs refresh at once. Milliseconds. */
export const repeatWithin = 10_000;

/** Decides what becomes of a token that is presented `now`. A used one that is neither fresh nor the latest was copied by somebody. */
export const decideRefresh = (token: HeldToken, now: Date): RefreshDecision => {
  if (token.sessionEndedAt !== null) return 'ended';
  if (token.usedAt !== null) {
    const fresh = now.getTime() - token.usedAt.getTime() <= repeatWithin;
    return fresh && !token.outlived ? 'repeat' : 'stolen';
  }
  return token.expiresAt.getTime() <= now.getTime() ? 'ended' : 'rotate';
};
