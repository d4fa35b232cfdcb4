/** The whole demo shop as plain data. Money is in minor units of `currency`; times are ISO 8601 in UTC. */
export type DemoShop = {
  currency: 'EUR';
  /** The three demo accounts first, then the further sellers, then the shoppers. */
  people: SeedPerson[];
  /** A parent always precedes its children. */
  categories: SeedCategory[];
  /** Oldest first. The first variant of the first product is the scarce one: ten units in all. */
  products: SeedProduct[];
  warehouses: SeedWarehouse[];
  stock: SeedStock[];
  /** Oldest first; at most one a person and product. */
  reviews: SeedReview[];
  coupons: SeedCoupon[];
};

/** What a person may do. */
export type SeedRole = 'CUSTOMER' | 'SELLER' | 'ADMIN';

/** A person with an account. Only those who can sign in are given a password. */
export type SeedPerson = {
  id: string;
  email: string;
  fullName: string;
  /** The name others see, such as Ada L. */
  displayName: string;
  roles: SeedRole[];
  canSignIn: boolean;
  /** The shop this person runs. */
  seller?: SeedSeller;
  /** The default one first. */
  addresses: SeedAddress[];
  createdAt: string;
};

/** A shop within the shop. */
export type SeedSeller = { id: string; name: string; slug: string };

/** A postal address. */
export type SeedAddress = {
  id: string;
  fullName: string;
  line1: string;
  line2: string | null;
  city: string;
  /** Set where the country's post needs it. */
  region: string | null;
  postalCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** E.164, from ranges kept for fiction; null where a country keeps none. */
  phone: string | null;
  isDefault: boolean;
};

/** A branch of the catalogue. */
export type SeedCategory = {
  id: string;
  slug: string;
  name: string;
  /** Null at the top. */
  parentId: string | null;
  /** Among its siblings, from 0. */
  position: number;
};

/** A name with its value: an attribute, or a choice made. */
export type SeedNamedValue = { name: string; value: string };

/** Where a product stands. */
export type SeedProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** Something for sale. */
export type SeedProduct = {
  id: string;
  slug: string;
  name: string;
  /** Plain text. */
  description: string;
  brand: string;
  /** A category without children. */
  categoryId: string;
  sellerId: string;
  attributes: SeedNamedValue[];
  options: { name: string; values: string[] }[];
  /** 1 to 3, the main one first. */
  images: SeedImage[];
  status: SeedProductStatus;
  /** Every combination of the options' values; exactly one without options. */
  variants: SeedVariant[];
  createdAt: string;
};

/** A picture, drawn by `productImage`. */
export type SeedImage = {
  id: string;
  /** A path on the server that shows the pictures. */
  url: string;
  altText: string;
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
};

/** One buyable form of a product. */
export type SeedVariant = {
  id: string;
  sku: string;
  options: SeedNamedValue[];
  /** Minor units. */
  price: number;
  /** Minor units, above the price; null without a reduction. */
  compareAtPrice: number | null;
  weightGrams: number;
};

/** A place that holds stock. */
export type SeedWarehouse = {
  id: string;
  code: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
};

/** Units of a variant in a warehouse. */
export type SeedStock = { variantId: string; warehouseId: string; onHand: number; reorderPoint: number };

/** What a shopper wrote. */
export type SeedReview = {
  id: string;
  productId: string;
  authorId: string;
  /** The author's display name. */
  authorName: string;
  /** 1 to 5. */
  rating: number;
  title: string;
  body: string;
  verifiedPurchase: boolean;
  helpfulCount: number;
  createdAt: string;
  /** What the seller answered; null without an answer. */
  answer: SeedAnswer | null;
};

/** What a seller answered to a review, and the person who wrote it for the shop. */
export type SeedAnswer = { authorId: string; text: string; answeredAt: string };

/** How a coupon counts. */
export type SeedCouponKind = 'PERCENTAGE' | 'AMOUNT' | 'BUY_X_GET_Y' | 'FREE_SHIPPING';

/** A rule for a discount. A null means that the rule does not ask for it. */
export type SeedCoupon = {
  id: string;
  code: string;
  kind: SeedCouponKind;
  /** Hundredths of a percent, for PERCENTAGE. */
  basisPoints: number | null;
  /** Minor units, for AMOUNT. */
  amount: number | null;
  /** Least subtotal in minor units. */
  minimum: number | null;
  /** Units to pay, for BUY_X_GET_Y. */
  buyQuantity: number | null;
  /** Units given with them, for BUY_X_GET_Y. */
  getQuantity: number | null;
  /** Only goods filed here or below; empty for all goods. */
  categoryIds: string[];
  /** How often in all. */
  limit: number | null;
  /** How often a person. */
  limitPerUser: number | null;
  startsAt: string;
  endsAt: string | null;
};
