/** What a person may do, as in the schema's enum `Role`. */
export const roles = ['CUSTOMER', 'SELLER', 'ADMIN'] as const;

/** What a person may do. */
export type Role = (typeof roles)[number];

/** Each role once, in the order of `roles`. */
export const distinctRoles = (wanted: readonly Role[]): Role[] =>
  roles.filter((role) => wanted.includes(role));

/** The roles of somebody who also gets `role`. */
export const withRole = (held: readonly Role[], role: Role): Role[] => distinctRoles([...held, role]);
