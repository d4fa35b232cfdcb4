import { at, type Random, randomStream } from './random.ts';
import { OPENED_AT } from './time.ts';
import { typeId } from './typeid.ts';
import type { SeedProduct, SeedStock, SeedWarehouse } from './types.ts';

/** The scarce variant's units, by warehouse: ten in all. */
const SCARCE_UNITS = [6, 4];

const SOLD_OUT_SHARE = 0.04;
const LOW_SHARE = 0.08;

/** The three warehouses. */
export function buildWarehouses(): SeedWarehouse[] {
  const random = randomStream('warehouses');
  return [
    { code: 'VIE', name: 'Vienna', country: 'AT', latitude: 48.1486, longitude: 16.4597 },
    { code: 'RTM', name: 'Rotterdam', country: 'NL', latitude: 51.8855, longitude: 4.2867 },
    { code: 'LYS', name: 'Lyon', country: 'FR', latitude: 45.7256, longitude: 5.0811 },
  ].map((warehouse, index) => ({ id: typeId('warehouse', OPENED_AT + index, random), ...warehouse }));
}

/** Puts every variant in one to three warehouses; some are sold out, some nearly. */
export function fillShelves(
  products: readonly SeedProduct[],
  warehouses: readonly SeedWarehouse[],
): SeedStock[] {
  const random = randomStream('stock');
  const scarce = at(at(products, 0).variants, 0);
  return products
    .flatMap(({ variants }) => variants)
    .flatMap(({ id }) => (id === scarce.id ? shelveScarce(id, warehouses) : shelve(id, warehouses, random)));
}

function shelveScarce(variantId: string, warehouses: readonly SeedWarehouse[]): SeedStock[] {
  return SCARCE_UNITS.map((onHand, index) => ({
    variantId,
    warehouseId: at(warehouses, index).id,
    onHand,
    reorderPoint: 2,
  }));
}

function shelve(variantId: string, warehouses: readonly SeedWarehouse[], random: Random): SeedStock[] {
  const fate = random.fraction();
  const reorderPoint = random.integer(3, 12);
  const used = random.shuffle(warehouses).slice(0, random.integer(1, warehouses.length));
  return used.map(({ id }) => ({
    variantId,
    warehouseId: id,
    onHand: unitsFor(fate, reorderPoint, random),
    reorderPoint,
  }));
}

/** One fate for all warehouses: what is sold out is so everywhere. */
function unitsFor(fate: number, reorderPoint: number, random: Random): number {
  if (fate < SOLD_OUT_SHARE) return 0;
  if (fate < SOLD_OUT_SHARE + LOW_SHARE) return random.integer(1, reorderPoint);
  return reorderPoint + random.integer(5, 120);
}
