import type { Connection } from '@bazaar/service-kit';
import type { HoldRow } from './data/holds.ts';
import type { InvoiceRow } from './data/invoices.ts';
import type { OrderEventRow } from './data/order-events.ts';
import type { OrderLineRow } from './data/order-lines.ts';
import type { OrderRow } from './data/orders.ts';
import type { ReturnRow } from './data/returns.ts';
import type { ShipmentRow } from './data/shipments.ts';

// What resolvers of a type get as their parent.
export type OrderMapper = OrderRow;
export type OrderLineMapper = OrderLineRow;
export type OrderTimelineEntryMapper = OrderEventRow;
export type OrderStatusChangeMapper = OrderEventRow;
export type ShipmentMapper = ShipmentRow;
export type OrderReturnMapper = ReturnRow;
export type CreditNoteMapper = InvoiceRow;
export type OrderHoldMapper = HoldRow;
export type OrderConnectionMapper = Connection<OrderRow>;

// Owned by other subgraphs: ids, and what this one knows besides.
export type UserMapper = { id: string };
export type SellerMapper = { id: string };
export type CartMapper = { id: string };
export type ProductMapper = { id: string };
export type ProductVariantMapper = { id: string; productId: string };
