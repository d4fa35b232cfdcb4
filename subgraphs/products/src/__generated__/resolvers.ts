import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { ProductMapper, ProductVariantMapper, CategoryMapper, ProductImageMapper, ImageUploadMapper, ProductConnectionMapper, ProductSearchConnectionMapper, ProductSearchEdgeMapper, SearchSuggestionMapper, SellerMapper } from '../mappers.ts';
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

/** What `addVariant` takes. */
export type AddVariantInput = {
  /** What it cost before. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is chosen. */
  options: Array<SelectedOptionInput>;
  /** What it costs. */
  price: MoneyInput;
  /** Of which product. */
  productId: Scalars['ID']['input'];
  /** Unique. */
  sku: Scalars['String']['input'];
};

/** What `addVariant` answers. */
export type AddVariantPayload = {
  __typename?: 'AddVariantPayload';
  /** Its product. */
  product: Maybe<Product>;
  /** The variant; null on error. */
  productVariant: Maybe<ProductVariant>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
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

/** What `archiveProduct` takes. */
export type ArchiveProductInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  productId: Scalars['ID']['input'];
};

/** What `archiveProduct` answers. */
export type ArchiveProductPayload = {
  __typename?: 'ArchiveProductPayload';
  /** The product; on VERSION_CONFLICT the current one. */
  product: Maybe<Product>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A fact and its allowed values. */
export type AttributeFilter = {
  /** Such as Material. */
  name: Scalars['String']['input'];
  /** Any of these. */
  values: Array<Scalars['String']['input']>;
};

/** A branch of the catalogue. */
export type Category = Node & {
  __typename?: 'Category';
  /** From the top down to the parent. */
  ancestors: Array<Category>;
  /** The branches below. */
  children: Array<Category>;
  /** Its id, category_… */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The branch above; null at the top. */
  parent: Maybe<Category>;
  /** What is filed here or below. */
  products: ProductConnection;
  /** Its part of a URL. */
  slug: Scalars['String']['output'];
};


/** A branch of the catalogue. */
export type CategoryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** What `createCategory` takes. */
export type CreateCategoryInput = {
  /** Its name. */
  name: Scalars['String']['input'];
  /** The branch above; top when absent. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Made from the name when absent. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `createCategory` answers. */
export type CreateCategoryPayload = {
  __typename?: 'CreateCategoryPayload';
  /** The category; null on error. */
  category: Maybe<Category>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `createImageUpload` takes. */
export type CreateImageUploadInput = {
  /** Said in its place. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** image/jpeg, image/png, image/webp or image/avif. */
  contentType: Scalars['String']['input'];
  /** The file's name. */
  filename: Scalars['String']['input'];
  /** Of which product. */
  productId: Scalars['ID']['input'];
  /** Bytes. */
  size: Scalars['Int']['input'];
};

/** What `createImageUpload` answers. */
export type CreateImageUploadPayload = {
  __typename?: 'CreateImageUploadPayload';
  /** The place; null on error. */
  imageUpload: Maybe<ImageUpload>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `createProduct` takes. */
export type CreateProductInput = {
  /** Facts. */
  attributes?: InputMaybe<Array<ProductAttributeInput>>;
  /** Maker. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** Where to file it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. */
  name: Scalars['String']['input'];
  /** What to choose. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** For whom, admins only. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Made from the name when absent. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `createProduct` answers. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The product; null on error. */
  product: Maybe<Product>;
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

/** A place to put a picture. */
export type ImageUpload = {
  __typename?: 'ImageUpload';
  /** When the place closes. */
  expiresAt: Scalars['DateTime']['output'];
  /** Headers to send. */
  headers: Array<ImageUploadHeader>;
  /** The picture once it is there. */
  image: ProductImage;
  /** PUT the bytes here. */
  url: Scalars['String']['output'];
};

/** A header to send. */
export type ImageUploadHeader = {
  __typename?: 'ImageUploadHeader';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
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

/** A money amount to set. */
export type MoneyInput = {
  /** Minor units, 0 or more. */
  amount: Scalars['Int']['input'];
  /** The currency. */
  currency: CurrencyCode;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a form. Codes: NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN. */
  addVariant: AddVariantPayload;
  /** Withdraws it. Codes: NOT_FOUND, VERSION_CONFLICT. */
  archiveProduct: ArchiveProductPayload;
  /** Adds a branch. Codes: SLUG_TAKEN, NOT_FOUND. */
  createCategory: CreateCategoryPayload;
  /** Opens a place for a picture of up to 20 MB. Codes: NOT_FOUND, UNSUPPORTED_TYPE, TOO_LARGE. */
  createImageUpload: CreateImageUploadPayload;
  /** Makes a draft. Codes: SLUG_TAKEN, NOT_FOUND. */
  createProduct: CreateProductPayload;
  /** Puts it on sale. Codes: NOT_FOUND, VERSION_CONFLICT, NO_VARIANTS. */
  publishProduct: PublishProductPayload;
  /** Sets what it costs from now. Codes: NOT_FOUND, VERSION_CONFLICT. */
  setVariantPrice: SetVariantPricePayload;
  /** Changes what is given. Codes: NOT_FOUND, SLUG_TAKEN, CATEGORY_CYCLE. */
  updateCategory: UpdateCategoryPayload;
  /** Changes what is given. Codes: NOT_FOUND, VERSION_CONFLICT, SLUG_TAKEN, NOT_UPLOADED, UNSUPPORTED_TYPE. */
  updateProduct: UpdateProductPayload;
  /** Changes what is given. Codes: NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN. */
  updateVariant: UpdateVariantPayload;
};


export type MutationAddVariantArgs = {
  input: AddVariantInput;
};


export type MutationArchiveProductArgs = {
  input: ArchiveProductInput;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreateImageUploadArgs = {
  input: CreateImageUploadInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationSetVariantPriceArgs = {
  input: SetVariantPriceInput;
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationUpdateVariantArgs = {
  input: UpdateVariantInput;
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

/** From cheapest to dearest. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest. */
  max: Money;
  /** The lowest. */
  min: Money;
};

/** Something for sale. Drafts are seen by their seller and admins only. */
export type Product = Node & {
  __typename?: 'Product';
  /** Facts that suit its category. */
  attributes: Array<ProductAttribute>;
  /** Maker's name. */
  brand: Maybe<Scalars['String']['output']>;
  /** Where it is filed. */
  category: Maybe<Category>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Plain text. */
  description: Maybe<Scalars['String']['output']>;
  /** Its id, product_… */
  id: Scalars['ID']['output'];
  /** Pictures, the main one first; 50 at most. */
  images: Array<ProductImage>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** What one can choose, such as Size. */
  options: Array<ProductOption>;
  /** Cheapest to dearest variant; null before it has one. */
  priceRange: Maybe<PriceRange>;
  /** Who sells it. */
  seller: Maybe<Seller>;
  /** Its part of a URL; old ones still find it. */
  slug: Scalars['String']['output'];
  /** Where it stands. */
  status: ProductStatus;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What can be bought; 100 at most. */
  variants: Array<ProductVariant>;
  /** Grows by one with every change. */
  version: Scalars['Int']['output'];
};

/** A fact. */
export type ProductAttribute = {
  __typename?: 'ProductAttribute';
  /** Such as Material. */
  name: Scalars['String']['output'];
  /** Such as Linen. */
  value: Scalars['String']['output'];
};

/** A fact. */
export type ProductAttributeInput = {
  /** Such as Material. */
  name: Scalars['String']['input'];
  /** Such as Linen. */
  value: Scalars['String']['input'];
};

/** A page of products, in a stable order. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The items with their cursors. */
  edges: Array<ProductEdge>;
  /** The items alone. */
  nodes: Array<Product>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of products. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Product;
};

/** Which products. */
export type ProductFilter = {
  /** Of these brands. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Filed in this category or below. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Cheapest variant at most this, minor units. */
  maxPrice?: InputMaybe<Scalars['Int']['input']>;
  /** Cheapest variant at least this, minor units. */
  minPrice?: InputMaybe<Scalars['Int']['input']>;
  /** Of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it stands; sellers and admins only. */
  status?: InputMaybe<ProductStatus>;
};

/** A picture. */
export type ProductImage = {
  __typename?: 'ProductImage';
  /** Said in its place. */
  altText: Maybe<Scalars['String']['output']>;
  /** Pixels. */
  height: Maybe<Scalars['Int']['output']>;
  /** Its id, image_… */
  id: Scalars['ID']['output'];
  /** Where it is. */
  url: Scalars['String']['output'];
  /** Pixels. */
  width: Maybe<Scalars['Int']['output']>;
};

/** Something to choose. */
export type ProductOption = {
  __typename?: 'ProductOption';
  /** Such as Size. */
  name: Scalars['String']['output'];
  /** In order. */
  values: Array<Scalars['String']['output']>;
};

/** Something to choose. */
export type ProductOptionInput = {
  /** Such as Size. */
  name: Scalars['String']['input'];
  /** In order. */
  values: Array<Scalars['String']['input']>;
};

/** Found products. */
export type ProductSearchConnection = {
  __typename?: 'ProductSearchConnection';
  /** A better spelling, if any. */
  didYouMean: Maybe<Scalars['String']['output']>;
  /** The items with their cursors. */
  edges: Array<ProductSearchEdge>;
  /** How the whole result divides; each facet ignores its own filter. */
  facets: Array<SearchFacet>;
  /** False when so many are found that facets count the most popular of them alone: 5,000, or 2,500 with a filter. */
  facetsExact: Scalars['Boolean']['output'];
  /** The items alone. */
  nodes: Array<Product>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One found product. */
export type ProductSearchEdge = {
  __typename?: 'ProductSearchEdge';
  /** Where this item lies. */
  cursor: Scalars['String']['output'];
  /** Where the words were found. */
  highlights: Array<SearchHighlight>;
  /** The item. */
  node: Product;
};

/** Which found products. */
export type ProductSearchFilter = {
  /** Having all of these. */
  attributes?: InputMaybe<Array<AttributeFilter>>;
  /** Of any of these brands. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Filed in this category or below. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** In stock now. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most this, minor units. */
  maxPrice?: InputMaybe<Scalars['Int']['input']>;
  /** At least this, minor units. */
  minPrice?: InputMaybe<Scalars['Int']['input']>;
  /** Average of at least this, 1 to 5. */
  minRating?: InputMaybe<Scalars['Float']['input']>;
};

/** How to sort found products. */
export type ProductSearchSort =
  /** Newest first. */
  | 'NEWEST'
  /** Cheapest first. */
  | 'PRICE_ASC'
  /** Dearest first. */
  | 'PRICE_DESC'
  /** Best rated first. */
  | 'RATING'
  /** Best match first. */
  | 'RELEVANCE';

/** How to sort products. */
export type ProductSort = {
  /** From which end. */
  direction?: SortDirection;
  /** By what. */
  field?: ProductSortField;
};

/** By what to sort. */
export type ProductSortField =
  /** When it was created. */
  | 'CREATED_AT'
  /** Name. */
  | 'NAME'
  /** Cheapest variant. */
  | 'PRICE';

/** Where a product stands. */
export type ProductStatus =
  /** Withdrawn. */
  | 'ARCHIVED'
  /** Not yet seen by buyers. */
  | 'DRAFT'
  /** On sale. */
  | 'PUBLISHED';

/** One buyable form of a product. */
export type ProductVariant = Node & {
  __typename?: 'ProductVariant';
  /** What it cost before a reduction. */
  compareAtPrice: Maybe<Money>;
  /** Its id, variant_… */
  id: Scalars['ID']['output'];
  /** What is chosen, such as Size: M. */
  options: Array<SelectedOption>;
  /** What one costs now, without tax unless the shop is tax-inclusive. */
  price: Money;
  /** The product it is a form of. */
  product: Maybe<Product>;
  /** Stock keeping unit, unique in the shop. */
  sku: Scalars['String']['output'];
};

/** What `publishProduct` takes. */
export type PublishProductInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which. */
  productId: Scalars['ID']['input'];
};

/** What `publishProduct` answers. */
export type PublishProductPayload = {
  __typename?: 'PublishProductPayload';
  /** The product; on VERSION_CONFLICT the current one. */
  product: Maybe<Product>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

export type Query = {
  __typename?: 'Query';
  /** The top branches. */
  categories: Array<Category>;
  /** A category by id or slug; exactly one is needed. */
  category: Maybe<Category>;
  /** A product by id or slug; exactly one is needed. */
  product: Maybe<Product>;
  /** A variant by id or SKU; exactly one is needed. */
  productVariant: Maybe<ProductVariant>;
  /** Products on sale. */
  products: ProductConnection;
  /** Full-text search, forgiving typos. */
  search: ProductSearchConnection;
  /** Completions while typing. */
  searchSuggestions: Array<SearchSuggestion>;
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductSearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  sort?: InputMaybe<ProductSearchSort>;
};


export type QuerySearchSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  prefix: Scalars['String']['input'];
};

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

/** How a result divides. */
export type SearchFacet = {
  __typename?: 'SearchFacet';
  /** category, brand, priceBand, rating, inStock, or an attribute's name. */
  name: Scalars['String']['output'];
  /** The most frequent first, 50 at most. */
  values: Array<SearchFacetValue>;
};

/** One part of a facet. */
export type SearchFacetValue = {
  __typename?: 'SearchFacetValue';
  /** How many products. */
  count: Scalars['Int']['output'];
  /** Give it in the filter. A price band is its least and greatest price in minor units, such as 1000-2499. */
  value: Scalars['String']['output'];
};

/** Where words were found. */
export type SearchHighlight = {
  __typename?: 'SearchHighlight';
  /** name, brand or description. */
  field: Scalars['String']['output'];
  /** Plain text with the found words between ⟦ and ⟧. */
  snippet: Scalars['String']['output'];
};

/** A completion. */
export type SearchSuggestion = {
  __typename?: 'SearchSuggestion';
  /** The category it names. */
  category: Maybe<Category>;
  /** The product it names. */
  product: Maybe<Product>;
  /** What to search for. */
  text: Scalars['String']['output'];
};

/** A choice made. */
export type SelectedOption = {
  __typename?: 'SelectedOption';
  /** Such as Size. */
  name: Scalars['String']['output'];
  /** Such as M. */
  value: Scalars['String']['output'];
};

/** A choice. */
export type SelectedOptionInput = {
  /** Such as Size. */
  name: Scalars['String']['input'];
  /** Such as M. */
  value: Scalars['String']['input'];
};

export type Seller = {
  __typename?: 'Seller';
  id: Scalars['ID']['output'];
  /** What it sells. */
  products: ProductConnection;
};


export type SellerProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** What `setVariantPrice` takes. */
export type SetVariantPriceInput = {
  /** What it cost before; null for none. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs. */
  price: MoneyInput;
  /** Which. */
  variantId: Scalars['ID']['input'];
};

/** What `setVariantPrice` answers. */
export type SetVariantPricePayload = {
  __typename?: 'SetVariantPricePayload';
  /** Its product. */
  product: Maybe<Product>;
  /** The variant; null on error. */
  productVariant: Maybe<ProductVariant>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

/** What `updateCategory` takes. */
export type UpdateCategoryInput = {
  /** Which. */
  categoryId: Scalars['ID']['input'];
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The branch above. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its part of a URL. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateCategory` answers. */
export type UpdateCategoryPayload = {
  __typename?: 'UpdateCategoryPayload';
  /** The category; null on error. */
  category: Maybe<Category>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `updateProduct` takes. */
export type UpdateProductInput = {
  /** Facts, all of them. */
  attributes?: InputMaybe<Array<ProductAttributeInput>>;
  /** Maker. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** Where to file it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Pictures in order. */
  imageIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  productId: Scalars['ID']['input'];
  /** Its part of a URL. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateProduct` answers. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product; on VERSION_CONFLICT the current one. */
  product: Maybe<Product>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `updateVariant` takes. */
export type UpdateVariantInput = {
  /** Refuse with VERSION_CONFLICT unless the object is still at this version. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is chosen. */
  options?: InputMaybe<Array<SelectedOptionInput>>;
  /** Unique. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  variantId: Scalars['ID']['input'];
};

/** What `updateVariant` answers. */
export type UpdateVariantPayload = {
  __typename?: 'UpdateVariantPayload';
  /** Its product. */
  product: Maybe<Product>;
  /** The variant; null on error. */
  productVariant: Maybe<ProductVariant>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
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
  Category: Category;
  Product: Product;
  ProductVariant: ProductVariant;
  Seller: Seller;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & ( GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}> ) );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CategoryMapper & { __typename: 'Category' } )
    | ( ProductMapper & { __typename: 'Product' } )
    | ( ProductVariantMapper & { __typename: 'ProductVariant' } )
  ;
  UserError: ( GenericUserError & { __typename: 'GenericUserError' } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddVariantInput: AddVariantInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddVariantPayload: ResolverTypeWrapper<Omit<AddVariantPayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, productVariant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddressInput: AddressInput;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AttributeFilter: AttributeFilter;
  Category: ResolverTypeWrapper<CategoryMapper>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateImageUploadInput: CreateImageUploadInput;
  CreateImageUploadPayload: ResolverTypeWrapper<Omit<CreateImageUploadPayload, 'imageUpload' | 'userErrors'> & { imageUpload?: Maybe<ResolversTypes['ImageUpload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  GenericUserError: ResolverTypeWrapper<GenericUserError>;
  ImageUpload: ResolverTypeWrapper<ImageUploadMapper>;
  ImageUploadHeader: ResolverTypeWrapper<ImageUploadHeader>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'max' | 'min'> & { max: ResolversTypes['Money'], min: ResolversTypes['Money'] }>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductAttribute: ResolverTypeWrapper<ProductAttribute>;
  ProductAttributeInput: ProductAttributeInput;
  ProductConnection: ResolverTypeWrapper<ProductConnectionMapper>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFilter: ProductFilter;
  ProductImage: ResolverTypeWrapper<ProductImageMapper>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  ProductOptionInput: ProductOptionInput;
  ProductSearchConnection: ResolverTypeWrapper<ProductSearchConnectionMapper>;
  ProductSearchEdge: ResolverTypeWrapper<ProductSearchEdgeMapper>;
  ProductSearchFilter: ProductSearchFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProductSearchSort: ProductSearchSort;
  ProductSort: ProductSort;
  ProductSortField: ProductSortField;
  ProductStatus: ProductStatus;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  PublishProductInput: PublishProductInput;
  PublishProductPayload: ResolverTypeWrapper<Omit<PublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Role: Role;
  SearchFacet: ResolverTypeWrapper<SearchFacet>;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValue>;
  SearchHighlight: ResolverTypeWrapper<SearchHighlight>;
  SearchSuggestion: ResolverTypeWrapper<SearchSuggestionMapper>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SelectedOptionInput: SelectedOptionInput;
  Seller: ResolverTypeWrapper<SellerMapper>;
  SetVariantPriceInput: SetVariantPriceInput;
  SetVariantPricePayload: ResolverTypeWrapper<Omit<SetVariantPricePayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, productVariant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SortDirection: SortDirection;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: ResolverTypeWrapper<Omit<UpdateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantPayload: ResolverTypeWrapper<Omit<UpdateVariantPayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, productVariant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddVariantInput: AddVariantInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddVariantPayload: Omit<AddVariantPayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, productVariant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddressInput: AddressInput;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AttributeFilter: AttributeFilter;
  Category: CategoryMapper;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateImageUploadInput: CreateImageUploadInput;
  CreateImageUploadPayload: Omit<CreateImageUploadPayload, 'imageUpload' | 'userErrors'> & { imageUpload?: Maybe<ResolversParentTypes['ImageUpload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DateTime: Scalars['DateTime']['output'];
  GenericUserError: GenericUserError;
  ImageUpload: ImageUploadMapper;
  ImageUploadHeader: ImageUploadHeader;
  Money: MoneyMapper;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PostalAddress: PostalAddress;
  PriceRange: Omit<PriceRange, 'max' | 'min'> & { max: ResolversParentTypes['Money'], min: ResolversParentTypes['Money'] };
  Product: ProductMapper;
  ProductAttribute: ProductAttribute;
  ProductAttributeInput: ProductAttributeInput;
  ProductConnection: ProductConnectionMapper;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFilter: ProductFilter;
  ProductImage: ProductImageMapper;
  ProductOption: ProductOption;
  ProductOptionInput: ProductOptionInput;
  ProductSearchConnection: ProductSearchConnectionMapper;
  ProductSearchEdge: ProductSearchEdgeMapper;
  ProductSearchFilter: ProductSearchFilter;
  Float: Scalars['Float']['output'];
  ProductSort: ProductSort;
  ProductVariant: ProductVariantMapper;
  PublishProductInput: PublishProductInput;
  PublishProductPayload: Omit<PublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Query: Record<PropertyKey, never>;
  SearchFacet: SearchFacet;
  SearchFacetValue: SearchFacetValue;
  SearchHighlight: SearchHighlight;
  SearchSuggestion: SearchSuggestionMapper;
  SelectedOption: SelectedOption;
  SelectedOptionInput: SelectedOptionInput;
  Seller: SellerMapper;
  SetVariantPriceInput: SetVariantPriceInput;
  SetVariantPricePayload: Omit<SetVariantPricePayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, productVariant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: Omit<UpdateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateVariantInput: UpdateVariantInput;
  UpdateVariantPayload: Omit<UpdateVariantPayload, 'product' | 'productVariant' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, productVariant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantPayload'] = ResolversParentTypes['AddVariantPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductPayload'] = ResolversParentTypes['ArchiveProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<CategoryProductsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateImageUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImageUploadPayload'] = ResolversParentTypes['CreateImageUploadPayload']> = {
  imageUpload?: Resolver<Maybe<ResolversTypes['ImageUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ImageUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageUpload'] = ResolversParentTypes['ImageUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['ImageUploadHeader']>, ParentType, ContextType>;
  image?: Resolver<ResolversTypes['ProductImage'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImageUploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageUploadHeader'] = ResolversParentTypes['ImageUploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addVariant?: Resolver<ResolversTypes['AddVariantPayload'], ParentType, ContextType, RequireFields<MutationAddVariantArgs, 'input'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductPayload'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createImageUpload?: Resolver<ResolversTypes['CreateImageUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateImageUploadArgs, 'input'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductPayload'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  setVariantPrice?: Resolver<ResolversTypes['SetVariantPricePayload'], ParentType, ContextType, RequireFields<MutationSetVariantPriceArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryPayload'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateVariant?: Resolver<ResolversTypes['UpdateVariantPayload'], ParentType, ContextType, RequireFields<MutationUpdateVariantArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Category' | 'Product' | 'ProductVariant', ParentType, ContextType>;
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

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['ProductAttribute']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAttribute'] = ResolversParentTypes['ProductAttribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImage'] = ResolversParentTypes['ProductImage']> = {
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchConnection'] = ResolversParentTypes['ProductSearchConnection']> = {
  didYouMean?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductSearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  facetsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearchEdge'] = ResolversParentTypes['ProductSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['SearchHighlight']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProductPayload'] = ResolversParentTypes['PublishProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, Partial<QueryProductVariantArgs>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  search?: Resolver<ResolversTypes['ProductSearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'sort'>>;
  searchSuggestions?: Resolver<Array<ResolversTypes['SearchSuggestion']>, ParentType, ContextType, RequireFields<QuerySearchSuggestionsArgs, 'first' | 'prefix'>>;
};

export type SearchFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchHighlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHighlight'] = ResolversParentTypes['SearchHighlight']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestion'] = ResolversParentTypes['SearchSuggestion']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<SellerProductsArgs>>;
};

export type SetVariantPricePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetVariantPricePayload'] = ResolversParentTypes['SetVariantPricePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateVariantPayload'] = ResolversParentTypes['UpdateVariantPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddVariantPayload?: AddVariantPayloadResolvers<ContextType>;
  ArchiveProductPayload?: ArchiveProductPayloadResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  CreateImageUploadPayload?: CreateImageUploadPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  ImageUpload?: ImageUploadResolvers<ContextType>;
  ImageUploadHeader?: ImageUploadHeaderResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductAttribute?: ProductAttributeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductImage?: ProductImageResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductSearchConnection?: ProductSearchConnectionResolvers<ContextType>;
  ProductSearchEdge?: ProductSearchEdgeResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PublishProductPayload?: PublishProductPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchHighlight?: SearchHighlightResolvers<ContextType>;
  SearchSuggestion?: SearchSuggestionResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  SetVariantPricePayload?: SetVariantPricePayloadResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  UpdateVariantPayload?: UpdateVariantPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
