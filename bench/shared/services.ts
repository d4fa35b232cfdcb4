/** The subgraphs, in the order of their ports, which follow the gateway's. */
export const services = ['users', 'products', 'inventory', 'carts', 'orders', 'payments', 'reviews'] as const;

/** Which service answers at this endpoint of a shop. */
export const serviceAt = (endpoint: string, gatewayUrl: string): string => {
  const offset = Number(new URL(endpoint).port) - Number(new URL(gatewayUrl).port);
  return offset === 0 ? 'gateway' : (services[offset - 1] ?? endpoint);
};
