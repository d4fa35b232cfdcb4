import type { Connection } from '@bazaar/service-kit';
import type { LevelRow } from './data/levels.ts';
import type { MovementRow } from './data/movements.ts';
import type { WarehouseRow } from './data/warehouses.ts';

export type WarehouseMapper = WarehouseRow;
export type StockLevelMapper = LevelRow;
export type StockMovementMapper = MovementRow;
export type StockLevelConnectionMapper = Connection<LevelRow>;
export type StockMovementConnectionMapper = Connection<MovementRow>;
/** Known by its id alone. */
export type ProductVariantMapper = { id: string };
/** Known by its id alone. */
export type ProductMapper = { id: string };
/** Known by its id alone. */
export type OrderMapper = { id: string };
/** A state of a variant's stock. */
export type StockChangeMapper = { variantId: string; version: number; available: number };
