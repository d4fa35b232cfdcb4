import diagnostics from 'node:diagnostics_channel';
import { serviceAt } from '../shared/services.ts';
import { openShop } from '../shared/shop.ts';
import { addOne, guestOf, openCart, plentiful } from './carts.ts';

/** What undici says of a request that it begins. */
const isTrip = (message: unknown): message is { request: { origin: string | URL; path: string } } =>
  typeof message === 'object' && message !== null && 'request' in message;

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Prints what one request that adds to a cart is made of: each SQL statement, and each question of the gateway to a subgraph. */
export const printTrips = async (): Promise<void> => {
  const statements: string[] = [];
  const shop = await openShop({
    onStatement: (service, statement) =>
      statements.push(`${service}: ${statement.replace(/\s+/g, ' ').slice(0, 110)}`),
  });
  try {
    const { url } = shop.stack;
    const client = guestOf(shop.stack);
    const [variantId = ''] = await plentiful(shop.stack, 1);
    const cart = await openCart(client);
    for (let i = 0; i < 5; i += 1) await addOne(client, cart, variantId);
    const asked: string[] = [];
    const hear = (message: unknown): void => {
      if (!isTrip(message)) return;
      const { origin, path } = message.request;
      const service = serviceAt(String(origin), url);
      if (service !== 'gateway') asked.push(`${service} ${path}`);
    };
    diagnostics.subscribe('undici:request:create', hear);
    statements.length = 0;
    await addOne(client, cart, variantId);
    diagnostics.unsubscribe('undici:request:create', hear);
    const heard = [...statements];
    console.log('One add-to-cart asks subgraphs over HTTP:');
    console.table([...tally(asked)].map(([endpoint, times]) => ({ endpoint, times })));
    console.log(`and takes ${heard.length} SQL statements, those of what runs by the clock among them:`);
    console.table([...tally(heard)].map(([statement, times]) => ({ statement, times })));
  } finally {
    await shop.stop();
  }
};
