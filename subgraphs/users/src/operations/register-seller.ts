import { newId, type Transaction, unauthenticated, userError } from '@bazaar/service-kit';
import { insertSeller } from '../data/sellers.ts';
import type { SellerRow } from '../data/tables.ts';
import { changeUser, holdAccount } from '../data/users.ts';
import { withRole } from '../domain/role.ts';
import { isSlug, slugCandidates } from '../domain/slug.ts';
import { lengths, readLine } from '../domain/text.ts';
import { personChanged } from '../events/person-changed.ts';
import type { Deps, Viewer } from './deps.ts';
import { noSeller, type SellerPayload } from './payloads.ts';

/** The details of a new shop. */
export type RegisterSeller = {
  name: string;
  /** Made from the name when absent. */
  slug?: string | null | undefined;
};

const insertUnderAny = async (
  tx: Transaction,
  seller: Omit<SellerRow, 'slug'>,
  slugs: readonly string[],
): Promise<SellerRow | null> => {
  for (const slug of slugs) if (await insertSeller(tx, { ...seller, slug })) return { ...seller, slug };
  return null;
};

/**
 * Opens a shop and makes the person a seller: the role is in the next access token, so refresh the session.
 * User errors: INVALID_NAME, INVALID_SLUG, SLUG_TAKEN, ALREADY_SELLER.
 */
export const registerSeller = async (
  deps: Deps,
  { userId }: Viewer,
  input: RegisterSeller,
): Promise<SellerPayload> => {
  const name = readLine(input.name, lengths.shopName);
  if (name === null)
    return noSeller(
      userError('INVALID_NAME', `A shop's name has 1 to ${lengths.shopName} characters.`, ['name']),
    );
  const slug = input.slug?.trim() ?? null;
  if (slug !== null && !isSlug(slug))
    return noSeller(
      userError('INVALID_SLUG', 'A slug has lower-case letters, digits and single hyphens, 60 at most.', [
        'slug',
      ]),
    );
  return deps.transact(async (tx, send) => {
    const account = await holdAccount(tx, userId);
    if (account === null) throw unauthenticated();
    if (account.sellerId !== null) return noSeller(userError('ALREADY_SELLER', 'You run a shop already.'));
    const own = { id: newId('seller'), userId, name, createdAt: deps.clock() };
    const seller = await insertUnderAny(tx, own, slug === null ? slugCandidates(name, own.id) : [slug]);
    if (seller === null) return noSeller(userError('SLUG_TAKEN', 'Another shop has this slug.', ['slug']));
    const { user } = account;
    const changed = await changeUser(tx, user, {
      roles: withRole(user.roles, 'SELLER'),
      version: user.version + 1,
    });
    send('users.changed', personChanged(changed, seller));
    return { seller, userErrors: [] };
  });
};
