import type { MessageData } from '@bazaar/events';

/** What others hear of a person. */
export const personChanged = (
  { id, version, displayName }: { id: string; version: number; displayName: string },
  sellerId: string | null,
): MessageData<'users.changed'> => ({ userId: id, version, displayName, sellerId });
