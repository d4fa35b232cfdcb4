import { type Bus, badUserInput, NotInTimeError, type Send } from '@bazaar/service-kit';

// Long enough for carts to merge two carts; the person is signed in either way.
const patience = 2000;
const form = /^[\x21-\x7e]{1,200}$/;

/** Checks a cart's token; throws BAD_USER_INPUT for what carts cannot have given out. */
export const readCartToken = (token: string | null | undefined): string | null => {
  if (token == null) return null;
  if (!form.test(token)) throw badUserInput('The cartToken is not one of a cart.');
  return token;
};

/**
 * Lets a person in and makes the guest's cart theirs: `open` sends the claim in its transaction, by calling `claim`. Answers when carts has
 * done it, so that the next request sees the cart, or after 2 s; it is done then, only later. `open` answers null when nobody was let in.
 */
export const withGuestCart = async <Result>(
  bus: Bus,
  guest: { userId: string; cartToken: string | null },
  open: (claim: (send: Send) => void) => Promise<Result | null>,
): Promise<Result | null> => {
  const { userId, cartToken } = guest;
  if (cartToken === null) return open(() => undefined);
  const claimed = bus.expect('carts.claimed', userId, () => true);
  let opened: Result | null = null;
  try {
    opened = await open((send) => send('carts.claim', { userId, cartToken }));
  } finally {
    if (opened === null) claimed.cancel();
  }
  if (opened === null) return null;
  await claimed.within(patience).catch((error: unknown) => {
    if (!(error instanceof NotInTimeError)) throw error;
  });
  return opened;
};
