/** Who answers. */
export type Answerer = { userId: string; roles: readonly string[]; sellerId: string | null };

/** May this person answer reviews of what this seller sells? That seller may, and admins, who also take unfit answers back. */
export const mayAnswer = ({ roles, sellerId }: Answerer, seller: string | null): boolean =>
  roles.includes('ADMIN') || (roles.includes('SELLER') && sellerId !== null && sellerId === seller);
