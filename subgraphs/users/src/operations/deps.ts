import type { SigningKey } from '@bazaar/identity';
import type { Toolbox } from '@bazaar/service-kit';
import type { Providers } from '../oidc/providers.ts';
import type { Passwords } from '../secrets/passwords.ts';
import type { Sealing } from '../secrets/sealing.ts';
import type { MailThrottle } from '../throttle/mail-throttle.ts';
import type { SignInThrottle } from '../throttle/sign-in-throttle.ts';

/** What operations work with. */
export type Deps = Pick<Toolbox, 'db' | 'transact' | 'bus' | 'clock'> & {
  passwords: Passwords;
  sealing: Sealing;
  providers: Providers;
  throttle: SignInThrottle;
  mailThrottle: MailThrottle;
  /** How access tokens are signed, and for whom. */
  tokens: { key: SigningKey; issuer: string; audience: string };
};

/** The signed-in person who asks. */
export type Viewer = { userId: string; sessionId: string | null };
