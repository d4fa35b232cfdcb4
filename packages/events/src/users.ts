import { z } from 'zod';
import { define } from './define.ts';
import { id } from './fields.ts';

/** Said by users. */
export const userMessages = {
  /** The public face of a person as it is now. The greatest `version` wins. */
  'users.changed': define({
    version: 1,
    data: z.object({
      userId: id,
      version: z.int().min(1),
      displayName: z.string(),
      sellerId: id.nullable(),
    }),
    entity: (data) => data.userId,
  }),
  /** There is news for a person; readers look it up. `latest` numbers the newest piece. */
  'users.notified': define({
    version: 1,
    data: z.object({ userId: id, latest: z.int().min(1) }),
    entity: (data) => data.userId,
  }),
};
