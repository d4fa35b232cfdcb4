import { z } from 'zod';
import { define } from './define.ts';
import { id, instant } from './fields.ts';

/** Said by users. */
export const userMessages = {
  /** The public face of a person as it is now. The greatest `version` wins. */
  'users.changed': define({
    version: 2,
    data: z.object({
      userId: id,
      version: z.int().min(1),
      displayName: z.string(),
      sellerId: id.nullable(),
      /** The name of the shop that they run; absent in the first version. */
      sellerName: z.string().nullish(),
    }),
    entity: (data) => data.userId,
  }),
  /** There is news for a person; readers look it up. `latest` numbers the newest piece. */
  'users.notified': define({
    version: 1,
    data: z.object({ userId: id, latest: z.int().min(1) }),
    entity: (data) => data.userId,
  }),
  /** A session is over: its access tokens, which live 15 minutes, are worth nothing from now on. Said once for each session. */
  'users.sessionEnded': define({
    version: 1,
    data: z.object({ sessionId: id, userId: id, at: instant }),
    entity: (data) => data.sessionId,
  }),
  /** A person has left and is forgotten by users: whoever keeps something about them removes it, or what names them in it. Said once, for ever. */
  'users.deleted': define({
    version: 1,
    data: z.object({
      userId: id,
      /** Their shop, which is closed with it. */
      sellerId: id.nullable(),
      at: instant,
    }),
    entity: (data) => data.userId,
  }),
};
