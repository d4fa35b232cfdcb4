import { newId } from '@bazaar/service-kit';
import type { SignedClient } from '@bazaar/testing';

/** What the mutations of stock answer. */
export type Payload = {
  stockLevel: {
    id: string;
    onHand: number;
    reserved: number;
    available: number;
    reorderPoint: number;
  } | null;
  from?: { onHand: number } | null;
  to?: { onHand: number } | null;
  userErrors: { code: string; path: string[] | null; stockLevel?: { onHand: number } }[];
};

const errors = 'userErrors { code path ... on NegativeStockError { stockLevel { onHand } } }';
const level = 'stockLevel { id onHand reserved available reorderPoint }';
/** The mutations, each answering `result`. */
export const mutations = {
  setStock: `mutation ($input: SetStockInput!) { result: setStock(input: $input) { ${level} ${errors} } }`,
  adjustStock: `mutation ($input: AdjustStockInput!) { result: adjustStock(input: $input) { ${level} ${errors} } }`,
  transferStock: `mutation ($input: TransferStockInput!) { result: transferStock(input: $input) { from { onHand } to { onHand } ${errors} } }`,
  setReorderPoint: `mutation ($input: SetReorderPointInput!) { result: setReorderPoint(input: $input) { ${level} ${errors} } }`,
};

/** Moves stock as a client does, with a reason and a new key unless given. */
export const move = async (
  client: SignedClient,
  mutation: keyof typeof mutations,
  input: Record<string, unknown>,
): Promise<Payload> => {
  const common = mutation === 'setReorderPoint' ? {} : { reason: 'Counted', idempotencyKey: newId('key') };
  const { result } = await client.data<{ result: Payload }>(mutations[mutation], {
    input: { ...common, ...input },
  });
  return result;
};

/** The codes of its user errors. */
export const codes = (payload: Payload): string[] => payload.userErrors.map(({ code }) => code);
