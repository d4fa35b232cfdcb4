import type { Money } from '@bazaar/money';
import type { OrderResolvers } from '../__generated__/resolvers.ts';
import { shipmentsInView } from '../domain/shipments-in-view.ts';
import { publicStatus } from '../domain/state.ts';
import { timelineInView } from '../domain/timeline-in-view.ts';
import { linesInView, viewOf } from '../domain/viewer.ts';
import { linkTo } from './credit-note.ts';
import { visibleOrder } from './visible-order.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }, context) => visibleOrder(context, id),
  status: ({ state }) => publicStatus(state),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  lines: async (order, _, { loaders, identity }) => [
    ...linesInView(await loaders.lines.load(order.id), viewOf(order, identity)),
  ],
  cost: (order, _, { identity }) => {
    if (viewOf(order, identity).kind !== 'whole') return null;
    const money = (amount: number): Money => ({ amount, currency: order.currency });
    return {
      subtotal: money(order.subtotal),
      discount: money(order.discount),
      shipping: money(order.shipping),
      tax: money(order.tax),
      taxIncluded: order.taxIncluded,
      total: money(order.total),
    };
  },
  timeline: async (order, _, { loaders, identity }) =>
    timelineInView(await loaders.events.load(order.id), viewOf(order, identity)),
  shipments: async (order, _, { loaders, identity }) => {
    const [shipments, lines] = await Promise.all([
      loaders.shipments.load(order.id),
      loaders.lines.load(order.id),
    ]);
    return shipmentsInView(shipments, linesInView(lines, viewOf(order, identity)));
  },
  invoiceUrl: async (order, _, context) => {
    if (viewOf(order, context.identity).kind !== 'whole') return null;
    const invoice = (await context.loaders.invoices.load(order.id)).find(({ kind }) => kind === 'INVOICE');
    return invoice ? linkTo(invoice, context) : null;
  },
  creditNotes: async (order, _, { loaders, identity }) =>
    viewOf(order, identity).kind === 'whole'
      ? (await loaders.invoices.load(order.id)).filter(({ kind }) => kind === 'CREDIT_NOTE')
      : [],
  hold: async ({ id }, _, { loaders, identity }) =>
    identity.roles.includes('ADMIN') ? ((await loaders.holds.load(id))[0] ?? null) : null,
  returns: async (order, _, { loaders, identity }) => [
    ...linesInView(await loaders.returns.load(order.id), viewOf(order, identity)),
  ],
};
