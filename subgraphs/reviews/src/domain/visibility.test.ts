import { describe, expect, it } from 'vitest';
import { statuses } from './status.ts';
import { maySee } from './visibility.ts';

const guest = { userId: null, roles: [] };
const reader = { userId: 'user_reader', roles: ['CUSTOMER', 'SELLER'] };
const writer = { userId: 'user_writer', roles: ['CUSTOMER'] };
const moderator = { userId: 'user_moderator', roles: ['CUSTOMER', 'ADMIN'] };

describe('a review', () => {
  it.each(statuses)('that is %s is seen by its writer and by admins', (status) => {
    expect(maySee({ status, authorId: 'user_writer' }, writer)).toBe(true);
    expect(maySee({ status, authorId: 'user_writer' }, moderator)).toBe(true);
  });

  it.each(statuses)('that is %s is seen by others only when published', (status) => {
    expect(maySee({ status, authorId: 'user_writer' }, reader)).toBe(status === 'PUBLISHED');
    expect(maySee({ status, authorId: 'user_writer' }, guest)).toBe(status === 'PUBLISHED');
  });
});
