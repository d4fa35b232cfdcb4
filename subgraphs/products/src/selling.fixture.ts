import type { SignedClient } from '@bazaar/testing';

/** A user error as tests ask for it. */
export type Problem = { code: string; path: string[] | null };
/** A variant as tests ask for it. */
export type Variant = { id: string; sku: string };
/** A product as tests ask for it. */
export type Product = {
  id: string;
  slug: string;
  name: string;
  status: string;
  version: number;
  priceRange: { min: { amount: number }; max: { amount: number } } | null;
  options: { name: string; values: string[] }[];
  variants: Variant[];
};
/** What a mutation answers. */
export type Payload = { product: Product | null; productVariant?: Variant | null; userErrors: Problem[] };

const productFields =
  'id slug name status version priceRange { min { amount } max { amount } } options { name values } variants { id sku }';

/** The codes of what the caller can mend. */
export const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** The product of a mutation that worked. */
export const made = (payload: Payload): Product => {
  if (!payload.product || payload.userErrors.length > 0) throw new Error(JSON.stringify(payload));
  return payload.product;
};

/** An amount to set. */
export const price = (amount: number, currency = 'EUR') => ({ amount, currency });

/** Steps of a seller's work, as `client` does them. */
export const selling = (client: SignedClient) => {
  const mutate = async (
    name: string,
    input: Record<string, unknown>,
    by: SignedClient = client,
  ): Promise<Payload> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const variant = /variant/i.test(name) ? 'productVariant { id sku }' : '';
    const answer = await by.data<Record<string, Payload>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { product { ${productFields} } ${variant} userErrors { code path } } }`,
      { input },
    );
    const payload = answer[name];
    if (!payload) throw new Error(`No ${name} in the answer`);
    return payload;
  };

  let serial = 0;
  const draft = async (): Promise<Product> => {
    serial += 1;
    return made(await mutate('createProduct', { name: `Thing ${serial}` }));
  };
  const withVariant = async (): Promise<Product & { variant: Variant }> => {
    const { id } = await draft();
    const product = made(
      await mutate('addVariant', { productId: id, sku: `THING-${serial}`, options: [], price: price(1200) }),
    );
    const [variant] = product.variants;
    if (!variant) throw new Error('No variant');
    return { ...product, variant };
  };
  const published = async () => {
    const product = await withVariant();
    return { ...product, ...made(await mutate('publishProduct', { productId: product.id })) };
  };
  const find = async (id: string, client: SignedClient): Promise<Product | null> =>
    (
      await client.data<{ product: Product | null }>(
        `query ($id: ID) { product(id: $id) { ${productFields} } }`,
        { id },
      )
    ).product;
  return { mutate, draft, withVariant, published, find };
};
