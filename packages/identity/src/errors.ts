/** The access token is malformed, forged, expired, or meant for somebody else. `cause` says which. */
export class AccessTokenError extends Error {
  override readonly name = 'AccessTokenError';
}

/** The public keys could not be had, so nothing is known about the token: an outage, not a bad token. */
export class JwksUnavailableError extends Error {
  override readonly name = 'JwksUnavailableError';
}
