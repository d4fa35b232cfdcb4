import type { Units } from './parcel.ts';

/** The parcels that hold any of the lines seen, and of each only those lines. */
export const shipmentsInView = <Shipment extends { lines: readonly Units[] }>(
  shipments: readonly Shipment[],
  linesSeen: readonly { id: string }[],
): Shipment[] => {
  const seen = new Set(linesSeen.map(({ id }) => id));
  return shipments
    .map((shipment) => ({ ...shipment, lines: shipment.lines.filter(({ lineId }) => seen.has(lineId)) }))
    .filter(({ lines }) => lines.length > 0);
};
