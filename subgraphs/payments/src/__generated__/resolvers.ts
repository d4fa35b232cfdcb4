import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { PaymentMapper, PaymentAttemptMapper, PaymentFailureMapper, RefundMapper, DisputeMapper, DisputeConnectionMapper, PaymentMethodMapper, OrderMapper, UserMapper } from '../mappers.ts';
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

/** A cardholder asks the bank to take a payment back. */
export type Dispute = {
  __typename?: 'Dispute';
  /** How much is disputed. */
  amount: Money;
  /** When we heard that it had ended. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when the bank takes evidence, which is given in the payment provider's dashboard. */
  evidenceDueBy: Maybe<Scalars['DateTime']['output']>;
  /** Does the bank have the money now? */
  fundsWithdrawn: Scalars['Boolean']['output'];
  /** Its id, dispute_… */
  id: Scalars['ID']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** Of which payment; null while that is being opened. */
  payment: Maybe<Payment>;
  /** Stripe's word for why, such as fraudulent or product_not_received. */
  reason: Scalars['String']['output'];
  /** Where it stands. */
  status: DisputeStatus;
};

/** A page of disputes, in a stable order. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** The items with their cursors. */
  edges: Array<DisputeEdge>;
  /** The items alone. */
  nodes: Array<Dispute>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of disputes. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Dispute;
};

/** Which disputes. */
export type DisputeFilter = {
  /** Standing at any of these. */
  statuses?: InputMaybe<Array<DisputeStatus>>;
};

/** Where a dispute stands. */
export type DisputeStatus =
  /** The bank asked, and took nothing. */
  | 'CLOSED'
  /** The bank asks; it has taken nothing. */
  | 'INQUIRY'
  /** The money is gone. */
  | 'LOST'
  /** The bank has the money; evidence is due. */
  | 'NEEDS_RESPONSE'
  /** The bank has the evidence. */
  | 'UNDER_REVIEW'
  /** The money came back. */
  | 'WON';

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
  /** Pays an order. Codes: NOT_FOUND, NOT_PAYABLE, CARD_DECLINED, IDEMPOTENCY_KEY_REUSED. */
  payOrder: PayOrderPayload;
  /** Gives money back. Codes: NOT_FOUND, NOT_REFUNDABLE, AMOUNT_TOO_LARGE, IDEMPOTENCY_KEY_REUSED. */
  refundPayment: RefundPaymentPayload;
  /** Forgets a way to pay. Codes: NOT_FOUND. */
  removePaymentMethod: RemovePaymentMethodPayload;
  /** Keeps a way to pay. Codes: CARD_DECLINED, TOO_MANY_METHODS. */
  savePaymentMethod: SavePaymentMethodPayload;
};


export type MutationPayOrderArgs = {
  input: PayOrderInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationRemovePaymentMethodArgs = {
  input: RemovePaymentMethodInput;
};


export type MutationSavePaymentMethodArgs = {
  input: SavePaymentMethodInput;
};

/** Anything with an id of its own. */
export type Node = {
  /** A TypeID: type prefix and UUIDv7 in base32. Opaque; sorts by time of creation. */
  id: Scalars['ID']['output'];
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** How it is paid; null until opened and for strangers. */
  payment: Maybe<Payment>;
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

/** What `payOrder` takes. */
export type PayOrderInput = {
  /** Your own key for this attempt, 1 to 255 characters: the same key and input return the first answer, another input is IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey: Scalars['String']['input'];
  /** Which. */
  orderId: Scalars['ID']['input'];
  /** A saved method's id or a Stripe payment method token. */
  paymentMethodId: Scalars['ID']['input'];
  /** Keep it for next time. */
  savePaymentMethod?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `payOrder` answers. */
export type PayOrderPayload = {
  __typename?: 'PayOrderPayload';
  /** The order it pays. */
  order: Maybe<Order>;
  /** The payment; null on error. */
  payment: Maybe<Payment>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** The money of one order. */
export type Payment = Node & {
  __typename?: 'Payment';
  /** To pay. */
  amount: Money;
  /** Every try, oldest first. */
  attempts: Array<PaymentAttempt>;
  /** For Stripe's client; only for the buyer, while there is something to pay. */
  clientSecret: Maybe<Scalars['String']['output']>;
  /** Of both. */
  currency: CurrencyCode;
  /** What the cardholder disputes with the bank, oldest first. For admins. */
  disputes: Maybe<Array<Dispute>>;
  /** Why the last attempt failed. */
  failure: Maybe<PaymentFailure>;
  /** What the payment provider took, in the currency that it settles in; null until it is known. For admins. */
  fee: Maybe<Money>;
  /** Its id, payment_… */
  id: Scalars['ID']['output'];
  /** Stripe's payment method types this can be paid by, such as card. */
  methods: Array<Scalars['String']['output']>;
  /** Which order; null when orders are down. */
  order: Maybe<Order>;
  /** Given back so far. */
  refunded: Money;
  /** Money given back, oldest first. */
  refunds: Array<Refund>;
  /** Where it stands. */
  status: PaymentStatus;
};

/** One try to pay. */
export type PaymentAttempt = {
  __typename?: 'PaymentAttempt';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Why it failed. */
  failure: Maybe<PaymentFailure>;
  /** What came of it. */
  status: PaymentStatus;
};

/** Why a payment failed. */
export type PaymentFailure = {
  __typename?: 'PaymentFailure';
  /** Stripe's decline code, such as insufficient_funds. */
  code: Scalars['String']['output'];
  /** One sentence for the buyer. */
  message: Scalars['String']['output'];
};

/** A saved way to pay. Never a card number. */
export type PaymentMethod = Node & {
  __typename?: 'PaymentMethod';
  /** Such as visa. */
  brand: Maybe<Scalars['String']['output']>;
  /** When it was saved. */
  createdAt: Scalars['DateTime']['output'];
  /** 1 to 12. */
  expMonth: Maybe<Scalars['Int']['output']>;
  /** Four digits. */
  expYear: Maybe<Scalars['Int']['output']>;
  /** Its id, paymentmethod_… */
  id: Scalars['ID']['output'];
  /** The last four digits. */
  last4: Maybe<Scalars['String']['output']>;
  /** Stripe's type, such as card. */
  type: Scalars['String']['output'];
};

/** Where a payment stands. */
export type PaymentStatus =
  /** Called off. */
  | 'CANCELLED'
  /** It will not be paid. */
  | 'FAILED'
  /** Part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** With the bank. */
  | 'PROCESSING'
  /** All was given back. */
  | 'REFUNDED'
  /** The buyer must act, such as 3-D Secure. */
  | 'REQUIRES_ACTION'
  /** Waiting for a method. */
  | 'REQUIRES_PAYMENT'
  /** Paid. */
  | 'SUCCEEDED';

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

export type Query = {
  __typename?: 'Query';
  /** What cardholders dispute, newest first. */
  disputes: DisputeConnection;
  /** The publishable key of the payment provider; null with the local double. */
  stripePublishableKey: Maybe<Scalars['String']['output']>;
};


export type QueryDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Money given back. */
export type Refund = {
  __typename?: 'Refund';
  /** How much. */
  amount: Money;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id, refund_… */
  id: Scalars['ID']['output'];
  /** Why. */
  reason: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: RefundStatus;
};

/** What `refundPayment` takes. */
export type RefundPaymentInput = {
  /** Minor units; all that is left when absent. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Your own key for this attempt, 1 to 255 characters: the same key and input return the first answer, another input is IDEMPOTENCY_KEY_REUSED. */
  idempotencyKey: Scalars['String']['input'];
  /** Which order. */
  orderId: Scalars['ID']['input'];
  /** Why, 1 to 200 characters. */
  reason: Scalars['String']['input'];
};

/** What `refundPayment` answers. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The payment; null on error. */
  payment: Maybe<Payment>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Where a refund stands. */
export type RefundStatus =
  /** The bank refused. */
  | 'FAILED'
  /** With the bank. */
  | 'PENDING'
  /** Given back. */
  | 'SUCCEEDED';

/** What `removePaymentMethod` takes. */
export type RemovePaymentMethodInput = {
  /** Which. */
  paymentMethodId: Scalars['ID']['input'];
};

/** What `removePaymentMethod` answers. */
export type RemovePaymentMethodPayload = {
  __typename?: 'RemovePaymentMethodPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

/** What `savePaymentMethod` takes. */
export type SavePaymentMethodInput = {
  /** A Stripe payment method token. */
  token: Scalars['String']['input'];
};

/** What `savePaymentMethod` answers. */
export type SavePaymentMethodPayload = {
  __typename?: 'SavePaymentMethodPayload';
  /** The method; null on error. */
  paymentMethod: Maybe<PaymentMethod>;
  /** When set, confirm with Stripe's client before it can be used. */
  setupClientSecret: Maybe<Scalars['String']['output']>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** Saved ways to pay, 20 at most; for that person. */
  paymentMethods: Maybe<Array<PaymentMethod>>;
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
  Payment: Payment;
  PaymentMethod: PaymentMethod;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PaymentMethod:
    ( { __typename: 'PaymentMethod' }
    & GraphQLRecursivePick<FederationTypes['PaymentMethod'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PaymentMapper & { __typename: 'Payment' } )
    | ( PaymentMethodMapper & { __typename: 'PaymentMethod' } )
  ;
  UserError: ( GenericUserError & { __typename: 'GenericUserError' } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressInput: AddressInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dispute: ResolverTypeWrapper<DisputeMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DisputeConnection: ResolverTypeWrapper<DisputeConnectionMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  DisputeFilter: DisputeFilter;
  DisputeStatus: DisputeStatus;
  GenericUserError: ResolverTypeWrapper<GenericUserError>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Order: ResolverTypeWrapper<OrderMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayOrderInput: PayOrderInput;
  PayOrderPayload: ResolverTypeWrapper<Omit<PayOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Payment: ResolverTypeWrapper<PaymentMapper>;
  PaymentAttempt: ResolverTypeWrapper<PaymentAttemptMapper>;
  PaymentFailure: ResolverTypeWrapper<PaymentFailureMapper>;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodMapper>;
  PaymentStatus: PaymentStatus;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refund: ResolverTypeWrapper<RefundMapper>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RefundStatus: RefundStatus;
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: ResolverTypeWrapper<Omit<RemovePaymentMethodPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Role: Role;
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: ResolverTypeWrapper<Omit<SavePaymentMethodPayload, 'paymentMethod' | 'userErrors'> & { paymentMethod?: Maybe<ResolversTypes['PaymentMethod']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SortDirection: SortDirection;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddressInput: AddressInput;
  String: Scalars['String']['output'];
  DateTime: Scalars['DateTime']['output'];
  Dispute: DisputeMapper;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  DisputeConnection: DisputeConnectionMapper;
  Int: Scalars['Int']['output'];
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  DisputeFilter: DisputeFilter;
  GenericUserError: GenericUserError;
  Money: MoneyMapper;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Order: OrderMapper;
  PageInfo: PageInfo;
  PayOrderInput: PayOrderInput;
  PayOrderPayload: Omit<PayOrderPayload, 'order' | 'payment' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Payment: PaymentMapper;
  PaymentAttempt: PaymentAttemptMapper;
  PaymentFailure: PaymentFailureMapper;
  PaymentMethod: PaymentMethodMapper;
  PostalAddress: PostalAddress;
  Query: Record<PropertyKey, never>;
  Refund: RefundMapper;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemovePaymentMethodInput: RemovePaymentMethodInput;
  RemovePaymentMethodPayload: Omit<RemovePaymentMethodPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SavePaymentMethodInput: SavePaymentMethodInput;
  SavePaymentMethodPayload: Omit<SavePaymentMethodPayload, 'paymentMethod' | 'userErrors'> & { paymentMethod?: Maybe<ResolversParentTypes['PaymentMethod']>, userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidenceDueBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fundsWithdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type GenericUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericUserError'] = ResolversParentTypes['GenericUserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  payOrder?: Resolver<ResolversTypes['PayOrderPayload'], ParentType, ContextType, RequireFields<MutationPayOrderArgs, 'input'>>;
  refundPayment?: Resolver<ResolversTypes['RefundPaymentPayload'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  removePaymentMethod?: Resolver<ResolversTypes['RemovePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationRemovePaymentMethodArgs, 'input'>>;
  savePaymentMethod?: Resolver<ResolversTypes['SavePaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationSavePaymentMethodArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Payment' | 'PaymentMethod', ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayOrderPayload'] = ResolversParentTypes['PayOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['PaymentAttempt']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  disputes?: Resolver<Maybe<Array<ResolversTypes['Dispute']>>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PaymentFailure']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['Refund']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAttempt'] = ResolversParentTypes['PaymentAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PaymentFailure']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PaymentFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFailure'] = ResolversParentTypes['PaymentFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod'], FederationReferenceType extends FederationReferenceTypes['PaymentMethod'] = FederationReferenceTypes['PaymentMethod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentMethod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<QueryDisputesArgs>>;
  stripePublishableKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemovePaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePaymentMethodPayload'] = ResolversParentTypes['RemovePaymentMethodPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SavePaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavePaymentMethodPayload'] = ResolversParentTypes['SavePaymentMethodPayload']> = {
  paymentMethod?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  setupClientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentMethods?: Resolver<Maybe<Array<ResolversTypes['PaymentMethod']>>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayOrderPayload?: PayOrderPayloadResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAttempt?: PaymentAttemptResolvers<ContextType>;
  PaymentFailure?: PaymentFailureResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  RemovePaymentMethodPayload?: RemovePaymentMethodPayloadResolvers<ContextType>;
  SavePaymentMethodPayload?: SavePaymentMethodPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
