import type { MessageData } from '@bazaar/events';

/** What others hear of a person, and of the shop they run. */
export const personChanged = (
  { id, version, displayName }: { id: string; version: number; displayName: string },
  seller: { id: string; name: string } | null,
): MessageData<'users.changed'> => ({
  userId: id,
  version,
  displayName,
  sellerId: seller?.id ?? null,
  sellerName: seller?.name ?? null,
});
