import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { OrderMapper, OrderLineMapper, OrderTimelineEntryMapper, OrderStatusChangeMapper, ShipmentMapper, OrderReturnMapper, CreditNoteMapper, OrderHoldMapper, OrderConnectionMapper, UserMapper, SellerMapper, CartMapper, ProductMapper, ProductVariantMapper } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time, ISO 8601 in UTC with milliseconds, such as 2026-11-20T13:39:35.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A postal address. */
export type AddressInput = {
  /** Town, 1 to 100 characters. */
  city: Scalars['String']['input'];
  /** ISO 3166-1 alpha-2, such as AT. */
  country: Scalars['String']['input'];
  /** Who receives, 1 to 200 characters. */
  fullName: Scalars['String']['input'];
  /** Street and number, 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Flat, floor, company. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** E.164, such as +43123456. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** As the country writes it; required where the country has postal codes. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** State, province, county; required where the country's post needs it. */
  region?: InputMaybe<Scalars['String']['input']>;
};

/** What `approveReturn` takes. */
export type ApproveReturnInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this attempt, 1 to 255 characters: the same key and input return the first answer, another input is IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey: Scalars['String']['input'];
  /** What becomes of the goods. */
  restock: Restock;
  /** Which. */
  returnId: Scalars['ID']['input'];
};

/** What `approveReturn` answers. */
export type ApproveReturnPayload = {
  __typename?: 'ApproveReturnPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `cancelOrder` takes. */
export type CancelOrderInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this attempt, 1 to 255 characters: the same key and input return the first answer, another input is IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey: Scalars['String']['input'];
  /** Which. */
  orderId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `cancelOrder` answers. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

export type Cart = {
  __typename?: 'Cart';
  id: Scalars['ID']['output'];
};

/** What `checkout` takes. */
export type CheckoutInput = {
  /** A saved address; this or shippingAddress. */
  addressId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is billed; the shipping address when absent. */
  billingAddress?: InputMaybe<AddressInput>;
  /** Which cart. */
  cartId: Scalars['ID']['input'];
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this attempt, 1 to 255 characters: the same key and input return the first answer, another input is IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey: Scalars['String']['input'];
  /** Pay at once with this: a saved method's id or a Stripe payment method token. */
  paymentMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes; this or addressId. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** A code of Cart.shippingMethods. */
  shippingMethod: Scalars['String']['input'];
};

/** What `checkout` answers. */
export type CheckoutPayload = {
  __typename?: 'CheckoutPayload';
  /** On VERSION_CONFLICT the current cart. */
  cart: Maybe<Cart>;
  /** The order; null on error. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Says that money of a billed order went back. */
export type CreditNote = {
  __typename?: 'CreditNote';
  /** What went back. */
  amount: Money;
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** Its number, in sequence within its year. */
  number: Scalars['String']['output'];
  /** The credit note as PDF: a link that ends after a while. */
  url: Scalars['String']['output'];
};

/** A currency of ISO 4217. */
export type CurrencyCode =
  /** Australian dollar. */
  | 'AUD'
  /** Bahraini dinar, 3 decimals. */
  | 'BHD'
  /** Brazilian real. */
  | 'BRL'
  /** Canadian dollar. */
  | 'CAD'
  /** Swiss franc. */
  | 'CHF'
  /** Chinese yuan. */
  | 'CNY'
  /** Czech koruna. */
  | 'CZK'
  /** Danish krone. */
  | 'DKK'
  /** Euro. */
  | 'EUR'
  /** Pound sterling. */
  | 'GBP'
  /** Hong Kong dollar. */
  | 'HKD'
  /** Indian rupee. */
  | 'INR'
  /** Japanese yen, no decimals. */
  | 'JPY'
  /** South Korean won, no decimals. */
  | 'KRW'
  /** Kuwaiti dinar, 3 decimals. */
  | 'KWD'
  /** Mexican peso. */
  | 'MXN'
  /** Norwegian krone. */
  | 'NOK'
  /** New Zealand dollar. */
  | 'NZD'
  /** Polish zloty. */
  | 'PLN'
  /** Swedish krona. */
  | 'SEK'
  /** Singapore dollar. */
  | 'SGD'
  /** Tunisian dinar, 3 decimals. */
  | 'TND'
  /** US dollar. */
  | 'USD'
  /** South African rand. */
  | 'ZAR';

/** A user error that carries no data of its own. */
export type GenericUserError = UserError & {
  __typename?: 'GenericUserError';
  /** A stable upper-case name, such as NOT_FOUND. */
  code: Scalars['String']['output'];
  /** One sentence in plain English. */
  message: Scalars['String']['output'];
  /** The input field at fault, outermost first; null when it is not one field. */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** A velocity rule that an order broke. */
export type HoldReason = {
  __typename?: 'HoldReason';
  /** How many are usual. */
  limit: Scalars['Int']['output'];
  /** Whose tries to pay were counted. */
  rule: VelocityRule;
  /** How many there were within the window, declined ones included. */
  tries: Scalars['Int']['output'];
};

/** Fewer units can be bought than were asked for. */
export type InsufficientStockError = UserError & {
  __typename?: 'InsufficientStockError';
  /** Units there are. */
  available: Scalars['Int']['output'];
  /** INSUFFICIENT_STOCK. */
  code: Scalars['String']['output'];
  /** One sentence. */
  message: Scalars['String']['output'];
  /** The input field at fault. */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Units asked for. */
  requested: Scalars['Int']['output'];
  /** Of what. */
  variant: Maybe<ProductVariant>;
};

/** Units of an order line. */
export type LineQuantityInput = {
  /** Which line. */
  lineId: Scalars['ID']['input'];
  /** Units, 1 or more. */
  quantity: Scalars['Int']['input'];
};

/** What `markDelivered` takes. */
export type MarkDeliveredInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  orderId: Scalars['ID']['input'];
  /** Which parcel; all when absent. */
  shipmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `markDelivered` answers. */
export type MarkDeliveredPayload = {
  __typename?: 'MarkDeliveredPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** An amount in one currency. Never a float. */
export type Money = {
  __typename?: 'Money';
  /** Minor units: cents for EUR, yen for JPY, thousandths for KWD. */
  amount: Scalars['Int']['output'];
  /** The currency. */
  currency: CurrencyCode;
  /** For people, such as €12.30. An unknown locale falls back to en. */
  formatted: Scalars['String']['output'];
};


/** An amount in one currency. Never a float. */
export type MoneyFormattedArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Grants a return: money back and stock as said. Codes: NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  approveReturn: ApproveReturnPayload;
  /** Calls it off. Codes: NOT_FOUND, NOT_CANCELLABLE, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  cancelOrder: CancelOrderPayload;
  /** Places an order from a cart. Codes: NOT_FOUND, CART_EMPTY, INSUFFICIENT_STOCK, PRICE_CHANGED, INVALID_ADDRESS, METHOD_UNAVAILABLE, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED. */
  checkout: CheckoutPayload;
  /** Says a parcel arrived. Codes: NOT_FOUND, VERSION_CONFLICT. */
  markDelivered: MarkDeliveredPayload;
  /** Refuses a return. Codes: NOT_FOUND, VERSION_CONFLICT. */
  rejectReturn: RejectReturnPayload;
  /** Lets an order that was held for review go on. Codes: NOT_FOUND, NOT_ON_HOLD, VERSION_CONFLICT. */
  releaseOrder: ReleaseOrderPayload;
  /** Asks to send back. Codes: NOT_FOUND, NOT_RETURNABLE, VERSION_CONFLICT. */
  requestReturn: RequestReturnPayload;
  /** Sends a parcel. Codes: NOT_FOUND, NOT_SHIPPABLE, VERSION_CONFLICT. */
  shipOrder: ShipOrderPayload;
};


export type MutationApproveReturnArgs = {
  input: ApproveReturnInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCheckoutArgs = {
  input: CheckoutInput;
};


export type MutationMarkDeliveredArgs = {
  input: MarkDeliveredInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationReleaseOrderArgs = {
  input: ReleaseOrderInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationShipOrderArgs = {
  input: ShipOrderInput;
};

/** Anything with an id of its own. */
export type Node = {
  /** A TypeID: type prefix and UUIDv7 in base32. Opaque; sorts by time of creation. */
  id: Scalars['ID']['output'];
};

/** Something bought. For its buyer, the sellers of its lines and admins. */
export type Order = Node & {
  __typename?: 'Order';
  /** Who is billed. */
  billingAddress: Maybe<PostalAddress>;
  /** What it came to; null for a seller, who sees only its own lines. */
  cost: Maybe<OrderCost>;
  /** Credit notes for money that went back, oldest first; none for a seller. */
  creditNotes: Array<CreditNote>;
  /** Who bought it; null after that person was erased. */
  customer: Maybe<User>;
  /** Why it was held for review, when it was; for admins. */
  hold: Maybe<OrderHold>;
  /** Its id, order_… */
  id: Scalars['ID']['output'];
  /** The invoice as PDF; null until there is one. */
  invoiceUrl: Maybe<Scalars['String']['output']>;
  /** What was bought; a seller sees its own lines. */
  lines: Array<OrderLine>;
  /** For people; does not count sales. */
  number: Scalars['String']['output'];
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** What came back or will. */
  returns: Array<OrderReturn>;
  /** Parcels. */
  shipments: Array<Shipment>;
  /** Where it goes. */
  shippingAddress: Maybe<PostalAddress>;
  /** Where it stands. */
  status: OrderStatus;
  /** Every step, oldest first. */
  timeline: Array<OrderTimelineEntry>;
  /** Grows by one with every change. */
  version: Scalars['Int']['output'];
};

/** A page of orders, in a stable order. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The items with their cursors. */
  edges: Array<OrderEdge>;
  /** The items alone. */
  nodes: Array<Order>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What an order comes to. */
export type OrderCost = {
  __typename?: 'OrderCost';
  /** Taken off, as a positive amount. */
  discount: Money;
  /** Carriage; 0 until known. */
  shipping: Money;
  /** Lines before discounts. */
  subtotal: Money;
  /** Tax; 0 until the address is known. */
  tax: Money;
  /** Is the tax contained in the line prices? */
  taxIncluded: Scalars['Boolean']['output'];
  /** To pay: subtotal − discount + shipping, + tax unless included. */
  total: Money;
};

/** One item of a page of orders. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Order;
};

/** Which orders. */
export type OrderFilter = {
  /** Exactly this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Placed since. */
  placedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before. */
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Standing at any of these. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** An order held for review. Its units stay its own, its money is kept, and nothing is sent until an admin releases it. */
export type OrderHold = {
  __typename?: 'OrderHold';
  /** Unless it is released before, it is called off then, and the money goes back. */
  deadline: Scalars['DateTime']['output'];
  /** The rules that it broke. */
  reasons: Array<HoldReason>;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** One variant in an order, as it was sold. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Taken off, as a positive amount. */
  discount: Money;
  /** Its id, orderline_… */
  id: Scalars['ID']['output'];
  /** The product's name when sold. */
  productName: Scalars['String']['output'];
  /** Units. */
  quantity: Scalars['Int']['output'];
  /** SKU when sold. */
  sku: Scalars['String']['output'];
  /** Units times price. */
  subtotal: Money;
  /** Tax on the line. */
  tax: Money;
  /** What the line came to. */
  total: Money;
  /** What one cost. */
  unitPrice: Money;
  /** What; null when it is gone or the catalogue is down. */
  variant: Maybe<ProductVariant>;
};

/** Goods coming back. */
export type OrderReturn = {
  __typename?: 'OrderReturn';
  /** Its id, return_… */
  id: Scalars['ID']['output'];
  /** What. */
  lines: Array<QuantityOfLine>;
  /** In the decider's words. */
  note: Maybe<Scalars['String']['output']>;
  /** In the buyer's words. */
  reason: Scalars['String']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: ReturnStatus;
};

/** Where an order stands. */
export type OrderStatus =
  /** Reserved; waiting for money. */
  | 'AWAITING_PAYMENT'
  /** Called off. */
  | 'CANCELLED'
  /** Paid. */
  | 'CONFIRMED'
  /** All of it has arrived. */
  | 'DELIVERED'
  /** Not paid in time. */
  | 'EXPIRED'
  /** Paid, and being checked before it is packed. */
  | 'ON_HOLD'
  /** Taken; stock is being reserved. */
  | 'PENDING'
  /** Being packed. */
  | 'PROCESSING'
  /** All of it came back. */
  | 'RETURNED'
  /** All of it is on its way. */
  | 'SHIPPED';

/** An order moved on. */
export type OrderStatusChange = {
  __typename?: 'OrderStatusChange';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Resume after it with after. */
  cursor: Scalars['String']['output'];
  /** The order, as it is now. */
  order: Order;
  /** Where it stood; null for the first. */
  previousStatus: Maybe<OrderStatus>;
  /** Where it came to stand. */
  status: OrderStatus;
};

/** A step of an order. */
export type OrderTimelineEntry = {
  __typename?: 'OrderTimelineEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** In plain English, for support; null for everyone but admins. */
  internalNote: Maybe<Scalars['String']['output']>;
  /** In plain English. */
  note: Maybe<Scalars['String']['output']>;
  /** Where it came to stand. */
  status: OrderStatus;
};

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Is there more after this page? */
  hasNextPage: Scalars['Boolean']['output'];
  /** Is there more before this page? */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A postal address as written at one moment; it does not follow later edits. */
export type PostalAddress = {
  __typename?: 'PostalAddress';
  /** Town. */
  city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2, such as AT. */
  country: Scalars['String']['output'];
  /** Who receives. */
  fullName: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, company. */
  line2: Maybe<Scalars['String']['output']>;
  /** E.164, such as +43123456. */
  phone: Maybe<Scalars['String']['output']>;
  /** As the country writes it. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** State, province, county. */
  region: Maybe<Scalars['String']['output']>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  product: Maybe<Product>;
};

/** Units of an order line. */
export type QuantityOfLine = {
  __typename?: 'QuantityOfLine';
  /** Of which line. */
  line: OrderLine;
  /** Units. */
  quantity: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** An order by id or number; exactly one is needed. */
  order: Maybe<Order>;
  /** All orders, newest first. */
  orders: OrderConnection;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What `rejectReturn` takes. */
export type RejectReturnInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why. */
  note: Scalars['String']['input'];
  /** Which. */
  returnId: Scalars['ID']['input'];
};

/** What `rejectReturn` answers. */
export type RejectReturnPayload = {
  __typename?: 'RejectReturnPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `releaseOrder` takes. */
export type ReleaseOrderInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for support; at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  orderId: Scalars['ID']['input'];
};

/** What `releaseOrder` answers. */
export type ReleaseOrderPayload = {
  __typename?: 'ReleaseOrderPayload';
  /** The order; on NOT_ON_HOLD and VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `requestReturn` takes. */
export type RequestReturnInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What. */
  lines: Array<LineQuantityInput>;
  /** Which. */
  orderId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What `requestReturn` answers. */
export type RequestReturnPayload = {
  __typename?: 'RequestReturnPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to do with returned goods. */
export type Restock =
  /** Sell them again. */
  | 'RESTOCK'
  /** Write them off. */
  | 'WRITE_OFF';

/** Where a return stands. */
export type ReturnStatus =
  /** Granted. */
  | 'APPROVED'
  /** Refused. */
  | 'REJECTED'
  /** Asked for. */
  | 'REQUESTED';

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

export type Seller = {
  __typename?: 'Seller';
  id: Scalars['ID']['output'];
  /** Orders with lines of this seller, newest first; for that seller and admins. */
  orders: Maybe<OrderConnection>;
};


export type SellerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What `shipOrder` takes. */
export type ShipOrderInput = {
  /** Who carries it. */
  carrier: Scalars['String']['input'];
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What; all that is left when absent. */
  lines?: InputMaybe<Array<LineQuantityInput>>;
  /** Which. */
  orderId: Scalars['ID']['input'];
  /** The carrier's number. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** What `shipOrder` answers. */
export type ShipOrderPayload = {
  __typename?: 'ShipOrderPayload';
  /** The order; on VERSION_CONFLICT the current one. */
  order: Maybe<Order>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A parcel. */
export type Shipment = {
  __typename?: 'Shipment';
  /** Who carries it. */
  carrier: Scalars['String']['output'];
  /** When it arrived. */
  deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id, shipment_… */
  id: Scalars['ID']['output'];
  /** What is in it. */
  lines: Array<QuantityOfLine>;
  /** When it left. */
  shippedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  status: ShipmentStatus;
  /** The carrier's number. */
  trackingNumber: Maybe<Scalars['String']['output']>;
};

/** Where a parcel stands. */
export type ShipmentStatus =
  /** Arrived. */
  | 'DELIVERED'
  /** On its way. */
  | 'IN_TRANSIT';

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

/** Everything that is pushed as it happens, over WebSocket. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Where the order stands now, then every change. With after, every change since that cursor instead, none twice, none lost; CURSOR_EXPIRED when it is too old. */
  orderStatusChanged: OrderStatusChange;
};


/** Everything that is pushed as it happens, over WebSocket. */
export type SubscriptionOrderStatusChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  orderId: Scalars['ID']['input'];
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** What it bought, newest first; for that person and admins. */
  orders: Maybe<OrderConnection>;
};


export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Something the caller can mend. Select through this interface: new codes and new implementing types may appear at any time. */
export type UserError = {
  /** A stable upper-case name, such as NOT_FOUND. */
  code: Scalars['String']['output'];
  /** One sentence in plain English. */
  message: Scalars['String']['output'];
  /** The input field at fault, outermost first; null when it is not one field. */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Whose tries to pay are counted. */
export type VelocityRule =
  /** Those for the same shipping address. */
  | 'ADDRESS'
  /** Those with the same card, whoever held it. */
  | 'CARD'
  /** The buyer's. */
  | 'PERSON';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Order: Order;
  Seller: Seller;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( OrderMapper & { __typename: 'Order' } );
  UserError:
    | ( GenericUserError & { __typename: 'GenericUserError' } )
    | ( Omit<InsufficientStockError, 'variant'> & { variant?: Maybe<_RefType['ProductVariant']> } & { __typename: 'InsufficientStockError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressInput: AddressInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApproveReturnInput: ApproveReturnInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApproveReturnPayload: ResolverTypeWrapper<Omit<ApproveReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Cart: ResolverTypeWrapper<CartMapper>;
  CheckoutInput: CheckoutInput;
  CheckoutPayload: ResolverTypeWrapper<Omit<CheckoutPayload, 'cart' | 'order' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreditNote: ResolverTypeWrapper<CreditNoteMapper>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  GenericUserError: ResolverTypeWrapper<GenericUserError>;
  HoldReason: ResolverTypeWrapper<HoldReason>;
  InsufficientStockError: ResolverTypeWrapper<Omit<InsufficientStockError, 'variant'> & { variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  LineQuantityInput: LineQuantityInput;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: ResolverTypeWrapper<Omit<MarkDeliveredPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Order: ResolverTypeWrapper<OrderMapper>;
  OrderConnection: ResolverTypeWrapper<OrderConnectionMapper>;
  OrderCost: ResolverTypeWrapper<Omit<OrderCost, 'discount' | 'shipping' | 'subtotal' | 'tax' | 'total'> & { discount: ResolversTypes['Money'], shipping: ResolversTypes['Money'], subtotal: ResolversTypes['Money'], tax: ResolversTypes['Money'], total: ResolversTypes['Money'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderHold: ResolverTypeWrapper<OrderHoldMapper>;
  OrderLine: ResolverTypeWrapper<OrderLineMapper>;
  OrderReturn: ResolverTypeWrapper<OrderReturnMapper>;
  OrderStatus: OrderStatus;
  OrderStatusChange: ResolverTypeWrapper<OrderStatusChangeMapper>;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntryMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  QuantityOfLine: ResolverTypeWrapper<Omit<QuantityOfLine, 'line'> & { line: ResolversTypes['OrderLine'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectReturnInput: RejectReturnInput;
  RejectReturnPayload: ResolverTypeWrapper<Omit<RejectReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReleaseOrderInput: ReleaseOrderInput;
  ReleaseOrderPayload: ResolverTypeWrapper<Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestReturnInput: RequestReturnInput;
  RequestReturnPayload: ResolverTypeWrapper<Omit<RequestReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Restock: Restock;
  ReturnStatus: ReturnStatus;
  Role: Role;
  Seller: ResolverTypeWrapper<SellerMapper>;
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: ResolverTypeWrapper<Omit<ShipOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Shipment: ResolverTypeWrapper<ShipmentMapper>;
  ShipmentStatus: ShipmentStatus;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VelocityRule: VelocityRule;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddressInput: AddressInput;
  String: Scalars['String']['output'];
  ApproveReturnInput: ApproveReturnInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ApproveReturnPayload: Omit<ApproveReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Cart: CartMapper;
  CheckoutInput: CheckoutInput;
  CheckoutPayload: Omit<CheckoutPayload, 'cart' | 'order' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreditNote: CreditNoteMapper;
  DateTime: Scalars['DateTime']['output'];
  GenericUserError: GenericUserError;
  HoldReason: HoldReason;
  InsufficientStockError: Omit<InsufficientStockError, 'variant'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  LineQuantityInput: LineQuantityInput;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: Omit<MarkDeliveredPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Money: MoneyMapper;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Order: OrderMapper;
  OrderConnection: OrderConnectionMapper;
  OrderCost: Omit<OrderCost, 'discount' | 'shipping' | 'subtotal' | 'tax' | 'total'> & { discount: ResolversParentTypes['Money'], shipping: ResolversParentTypes['Money'], subtotal: ResolversParentTypes['Money'], tax: ResolversParentTypes['Money'], total: ResolversParentTypes['Money'] };
  Boolean: Scalars['Boolean']['output'];
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderHold: OrderHoldMapper;
  OrderLine: OrderLineMapper;
  OrderReturn: OrderReturnMapper;
  OrderStatusChange: OrderStatusChangeMapper;
  OrderTimelineEntry: OrderTimelineEntryMapper;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  Product: ProductMapper;
  ProductVariant: ProductVariantMapper;
  QuantityOfLine: Omit<QuantityOfLine, 'line'> & { line: ResolversParentTypes['OrderLine'] };
  Query: Record<PropertyKey, never>;
  RejectReturnInput: RejectReturnInput;
  RejectReturnPayload: Omit<RejectReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReleaseOrderInput: ReleaseOrderInput;
  ReleaseOrderPayload: Omit<ReleaseOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestReturnInput: RequestReturnInput;
  RequestReturnPayload: Omit<RequestReturnPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Seller: SellerMapper;
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: Omit<ShipOrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Shipment: ShipmentMapper;
  Subscription: Record<PropertyKey, never>;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApproveReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveReturnPayload'] = ResolversParentTypes['ApproveReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CheckoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutPayload'] = ResolversParentTypes['CheckoutPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreditNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreditNote'] = ResolversParentTypes['CreditNote']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type GenericUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericUserError'] = ResolversParentTypes['GenericUserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldReason'] = ResolversParentTypes['HoldReason']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['VelocityRule'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InsufficientStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsufficientStockError'] = ResolversParentTypes['InsufficientStockError']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkDeliveredPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredPayload'] = ResolversParentTypes['MarkDeliveredPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveReturn?: Resolver<ResolversTypes['ApproveReturnPayload'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['CancelOrderPayload'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  checkout?: Resolver<ResolversTypes['CheckoutPayload'], ParentType, ContextType, RequireFields<MutationCheckoutArgs, 'input'>>;
  markDelivered?: Resolver<ResolversTypes['MarkDeliveredPayload'], ParentType, ContextType, RequireFields<MutationMarkDeliveredArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['RejectReturnPayload'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  releaseOrder?: Resolver<ResolversTypes['ReleaseOrderPayload'], ParentType, ContextType, RequireFields<MutationReleaseOrderArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['RequestReturnPayload'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  shipOrder?: Resolver<ResolversTypes['ShipOrderPayload'], ParentType, ContextType, RequireFields<MutationShipOrderArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Order', ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['OrderCost']>, ParentType, ContextType>;
  creditNotes?: Resolver<Array<ResolversTypes['CreditNote']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['OrderHold']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<Array<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  shipments?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCost'] = ResolversParentTypes['OrderCost']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderHold'] = ResolversParentTypes['OrderHold']> = {
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['HoldReason']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type OrderReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturn'] = ResolversParentTypes['OrderReturn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['QuantityOfLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type OrderStatusChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStatusChange'] = ResolversParentTypes['OrderStatusChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
};

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  internalNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type QuantityOfLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityOfLine'] = ResolversParentTypes['QuantityOfLine']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, Partial<QueryOrdersArgs>>;
};

export type RejectReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectReturnPayload'] = ResolversParentTypes['RejectReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReleaseOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseOrderPayload'] = ResolversParentTypes['ReleaseOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReturnPayload'] = ResolversParentTypes['RequestReturnPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<SellerOrdersArgs>>;
};

export type ShipOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderPayload'] = ResolversParentTypes['ShipOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['QuantityOfLine']>, ParentType, ContextType>;
  shippedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderStatusChanged?: SubscriptionResolver<ResolversTypes['OrderStatusChange'], "orderStatusChanged", ParentType, ContextType, RequireFields<SubscriptionOrderStatusChangedArgs, 'orderId'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<UserOrdersArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError' | 'InsufficientStockError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApproveReturnPayload?: ApproveReturnPayloadResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CheckoutPayload?: CheckoutPayloadResolvers<ContextType>;
  CreditNote?: CreditNoteResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  HoldReason?: HoldReasonResolvers<ContextType>;
  InsufficientStockError?: InsufficientStockErrorResolvers<ContextType>;
  MarkDeliveredPayload?: MarkDeliveredPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderCost?: OrderCostResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderHold?: OrderHoldResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderReturn?: OrderReturnResolvers<ContextType>;
  OrderStatusChange?: OrderStatusChangeResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  QuantityOfLine?: QuantityOfLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RejectReturnPayload?: RejectReturnPayloadResolvers<ContextType>;
  ReleaseOrderPayload?: ReleaseOrderPayloadResolvers<ContextType>;
  RequestReturnPayload?: RequestReturnPayloadResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ShipOrderPayload?: ShipOrderPayloadResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
