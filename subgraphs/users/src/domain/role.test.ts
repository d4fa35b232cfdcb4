import { expect, test } from 'vitest';
import { distinctRoles, withRole } from './role.ts';

test('each role is held once, in one order', () => {
  expect(distinctRoles(['ADMIN', 'CUSTOMER', 'ADMIN'])).toEqual(['CUSTOMER', 'ADMIN']);
  expect(withRole(['CUSTOMER', 'ADMIN'], 'SELLER')).toEqual(['CUSTOMER', 'SELLER', 'ADMIN']);
  expect(withRole(['SELLER'], 'SELLER')).toEqual(['SELLER']);
});
