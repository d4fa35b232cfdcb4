/** An order as those who must hear of it should know it. */
export type ToldOrder = {
  orderId: string;
  /** Steps that are news for its buyer. */
  news: number;
  /** It has been paid: it was confirmed, or held for review. */
  paid: boolean;
  /** It was confirmed: whoever bought it may say so in a review. */
  confirmed: boolean;
  buyerId: string;
  cartId: string;
  productIds: readonly string[];
};

/** What each service has kept of what the others said, and what it should be. */
export type Hearsay = {
  orders: readonly ToldOrder[];
  /** How many pieces of news people have about each order. */
  news: ReadonlyMap<string, number>;
  /** Orders that have left their carts. */
  settledOrders: ReadonlySet<string>;
  /** Carts that can be ordered again. */
  openCarts: ReadonlySet<string>;
  /** `buyer/product` of what reviews takes for bought. */
  bought: ReadonlySet<string>;
  /** Versions of the stock of each variant: as inventory has it, and as those who copy it do. */
  stock: ReadonlyMap<string, number>;
  copies: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const aboutOrder = (order: ToldOrder, heard: Hearsay): string[] => {
  const { orderId, buyerId, productIds } = order;
  const news = heard.news.get(orderId) ?? 0;
  const unknown = productIds.filter((productId) => !heard.bought.has(`${buyerId}/${productId}`)).length;
  return [
    ...(news >= order.news ? [] : [`was news ${order.news} times, and its buyer heard of ${news}`]),
    ...(order.paid && !heard.settledOrders.has(orderId) ? ['is paid, and carts does not know'] : []),
    ...(order.paid && heard.openCarts.has(order.cartId) ? ['is paid, and its cart is still open'] : []),
    ...(order.confirmed && unknown > 0
      ? [`is confirmed, and reviews does not know of ${unknown} products`]
      : []),
  ].map((problem) => `order ${orderId} ${problem}`);
};

/** Says who was told the same twice: what waiting cannot mend. */
export const findToldTwice = ({ orders, news }: Pick<Hearsay, 'orders' | 'news'>): string[] =>
  orders.flatMap((order) => {
    const told = news.get(order.orderId) ?? 0;
    return told > order.news
      ? [`order ${order.orderId} was news ${order.news} times, and its buyer was told ${told} times`]
      : [];
  });

/** Says who was not told what they must be told: what a lost message costs when nothing else mends it. */
export const findUntold = (heard: Hearsay): string[] => [
  ...heard.orders.flatMap((order) => aboutOrder(order, heard)),
  ...[...heard.copies].flatMap(([service, copies]) => {
    const stale = [...heard.stock].filter(([variantId, version]) => copies.get(variantId) !== version);
    return stale.length === 0
      ? []
      : [`${service} has another stock than inventory of ${stale.length} variants, such as ${stale[0]?.[0]}`];
  }),
];
