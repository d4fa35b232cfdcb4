import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Units } from '../domain/parcel.ts';
import { shipmentLines, shipments } from './tables.ts';

/** A parcel as it is stored, with what is in it. */
export type ShipmentRow = typeof shipments.$inferSelect & { lines: Units[] };

/** The parcels of orders, oldest first. */
export const shipmentsOfOrders = async (
  db: Queryable,
  orderIds: readonly string[],
): Promise<ShipmentRow[]> => {
  const rows = await db
    .select({ shipment: shipments, lineId: shipmentLines.lineId, quantity: shipmentLines.quantity })
    .from(shipments)
    .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
    .where(anyOf(shipments.orderId, orderIds))
    .orderBy(asc(shipments.orderId), asc(shipments.id), asc(shipmentLines.lineId));
  const found = new Map<string, ShipmentRow>();
  for (const { shipment, lineId, quantity } of rows) {
    const known = found.get(shipment.id);
    if (known) known.lines.push({ lineId, quantity });
    else found.set(shipment.id, { ...shipment, lines: [{ lineId, quantity }] });
  }
  return [...found.values()];
};

/** Stores a parcel. */
export const insertShipment = async (
  tx: Transaction,
  { lines, ...shipment }: Omit<ShipmentRow, 'deliveredAt'>,
): Promise<void> => {
  await tx.insert(shipments).values(shipment);
  await tx.insert(shipmentLines).values(lines.map((line) => ({ ...line, shipmentId: shipment.id })));
};

/** Notes that parcels have arrived. */
export const saveDelivered = async (tx: Transaction, ids: readonly string[], at: Date): Promise<void> => {
  await tx
    .update(shipments)
    .set({ deliveredAt: at })
    .where(and(inArray(shipments.id, [...ids]), isNull(shipments.deliveredAt)));
};
