import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { ReviewMapper, ReviewAnswerMapper, ReviewConnectionMapper, RatingMapper, ProductMapper, UserMapper } from '../mappers.ts';
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

/** What `answerReview` takes. */
export type AnswerReviewInput = {
  /** Which. */
  reviewId: Scalars['ID']['input'];
  /** 1 to 2,000 characters, in place of an earlier answer; null takes that back. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What `answerReview` answers. */
export type AnswerReviewPayload = {
  __typename?: 'AnswerReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `createReview` takes. */
export type CreateReviewInput = {
  /** Up to 5,000 characters. */
  body: Scalars['String']['input'];
  /** About what. */
  productId: Scalars['ID']['input'];
  /** 1 to 5. */
  rating: Scalars['Int']['input'];
  /** 1 to 120 characters. */
  title: Scalars['String']['input'];
};

/** What `createReview` answers. */
export type CreateReviewPayload = {
  __typename?: 'CreateReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
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

/** What `deleteReview` takes. */
export type DeleteReviewInput = {
  /** Which. */
  reviewId: Scalars['ID']['input'];
};

/** What `deleteReview` answers. */
export type DeleteReviewPayload = {
  __typename?: 'DeleteReviewPayload';
  /** The product it was about; null on error. */
  product: Maybe<Product>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

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

/** What `moderateReview` takes. */
export type ModerateReviewInput = {
  /** For the record. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  reviewId: Scalars['ID']['input'];
  /** Where it shall stand. */
  status: ReviewStatus;
};

/** What `moderateReview` answers. */
export type ModerateReviewPayload = {
  __typename?: 'ModerateReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
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
  /** Answers a review of what you sell, changes the answer, or takes it back. The writer is told of the first answer. Codes: NOT_FOUND, INVALID_INPUT. */
  answerReview: AnswerReviewPayload;
  /** Writes a review. Codes: NOT_FOUND, ALREADY_REVIEWED, RATING_OUT_OF_RANGE. */
  createReview: CreateReviewPayload;
  /** Removes your review. Codes: NOT_FOUND. */
  deleteReview: DeleteReviewPayload;
  /** Puts up or takes down. Codes: NOT_FOUND. */
  moderateReview: ModerateReviewPayload;
  /** Asks a moderator to look. Codes: NOT_FOUND. */
  reportReview: ReportReviewPayload;
  /** Changes your review. Codes: NOT_FOUND. */
  updateReview: UpdateReviewPayload;
  /** Says whether it helped; null takes the vote back. Codes: NOT_FOUND, OWN_REVIEW. */
  voteReview: VoteReviewPayload;
};


export type MutationAnswerReviewArgs = {
  input: AnswerReviewInput;
};


export type MutationCreateReviewArgs = {
  input: CreateReviewInput;
};


export type MutationDeleteReviewArgs = {
  input: DeleteReviewInput;
};


export type MutationModerateReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationReportReviewArgs = {
  input: ReportReviewInput;
};


export type MutationUpdateReviewArgs = {
  input: UpdateReviewInput;
};


export type MutationVoteReviewArgs = {
  input: VoteReviewInput;
};

/** Anything with an id of its own. */
export type Node = {
  /** A TypeID: type prefix and UUIDv7 in base32. Opaque; sorts by time of creation. */
  id: Scalars['ID']['output'];
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
  /** What buyers think, in one figure. */
  rating: Maybe<Rating>;
  /** What buyers wrote. */
  reviews: Maybe<ReviewConnection>;
};


export type ProductReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReviewSort>;
};

export type Query = {
  __typename?: 'Query';
  /** A review by id. */
  review: Maybe<Review>;
  /** Reviews that wait for a moderator, oldest first. */
  reviewsToModerate: ReviewConnection;
};


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewsToModerateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** All published ratings of a product. */
export type Rating = {
  __typename?: 'Rating';
  /** 1 to 5, two decimals; null without reviews. */
  average: Maybe<Scalars['Float']['output']>;
  /** How many. */
  count: Scalars['Int']['output'];
  /** How many of each, five stars first. */
  histogram: Array<RatingCount>;
};

/** How many gave these stars. */
export type RatingCount = {
  __typename?: 'RatingCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** 1 to 5. */
  stars: Scalars['Int']['output'];
};

/** What `reportReview` takes. */
export type ReportReviewInput = {
  /** In your words. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: ReviewReportReason;
  /** Which. */
  reviewId: Scalars['ID']['input'];
};

/** What `reportReview` answers. */
export type ReportReviewPayload = {
  __typename?: 'ReportReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What a buyer wrote. */
export type Review = Node & {
  __typename?: 'Review';
  /** What the seller answered; null without an answer. */
  answer: Maybe<ReviewAnswer>;
  /** Who wrote it; null after that person was erased. */
  author: Maybe<User>;
  /** The name to show, kept here so that a page needs no further service. */
  authorName: Scalars['String']['output'];
  /** Plain text, up to 5,000 characters. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** How many found it helpful. */
  helpfulCount: Scalars['Int']['output'];
  /** Its id, review_… */
  id: Scalars['ID']['output'];
  /** Your own vote; null without one. */
  myVote: Maybe<ReviewVote>;
  /** About what. */
  product: Maybe<Product>;
  /** Stars, 1 to 5. */
  rating: Scalars['Int']['output'];
  /** Where it stands. */
  status: ReviewStatus;
  /** 1 to 120 characters. */
  title: Scalars['String']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Did the writer buy it? */
  verifiedPurchase: Scalars['Boolean']['output'];
};

/** What the seller of the product answered to a review; seen by whoever sees the review. */
export type ReviewAnswer = {
  __typename?: 'ReviewAnswer';
  /** When it was answered. */
  answeredAt: Scalars['DateTime']['output'];
  /** Plain text, 1 to 2,000 characters. */
  text: Scalars['String']['output'];
  /** When the answer last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of reviews, in a stable order. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** The items with their cursors. */
  edges: Array<ReviewEdge>;
  /** The items alone. */
  nodes: Array<Review>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of reviews. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Review;
};

/** Which reviews. */
export type ReviewFilter = {
  /** With these stars. */
  ratings?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Only by buyers. */
  verifiedPurchase?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a review is reported. */
export type ReviewReportReason =
  /** Insults. */
  | 'OFFENSIVE'
  /** About something else. */
  | 'OFF_TOPIC'
  /** Anything else. */
  | 'OTHER'
  /** Advertising. */
  | 'SPAM';

/** In which order. */
export type ReviewSort =
  /** Most helpful first. */
  | 'HELPFUL'
  /** Newest first. */
  | 'NEWEST'
  /** Worst first. */
  | 'RATING_ASC'
  /** Best first. */
  | 'RATING_DESC';

/** Where a review stands. */
export type ReviewStatus =
  /** Waits for a moderator; seen by its writer. */
  | 'PENDING'
  /** Seen by all. */
  | 'PUBLISHED'
  /** Taken down; seen by its writer. */
  | 'REJECTED';

/** What a reader thinks. */
export type ReviewVote =
  /** It helped. */
  | 'HELPFUL'
  /** It did not. */
  | 'NOT_HELPFUL';

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

/** What `updateReview` takes. */
export type UpdateReviewInput = {
  /** Up to 5,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 5. */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  reviewId: Scalars['ID']['input'];
  /** 1 to 120 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateReview` answers. */
export type UpdateReviewPayload = {
  __typename?: 'UpdateReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** What it wrote, newest first. */
  reviews: Maybe<ReviewConnection>;
};


export type UserReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
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

/** What `voteReview` takes. */
export type VoteReviewInput = {
  /** Which. */
  reviewId: Scalars['ID']['input'];
  /** Your vote. */
  vote?: InputMaybe<ReviewVote>;
};

/** What `voteReview` answers. */
export type VoteReviewPayload = {
  __typename?: 'VoteReviewPayload';
  /** The review; null on error. */
  review: Maybe<Review>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
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
  Product: Product;
  Review: Review;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( ReviewMapper & { __typename: 'Review' } );
  UserError: ( GenericUserError & { __typename: 'GenericUserError' } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressInput: AddressInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AnswerReviewInput: AnswerReviewInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AnswerReviewPayload: ResolverTypeWrapper<Omit<AnswerReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateReviewInput: CreateReviewInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateReviewPayload: ResolverTypeWrapper<Omit<CreateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteReviewInput: DeleteReviewInput;
  DeleteReviewPayload: ResolverTypeWrapper<Omit<DeleteReviewPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  GenericUserError: ResolverTypeWrapper<GenericUserError>;
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewPayload: ResolverTypeWrapper<Omit<ModerateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Product: ResolverTypeWrapper<ProductMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rating: ResolverTypeWrapper<RatingMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RatingCount: ResolverTypeWrapper<RatingCount>;
  ReportReviewInput: ReportReviewInput;
  ReportReviewPayload: ResolverTypeWrapper<Omit<ReportReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Review: ResolverTypeWrapper<ReviewMapper>;
  ReviewAnswer: ResolverTypeWrapper<ReviewAnswerMapper>;
  ReviewConnection: ResolverTypeWrapper<ReviewConnectionMapper>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewFilter: ReviewFilter;
  ReviewReportReason: ReviewReportReason;
  ReviewSort: ReviewSort;
  ReviewStatus: ReviewStatus;
  ReviewVote: ReviewVote;
  Role: Role;
  SortDirection: SortDirection;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: ResolverTypeWrapper<Omit<UpdateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VoteReviewInput: VoteReviewInput;
  VoteReviewPayload: ResolverTypeWrapper<Omit<VoteReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddressInput: AddressInput;
  String: Scalars['String']['output'];
  AnswerReviewInput: AnswerReviewInput;
  ID: Scalars['ID']['output'];
  AnswerReviewPayload: Omit<AnswerReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateReviewInput: CreateReviewInput;
  Int: Scalars['Int']['output'];
  CreateReviewPayload: Omit<CreateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DateTime: Scalars['DateTime']['output'];
  DeleteReviewInput: DeleteReviewInput;
  DeleteReviewPayload: Omit<DeleteReviewPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  GenericUserError: GenericUserError;
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewPayload: Omit<ModerateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Money: MoneyMapper;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PostalAddress: PostalAddress;
  Product: ProductMapper;
  Query: Record<PropertyKey, never>;
  Rating: RatingMapper;
  Float: Scalars['Float']['output'];
  RatingCount: RatingCount;
  ReportReviewInput: ReportReviewInput;
  ReportReviewPayload: Omit<ReportReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Review: ReviewMapper;
  ReviewAnswer: ReviewAnswerMapper;
  ReviewConnection: ReviewConnectionMapper;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewFilter: ReviewFilter;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: Omit<UpdateReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VoteReviewInput: VoteReviewInput;
  VoteReviewPayload: Omit<VoteReviewPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AnswerReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerReviewPayload'] = ResolversParentTypes['AnswerReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateReviewPayload'] = ResolversParentTypes['CreateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteReviewPayload'] = ResolversParentTypes['DeleteReviewPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GenericUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericUserError'] = ResolversParentTypes['GenericUserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModerateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModerateReviewPayload'] = ResolversParentTypes['ModerateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  answerReview?: Resolver<ResolversTypes['AnswerReviewPayload'], ParentType, ContextType, RequireFields<MutationAnswerReviewArgs, 'input'>>;
  createReview?: Resolver<ResolversTypes['CreateReviewPayload'], ParentType, ContextType, RequireFields<MutationCreateReviewArgs, 'input'>>;
  deleteReview?: Resolver<ResolversTypes['DeleteReviewPayload'], ParentType, ContextType, RequireFields<MutationDeleteReviewArgs, 'input'>>;
  moderateReview?: Resolver<ResolversTypes['ModerateReviewPayload'], ParentType, ContextType, RequireFields<MutationModerateReviewArgs, 'input'>>;
  reportReview?: Resolver<ResolversTypes['ReportReviewPayload'], ParentType, ContextType, RequireFields<MutationReportReviewArgs, 'input'>>;
  updateReview?: Resolver<ResolversTypes['UpdateReviewPayload'], ParentType, ContextType, RequireFields<MutationUpdateReviewArgs, 'input'>>;
  voteReview?: Resolver<ResolversTypes['VoteReviewPayload'], ParentType, ContextType, RequireFields<MutationVoteReviewArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Review', ParentType, ContextType>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<ProductReviewsArgs, 'sort'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviewsToModerate?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, Partial<QueryReviewsToModerateArgs>>;
};

export type RatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  histogram?: Resolver<Array<ResolversTypes['RatingCount']>, ParentType, ContextType>;
};

export type RatingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingCount'] = ResolversParentTypes['RatingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stars?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportReviewPayload'] = ResolversParentTypes['ReportReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['ReviewAnswer']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  myVote?: Resolver<Maybe<ResolversTypes['ReviewVote']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verifiedPurchase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewAnswer'] = ResolversParentTypes['ReviewAnswer']> = {
  answeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type UpdateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateReviewPayload'] = ResolversParentTypes['UpdateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<UserReviewsArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError', ParentType, ContextType>;
};

export type VoteReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoteReviewPayload'] = ResolversParentTypes['VoteReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AnswerReviewPayload?: AnswerReviewPayloadResolvers<ContextType>;
  CreateReviewPayload?: CreateReviewPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteReviewPayload?: DeleteReviewPayloadResolvers<ContextType>;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  ModerateReviewPayload?: ModerateReviewPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  RatingCount?: RatingCountResolvers<ContextType>;
  ReportReviewPayload?: ReportReviewPayloadResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewAnswer?: ReviewAnswerResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  UpdateReviewPayload?: UpdateReviewPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoteReviewPayload?: VoteReviewPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
