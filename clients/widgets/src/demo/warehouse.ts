import { type Operation, record, text } from '../index.ts';
import { demoToken, payload, run } from './api.ts';

const STEP_MS = 2_500;

const ship: Operation<{ id: string }, { orderId: string }> = {
  query: `mutation DemoShip($orderId: ID!) { shipOrder(input: { orderId: $orderId, carrier: "Bazaar Post", trackingNumber: "BP-1" }) {
    order { id } userErrors { message } } }`,
  read: payload('shipOrder', 'order', record({ id: text })),
};
const deliver: Operation<{ id: string }, { orderId: string }> = {
  query: `mutation DemoDeliver($orderId: ID!) { markDelivered(input: { orderId: $orderId }) {
    order { id } userErrors { message } } }`,
  read: payload('markDelivered', 'order', record({ id: text })),
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, STEP_MS));

/** Does by itself what people in a warehouse would do with a paid order, as the shop's demo admin. */
export const fulfil = async (orderId: string): Promise<void> => {
  const accessToken = await demoToken('admin@bazaar.test');
  const admin = { accessToken, cartToken: null };
  await pause();
  await run(ship, { orderId }, admin);
  await pause();
  await run(deliver, { orderId }, admin);
};
