/**
 * What a caller gets at a place of the graph: `yes` whatever it names, `own` only what belongs to it, and `no` nothing at all. What is refused is an
 * error UNAUTHENTICATED or FORBIDDEN; what is not one's own does not seem to exist.
 */
export type Cell = 'yes' | 'own' | 'no';

/** Who may, by what they are. */
export type Access = {
  readonly guest: Cell;
  readonly customer: Cell;
  readonly seller: Cell;
  readonly admin: Cell;
  /** What `own` means, and what else there is to say. */
  readonly note: string;
};

/** Those that the table tells apart. */
export const callers = ['guest', 'customer', 'seller', 'admin'] as const;
export type Caller = (typeof callers)[number];

const access = (cells: readonly [Cell, Cell, Cell, Cell], note: string): Access => {
  const [guest, customer, seller, admin] = cells;
  return { guest, customer, seller, admin, note };
};

/** Open to everybody. */
export const anybody = (note = ''): Access => access(['yes', 'yes', 'yes', 'yes'], note);
/** Everybody, guests too, for what is theirs. */
export const everybodyOwn = (note: string): Access => access(['own', 'own', 'own', 'own'], note);
/** The signed-in, each for themselves. */
export const person = (note = ''): Access => access(['no', 'own', 'own', 'own'], note);
/** The signed-in, each for themselves, and admins for all. */
export const personOrAdmin = (note: string): Access => access(['no', 'own', 'own', 'yes'], note);
/** Everybody who is signed in. */
export const signedIn = (note = ''): Access => access(['no', 'yes', 'yes', 'yes'], note);
/** Sellers for what they sell, and admins for all. */
export const sellerOrAdmin = (note = 'what they sell'): Access => access(['no', 'no', 'own', 'yes'], note);
/** Every seller, and admins. */
export const staff = (note = ''): Access => access(['no', 'no', 'yes', 'yes'], note);
/** Admins alone. */
export const admins = (note = ''): Access => access(['no', 'no', 'no', 'yes'], note);

/** What `@auth` alone says: `requires` is null for every signed-in person, and undefined without `@auth`. */
export const accessOfAuth = (requires: readonly string[] | null | undefined): Access => {
  if (requires === undefined) return anybody();
  if (requires === null) return person();
  return requires.includes('SELLER') ? sellerOrAdmin() : admins();
};
