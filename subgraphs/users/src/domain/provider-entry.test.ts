import { expect, test } from 'vitest';
import { decideEntry, type Vouched } from './provider-entry.ts';

const stranger: Vouched = {
  linkedUserId: null,
  email: 'ada@example.com',
  emailVerified: true,
  account: null,
};
const account = { userId: 'user_1', emailVerified: true };

test.each<[string, Partial<Vouched>, ReturnType<typeof decideEntry>]>([
  ['who is linked comes in', { linkedUserId: 'user_1' }, { way: 'LINKED', userId: 'user_1' }],
  [
    'who is linked comes in even when the provider says nothing of an address',
    { linkedUserId: 'user_1', email: null, emailVerified: false },
    { way: 'LINKED', userId: 'user_1' },
  ],
  ['a stranger gets an account', {}, { way: 'OPEN', email: 'ada@example.com' }],
  ['a stranger without an address does not', { email: null }, { way: 'EMAIL_NOT_VERIFIED' }],
  [
    'a stranger whose address nobody has proven does not',
    { emailVerified: false },
    { way: 'EMAIL_NOT_VERIFIED' },
  ],
  ['an account whose address both have proven is linked', { account }, { way: 'LINK', userId: 'user_1' }],
  [
    'one whose address the provider has not proven is not',
    { account, emailVerified: false },
    { way: 'EMAIL_NOT_VERIFIED' },
  ],
  [
    'one whose address its owner has not proven is not',
    { account: { ...account, emailVerified: false } },
    { way: 'EMAIL_NOT_VERIFIED' },
  ],
])('%s', (_what, known, entry) => {
  expect(decideEntry({ ...stranger, ...known })).toEqual(entry);
});
