export { productImage } from './image.ts';
export { demoShop } from './shop.ts';
export type {
  DemoShop,
  SeedAddress,
  SeedCategory,
  SeedCoupon,
  SeedCouponKind,
  SeedImage,
  SeedNamedValue,
  SeedPerson,
  SeedProduct,
  SeedProductStatus,
  SeedReview,
  SeedRole,
  SeedSeller,
  SeedStock,
  SeedVariant,
  SeedWarehouse,
} from './types.ts';
