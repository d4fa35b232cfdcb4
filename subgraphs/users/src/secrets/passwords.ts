import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

// OWASP's least for argon2id (the library's default variant): 19 MiB, two passes, one lane.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same password typed on two keyboards may come in two Unicode forms.
const canonical = (password: string): string => password.normalize('NFKC');

/** Keeps passwords as argon2id hashes in PHC form. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** Is it the password? Takes the same work where there is nothing to compare it with, and then says no. */
  isRight(password: string, kept: string | null): Promise<boolean>;
};

/** The PHC form of a password's hash. */
export const hashPassword = (password: string): Promise<string> => hash(canonical(password), cost);

/** Hashes a decoy first: it is what passwords of unknown accounts are compared with. */
export const createPasswords = async (): Promise<Passwords> => {
  const decoy = await hashPassword(randomBytes(32).toString('base64url'));
  return {
    hash: hashPassword,
    isRight: async (password, kept) => {
      const equal = await verify(kept ?? decoy, canonical(password));
      return equal && kept !== null;
    },
  };
};
