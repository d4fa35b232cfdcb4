import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyMapper } from '@bazaar/money';
import type { UserMapper, AddressMapper, SellerMapper, DataExportMapper, SessionMapper, UserConnectionMapper, NotificationMapper, NotificationConnectionMapper } from '../mappers.ts';
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

/** What `addAddress` takes. */
export type AddAddressInput = {
  /** The address. */
  address: AddressInput;
  /** Make it the default. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `addAddress` answers. */
export type AddAddressPayload = {
  __typename?: 'AddAddressPayload';
  /** The address; null on error. */
  address: Maybe<Address>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A saved address of a person. */
export type Address = Node & {
  __typename?: 'Address';
  /** Town. */
  city: Scalars['String']['output'];
  /** ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
  /** Who receives. */
  fullName: Scalars['String']['output'];
  /** Its id, address_… */
  id: Scalars['ID']['output'];
  /** Is it the one checkout proposes? */
  isDefault: Scalars['Boolean']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Flat, floor, company. */
  line2: Maybe<Scalars['String']['output']>;
  /** E.164. */
  phone: Maybe<Scalars['String']['output']>;
  /** As the country writes it. */
  postalCode: Maybe<Scalars['String']['output']>;
  /** State, province, county. */
  region: Maybe<Scalars['String']['output']>;
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

/** What `beginTwoFactor` takes. */
export type BeginTwoFactorInput = {
  /** The password. */
  password: Scalars['String']['input'];
};

/** What `beginTwoFactor` answers. */
export type BeginTwoFactorPayload = {
  __typename?: 'BeginTwoFactorPayload';
  /** For a QR code; null on error. */
  otpauthUri: Maybe<Scalars['String']['output']>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `changePassword` takes. */
export type ChangePasswordInput = {
  /** The present one. */
  currentPassword: Scalars['String']['input'];
  /** The new one. */
  newPassword: Scalars['String']['input'];
};

/** What `changePassword` answers. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `confirmTwoFactor` takes. */
export type ConfirmTwoFactorInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** What `confirmTwoFactor` answers. */
export type ConfirmTwoFactorPayload = {
  __typename?: 'ConfirmTwoFactorPayload';
  /** Ten single-use codes; shown once. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** The person; null on error. */
  user: Maybe<User>;
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

/** A download of personal data. */
export type DataExport = {
  __typename?: 'DataExport';
  /** When the link ends; null until ready. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Is it ready? It is gathered from every service in the background, and a mail says when. */
  ready: Scalars['Boolean']['output'];
  /** One JSON file; null until ready, and for everybody but the person. */
  url: Maybe<Scalars['String']['output']>;
};

/** What `deleteAccount` takes. */
export type DeleteAccountInput = {
  /** Six digits or a recovery code, when two-factor is on. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The password. */
  password: Scalars['String']['input'];
};

/** What `deleteAccount` answers. */
export type DeleteAccountPayload = {
  __typename?: 'DeleteAccountPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `disableTwoFactor` takes. */
export type DisableTwoFactorInput = {
  /** Six digits or a recovery code. */
  code: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

/** What `disableTwoFactor` answers. */
export type DisableTwoFactorPayload = {
  __typename?: 'DisableTwoFactorPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `exportMyData` takes. */
export type ExportMyDataInput = {
  /** The password. */
  password: Scalars['String']['input'];
};

/** What `exportMyData` answers. */
export type ExportMyDataPayload = {
  __typename?: 'ExportMyDataPayload';
  /** The download; null on error. */
  export: Maybe<DataExport>;
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

/** What `markNotificationsRead` takes. */
export type MarkNotificationsReadInput = {
  /** The newest read. */
  upTo: Scalars['String']['input'];
};

/** What `markNotificationsRead` answers. */
export type MarkNotificationsReadPayload = {
  __typename?: 'MarkNotificationsReadPayload';
  /** The person; null on error. */
  user: Maybe<User>;
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

/** Everything that can be changed; the fields of one request run one after another. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Saves an address. Codes: INVALID_ADDRESS, TOO_MANY_ADDRESSES. */
  addAddress: AddAddressPayload;
  /** Makes a secret, not yet in force. Codes: INVALID_CREDENTIALS, ALREADY_ENABLED. */
  beginTwoFactor: BeginTwoFactorPayload;
  /** Sets a new password and ends the other sessions. Codes: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK. */
  changePassword: ChangePasswordPayload;
  /** Puts the secret in force. Codes: INVALID_CODE. */
  confirmTwoFactor: ConfirmTwoFactorPayload;
  /** Erases you and keeps the books. Codes: INVALID_CREDENTIALS, TWO_FACTOR_REQUIRED, INVALID_CODE, OPEN_ORDERS, LAST_ADMIN. */
  deleteAccount: DeleteAccountPayload;
  /** Turns two-factor off. Codes: INVALID_CREDENTIALS, INVALID_CODE. */
  disableTwoFactor: DisableTwoFactorPayload;
  /** Makes a file of everything kept about you, in all services. Codes: INVALID_CREDENTIALS. */
  exportMyData: ExportMyDataPayload;
  /** Marks news as read up to a cursor. */
  markNotificationsRead: MarkNotificationsReadPayload;
  /** Changes a refresh token for a new pair. Codes: INVALID_REFRESH_TOKEN. */
  refreshSession: SessionPayload;
  /** Replaces the recovery codes. Codes: INVALID_CODE. */
  regenerateRecoveryCodes: RegenerateRecoveryCodesPayload;
  /** Opens a shop. Codes: SLUG_TAKEN, ALREADY_SELLER. */
  registerSeller: RegisterSellerPayload;
  /** Forgets an address. Codes: NOT_FOUND. */
  removeAddress: RemoveAddressPayload;
  /** Mails a reset link. Same answer whether the account exists. */
  requestPasswordReset: RequestPasswordResetPayload;
  /** Sends the proof again. Same answer whether the account exists. */
  resendVerification: ResendVerificationPayload;
  /** Sets a new password and ends every session. Codes: INVALID_TOKEN, PASSWORD_TOO_WEAK. */
  resetPassword: ResetPasswordPayload;
  /** Makes an address the default. Codes: NOT_FOUND. */
  setDefaultAddress: SetDefaultAddressPayload;
  /** Replaces a person's roles. Codes: NOT_FOUND, LAST_ADMIN. */
  setRoles: SetRolesPayload;
  /** Opens a session. Codes: INVALID_CREDENTIALS, TWO_FACTOR_REQUIRED, INVALID_CODE. */
  signIn: SessionPayload;
  /** Opens a session from an OpenID Connect code. Check state, and iss where the provider sends it, before calling. Codes: INVALID_CREDENTIALS, EMAIL_NOT_VERIFIED, TWO_FACTOR_REQUIRED, INVALID_CODE. */
  signInWithProvider: SessionPayload;
  /** Ends this session. */
  signOut: SignOutPayload;
  /** Ends every session of this person. */
  signOutEverywhere: SignOutEverywherePayload;
  /** Opens an account and a session. Codes: EMAIL_TAKEN, PASSWORD_TOO_WEAK, INVALID_EMAIL. */
  signUp: SessionPayload;
  /** Replaces a saved address. Codes: NOT_FOUND, INVALID_ADDRESS. */
  updateAddress: UpdateAddressPayload;
  /** Changes what is given. */
  updateProfile: UpdateProfilePayload;
  /** Proves an e-mail address. Codes: INVALID_TOKEN. */
  verifyEmail: VerifyEmailPayload;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationAddAddressArgs = {
  input: AddAddressInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationBeginTwoFactorArgs = {
  input: BeginTwoFactorInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationConfirmTwoFactorArgs = {
  input: ConfirmTwoFactorInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationDisableTwoFactorArgs = {
  input: DisableTwoFactorInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationExportMyDataArgs = {
  input: ExportMyDataInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationRegenerateRecoveryCodesArgs = {
  input: RegenerateRecoveryCodesInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationRegisterSellerArgs = {
  input: RegisterSellerInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationRemoveAddressArgs = {
  input: RemoveAddressInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationResendVerificationArgs = {
  input: ResendVerificationInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationSetDefaultAddressArgs = {
  input: SetDefaultAddressInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationSetRolesArgs = {
  input: SetRolesInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationSignInWithProviderArgs = {
  input: SignInWithProviderInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationUpdateAddressArgs = {
  input: UpdateAddressInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** Everything that can be changed; the fields of one request run one after another. */
export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};

/** Anything with an id of its own. */
export type Node = {
  /** A TypeID: type prefix and UUIDv7 in base32. Opaque; sorts by time of creation. */
  id: Scalars['ID']['output'];
};

/** A piece of news for one person. */
export type Notification = Node & {
  __typename?: 'Notification';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** A sentence or two of plain text. */
  body: Scalars['String']['output'];
  /** Resume after it with notificationReceived(after:). */
  cursor: Scalars['String']['output'];
  /** Its id, notification_… */
  id: Scalars['ID']['output'];
  /** What makes it. */
  kind: NotificationKind;
  /** The order it is about. */
  order: Maybe<Order>;
  /** Has it been marked as read? */
  read: Scalars['Boolean']['output'];
  /** The review it is about. */
  review: Maybe<Review>;
  /** One line. */
  title: Scalars['String']['output'];
  /** The variant it is about. */
  variant: Maybe<ProductVariant>;
};

/** A page of news, in a stable order. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The items with their cursors. */
  edges: Array<NotificationEdge>;
  /** The items alone. */
  nodes: Array<Notification>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of news. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Notification;
};

/** What makes a notification. */
export type NotificationKind =
  /** Something on your wishlist is back. */
  | 'BACK_IN_STOCK'
  /** An order of yours moved on. */
  | 'ORDER_STATUS'
  /** Something on your wishlist costs less. */
  | 'PRICE_DROP'
  /** Your review was answered. */
  | 'REVIEW_ANSWER';

export type Order = {
  __typename?: 'Order';
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

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
};

/** Everything that can be asked. */
export type Query = {
  __typename?: 'Query';
  /** A seller by id or slug; exactly one is needed. */
  seller: Maybe<Seller>;
  /** A person by id. */
  user: Maybe<User>;
  /** People, newest first. */
  users: UserConnection;
};


/** Everything that can be asked. */
export type QuerySellerArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be asked. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What `refreshSession` takes. */
export type RefreshSessionInput = {
  /** The latest refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** What `regenerateRecoveryCodes` takes. */
export type RegenerateRecoveryCodesInput = {
  /** Six digits. */
  code: Scalars['String']['input'];
};

/** What `regenerateRecoveryCodes` answers. */
export type RegenerateRecoveryCodesPayload = {
  __typename?: 'RegenerateRecoveryCodesPayload';
  /** Ten single-use codes; shown once. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `registerSeller` takes. */
export type RegisterSellerInput = {
  /** The shop's name. */
  name: Scalars['String']['input'];
  /** Its part of a URL; made from the name when absent. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What `registerSeller` answers. */
export type RegisterSellerPayload = {
  __typename?: 'RegisterSellerPayload';
  /** The seller; null on error. */
  seller: Maybe<Seller>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `removeAddress` takes. */
export type RemoveAddressInput = {
  /** Which. */
  addressId: Scalars['ID']['input'];
};

/** What `removeAddress` answers. */
export type RemoveAddressPayload = {
  __typename?: 'RemoveAddressPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `requestPasswordReset` takes. */
export type RequestPasswordResetInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
};

/** What `requestPasswordReset` answers. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `resendVerification` takes. */
export type ResendVerificationInput = {
  /** E-mail address. */
  email: Scalars['String']['input'];
};

/** What `resendVerification` answers. */
export type ResendVerificationPayload = {
  __typename?: 'ResendVerificationPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `resetPassword` takes. */
export type ResetPasswordInput = {
  /** The new one. */
  newPassword: Scalars['String']['input'];
  /** From the mail. */
  token: Scalars['String']['input'];
};

/** What `resetPassword` answers. */
export type ResetPasswordPayload = {
  __typename?: 'ResetPasswordPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

export type Review = {
  __typename?: 'Review';
  id: Scalars['ID']['output'];
};

/** What a person may do. */
export type Role =
  /** Runs the shop. */
  | 'ADMIN'
  /** Buys. */
  | 'CUSTOMER'
  /** Sells its own products. */
  | 'SELLER';

/** Someone who sells. */
export type Seller = Node & {
  __typename?: 'Seller';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id, seller_… */
  id: Scalars['ID']['output'];
  /** The shop's name. */
  name: Scalars['String']['output'];
  /** Its part of a URL, unique. */
  slug: Scalars['String']['output'];
  /** Who runs it; for that person and admins. */
  user: Maybe<User>;
};

/** An open session. Keep both tokens secret. */
export type Session = {
  __typename?: 'Session';
  /** RS256 JWT for the Authorization header, 15 minutes. */
  accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Changes for a new pair by refreshSession, once. */
  refreshToken: Scalars['String']['output'];
  /** Whose session it is. Fields of other services need a request that carries the new token: here they answer null. */
  user: User;
};

/** The session opened, or why none was. */
export type SessionPayload = {
  __typename?: 'SessionPayload';
  /** The session; null on error. */
  session: Maybe<Session>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `setDefaultAddress` takes. */
export type SetDefaultAddressInput = {
  /** Which. */
  addressId: Scalars['ID']['input'];
};

/** What `setDefaultAddress` answers. */
export type SetDefaultAddressPayload = {
  __typename?: 'SetDefaultAddressPayload';
  /** The address; null on error. */
  address: Maybe<Address>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `setRoles` takes. */
export type SetRolesInput = {
  /** All of them. */
  roles: Array<Role>;
  /** Whose. */
  userId: Scalars['ID']['input'];
};

/** What `setRoles` answers. */
export type SetRolesPayload = {
  __typename?: 'SetRolesPayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `signIn` takes. */
export type SignInInput = {
  /** A guest cart to merge. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Six digits or a recovery code, when two-factor is on. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** Password. */
  password: Scalars['String']['input'];
};

/** What `signInWithProvider` takes. */
export type SignInWithProviderInput = {
  /** A guest cart to merge. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The authorisation code. */
  code: Scalars['String']['input'];
  /** The PKCE verifier. */
  codeVerifier: Scalars['String']['input'];
  /** The nonce sent. */
  nonce: Scalars['String']['input'];
  /** The configured provider's name. */
  provider: Scalars['String']['input'];
  /** Where the provider returned to. */
  redirectUri: Scalars['String']['input'];
  /** Six digits or a recovery code, when two-factor is on. */
  twoFactorCode?: InputMaybe<Scalars['String']['input']>;
};

/** What `signOutEverywhere` answers. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `signOut` answers. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `signUp` takes. */
export type SignUpInput = {
  /** A guest cart to keep. */
  cartToken?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email: Scalars['String']['input'];
  /** 1 to 200 characters. */
  fullName: Scalars['String']['input'];
  /** 8 to 128 characters, not a common one. */
  password: Scalars['String']['input'];
};

/** Which end of a sort comes first. */
export type SortDirection =
  /** Smallest, oldest or A first. */
  | 'ASC'
  /** Largest, newest or Z first. */
  | 'DESC';

/** Everything that is pushed as it happens, over WebSocket. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Your own news as it happens. With after, first everything since that cursor, none twice; CURSOR_EXPIRED when it is too old. */
  notificationReceived: Notification;
};


/** Everything that is pushed as it happens, over WebSocket. */
export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateAddress` takes. */
export type UpdateAddressInput = {
  /** The address. */
  address: AddressInput;
  /** Which. */
  addressId: Scalars['ID']['input'];
};

/** What `updateAddress` answers. */
export type UpdateAddressPayload = {
  __typename?: 'UpdateAddressPayload';
  /** The address; null on error. */
  address: Maybe<Address>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What `updateProfile` takes. */
export type UpdateProfileInput = {
  /** The name others see. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateProfile` answers. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** The person; null on error. */
  user: Maybe<User>;
  /** What the caller can mend; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A person. Anyone may read id and displayName; the rest is null unless it is you or you are an admin. */
export type User = Node & {
  __typename?: 'User';
  /** Saved addresses, 50 at most, the default first; private. */
  addresses: Maybe<Array<Address>>;
  /** When it was created. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The latest download asked for; private. */
  dataExport: Maybe<DataExport>;
  /** The name others see, such as Ada L.; null when the accounts service is down. */
  displayName: Maybe<Scalars['String']['output']>;
  /** E-mail address, private. */
  email: Maybe<Scalars['String']['output']>;
  /** Has the e-mail address been proven? Private. */
  emailVerified: Maybe<Scalars['Boolean']['output']>;
  /** Full name, private. */
  fullName: Maybe<Scalars['String']['output']>;
  /** Its id, user_… */
  id: Scalars['ID']['output'];
  /** News for this person, newest first; private. */
  notifications: Maybe<NotificationConnection>;
  /** E.164 number, private. */
  phone: Maybe<Scalars['String']['output']>;
  /** What the person may do, private. */
  roles: Maybe<Array<Role>>;
  /** The shop this person runs, if any. */
  seller: Maybe<Seller>;
  /** Is a second factor asked at sign-in? Private. */
  twoFactorEnabled: Maybe<Scalars['Boolean']['output']>;
};


/** A person. Anyone may read id and displayName; the rest is null unless it is you or you are an admin. */
export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of people, in a stable order. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The items with their cursors. */
  edges: Array<UserEdge>;
  /** The items alone. */
  nodes: Array<User>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One item of a page of people. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Where this item lies: give it as after or before. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: User;
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

/** Which people. */
export type UserFilter = {
  /** Created since. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Part of a name or e-mail address. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Holding this role. */
  role?: InputMaybe<Role>;
};

/** What `verifyEmail` takes. */
export type VerifyEmailInput = {
  /** From the mail. */
  token: Scalars['String']['input'];
};

/** What `verifyEmail` answers. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** The person; null on error. */
  user: Maybe<User>;
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
  Address: Address;
  Notification: Notification;
  Seller: Seller;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AddressMapper & { __typename: 'Address' } )
    | ( NotificationMapper & { __typename: 'Notification' } )
    | ( SellerMapper & { __typename: 'Seller' } )
    | ( UserMapper & { __typename: 'User' } )
  ;
  UserError: ( GenericUserError & { __typename: 'GenericUserError' } );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddAddressInput: AddAddressInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddAddressPayload: ResolverTypeWrapper<Omit<AddAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Address: ResolverTypeWrapper<AddressMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddressInput: AddressInput;
  BeginTwoFactorInput: BeginTwoFactorInput;
  BeginTwoFactorPayload: ResolverTypeWrapper<Omit<BeginTwoFactorPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmTwoFactorInput: ConfirmTwoFactorInput;
  ConfirmTwoFactorPayload: ResolverTypeWrapper<Omit<ConfirmTwoFactorPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CurrencyCode: CurrencyCode;
  DataExport: ResolverTypeWrapper<DataExportMapper>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: ResolverTypeWrapper<Omit<DeleteAccountPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  DisableTwoFactorInput: DisableTwoFactorInput;
  DisableTwoFactorPayload: ResolverTypeWrapper<Omit<DisableTwoFactorPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: ResolverTypeWrapper<Omit<ExportMyDataPayload, 'export' | 'userErrors'> & { export?: Maybe<ResolversTypes['DataExport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  GenericUserError: ResolverTypeWrapper<GenericUserError>;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: ResolverTypeWrapper<Omit<MarkNotificationsReadPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Money: ResolverTypeWrapper<MoneyMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notification: ResolverTypeWrapper<NotificationMapper>;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionMapper>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationKind: NotificationKind;
  Order: ResolverTypeWrapper<Order>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionInput: RefreshSessionInput;
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesPayload: ResolverTypeWrapper<Omit<RegenerateRecoveryCodesPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  RegisterSellerInput: RegisterSellerInput;
  RegisterSellerPayload: ResolverTypeWrapper<Omit<RegisterSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: ResolverTypeWrapper<Omit<RemoveAddressPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ResendVerificationInput: ResendVerificationInput;
  ResendVerificationPayload: ResolverTypeWrapper<Omit<ResendVerificationPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<ResetPasswordPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Review: ResolverTypeWrapper<Review>;
  Role: Role;
  Seller: ResolverTypeWrapper<SellerMapper>;
  Session: ResolverTypeWrapper<SessionMapper>;
  SessionPayload: ResolverTypeWrapper<Omit<SessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversTypes['Session']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: ResolverTypeWrapper<Omit<SetDefaultAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetRolesInput: SetRolesInput;
  SetRolesPayload: ResolverTypeWrapper<Omit<SetRolesPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SignInInput: SignInInput;
  SignInWithProviderInput: SignInWithProviderInput;
  SignOutEverywherePayload: ResolverTypeWrapper<Omit<SignOutEverywherePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SignOutPayload: ResolverTypeWrapper<Omit<SignOutPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SignUpInput: SignUpInput;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: ResolverTypeWrapper<Omit<UpdateAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  User: ResolverTypeWrapper<UserMapper>;
  UserConnection: ResolverTypeWrapper<UserConnectionMapper>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserFilter: UserFilter;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<Omit<VerifyEmailPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAddressInput: AddAddressInput;
  Boolean: Scalars['Boolean']['output'];
  AddAddressPayload: Omit<AddAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Address: AddressMapper;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddressInput: AddressInput;
  BeginTwoFactorInput: BeginTwoFactorInput;
  BeginTwoFactorPayload: Omit<BeginTwoFactorPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmTwoFactorInput: ConfirmTwoFactorInput;
  ConfirmTwoFactorPayload: Omit<ConfirmTwoFactorPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DataExport: DataExportMapper;
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: Omit<DeleteAccountPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  DisableTwoFactorInput: DisableTwoFactorInput;
  DisableTwoFactorPayload: Omit<DisableTwoFactorPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: Omit<ExportMyDataPayload, 'export' | 'userErrors'> & { export?: Maybe<ResolversParentTypes['DataExport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  GenericUserError: GenericUserError;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: Omit<MarkNotificationsReadPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Money: MoneyMapper;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notification: NotificationMapper;
  NotificationConnection: NotificationConnectionMapper;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  Order: Order;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  RefreshSessionInput: RefreshSessionInput;
  RegenerateRecoveryCodesInput: RegenerateRecoveryCodesInput;
  RegenerateRecoveryCodesPayload: Omit<RegenerateRecoveryCodesPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  RegisterSellerInput: RegisterSellerInput;
  RegisterSellerPayload: Omit<RegisterSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: Omit<RemoveAddressPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ResendVerificationInput: ResendVerificationInput;
  ResendVerificationPayload: Omit<ResendVerificationPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Omit<ResetPasswordPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Review: Review;
  Seller: SellerMapper;
  Session: SessionMapper;
  SessionPayload: Omit<SessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversParentTypes['Session']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetDefaultAddressInput: SetDefaultAddressInput;
  SetDefaultAddressPayload: Omit<SetDefaultAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetRolesInput: SetRolesInput;
  SetRolesPayload: Omit<SetRolesPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SignInInput: SignInInput;
  SignInWithProviderInput: SignInWithProviderInput;
  SignOutEverywherePayload: Omit<SignOutEverywherePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SignOutPayload: Omit<SignOutPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SignUpInput: SignUpInput;
  Subscription: Record<PropertyKey, never>;
  UpdateAddressInput: UpdateAddressInput;
  UpdateAddressPayload: Omit<UpdateAddressPayload, 'address' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserMapper;
  UserConnection: UserConnectionMapper;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserFilter: UserFilter;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: Omit<VerifyEmailPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
};

export type AuthDirectiveArgs = {
  requires?: Maybe<Array<Role>>;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddressPayload'] = ResolversParentTypes['AddAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BeginTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BeginTwoFactorPayload'] = ResolversParentTypes['BeginTwoFactorPayload']> = {
  otpauthUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTwoFactorPayload'] = ResolversParentTypes['ConfirmTwoFactorPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisableTwoFactorPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableTwoFactorPayload'] = ResolversParentTypes['DisableTwoFactorPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExportMyDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportMyDataPayload'] = ResolversParentTypes['ExportMyDataPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GenericUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenericUserError'] = ResolversParentTypes['GenericUserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkNotificationsReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadPayload'] = ResolversParentTypes['MarkNotificationsReadPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MoneyFormattedArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAddress?: Resolver<ResolversTypes['AddAddressPayload'], ParentType, ContextType, RequireFields<MutationAddAddressArgs, 'input'>>;
  beginTwoFactor?: Resolver<ResolversTypes['BeginTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationBeginTwoFactorArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  confirmTwoFactor?: Resolver<ResolversTypes['ConfirmTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationConfirmTwoFactorArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountPayload'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  disableTwoFactor?: Resolver<ResolversTypes['DisableTwoFactorPayload'], ParentType, ContextType, RequireFields<MutationDisableTwoFactorArgs, 'input'>>;
  exportMyData?: Resolver<ResolversTypes['ExportMyDataPayload'], ParentType, ContextType, RequireFields<MutationExportMyDataArgs, 'input'>>;
  markNotificationsRead?: Resolver<ResolversTypes['MarkNotificationsReadPayload'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  regenerateRecoveryCodes?: Resolver<ResolversTypes['RegenerateRecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationRegenerateRecoveryCodesArgs, 'input'>>;
  registerSeller?: Resolver<ResolversTypes['RegisterSellerPayload'], ParentType, ContextType, RequireFields<MutationRegisterSellerArgs, 'input'>>;
  removeAddress?: Resolver<ResolversTypes['RemoveAddressPayload'], ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resendVerification?: Resolver<ResolversTypes['ResendVerificationPayload'], ParentType, ContextType, RequireFields<MutationResendVerificationArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  setDefaultAddress?: Resolver<ResolversTypes['SetDefaultAddressPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultAddressArgs, 'input'>>;
  setRoles?: Resolver<ResolversTypes['SetRolesPayload'], ParentType, ContextType, RequireFields<MutationSetRolesArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInWithProvider?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationSignInWithProviderArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  updateAddress?: Resolver<ResolversTypes['UpdateAddressPayload'], ParentType, ContextType, RequireFields<MutationUpdateAddressArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailPayload'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Address' | 'Notification' | 'Seller' | 'User', ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType, Partial<QuerySellerArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type RegenerateRecoveryCodesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesPayload'] = ResolversParentTypes['RegenerateRecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterSellerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSellerPayload'] = ResolversParentTypes['RegisterSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressPayload'] = ResolversParentTypes['RemoveAddressPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendVerificationPayload'] = ResolversParentTypes['ResendVerificationPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDefaultAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultAddressPayload'] = ResolversParentTypes['SetDefaultAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetRolesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetRolesPayload'] = ResolversParentTypes['SetRolesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['Notification'], "notificationReceived", ParentType, ContextType, Partial<SubscriptionNotificationReceivedArgs>>;
};

export type UpdateAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAddressPayload'] = ResolversParentTypes['UpdateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dataExport?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<UserNotificationsArgs>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  twoFactorEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GenericUserError', ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddAddressPayload?: AddAddressPayloadResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  BeginTwoFactorPayload?: BeginTwoFactorPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ConfirmTwoFactorPayload?: ConfirmTwoFactorPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DisableTwoFactorPayload?: DisableTwoFactorPayloadResolvers<ContextType>;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  GenericUserError?: GenericUserErrorResolvers<ContextType>;
  MarkNotificationsReadPayload?: MarkNotificationsReadPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegenerateRecoveryCodesPayload?: RegenerateRecoveryCodesPayloadResolvers<ContextType>;
  RegisterSellerPayload?: RegisterSellerPayloadResolvers<ContextType>;
  RemoveAddressPayload?: RemoveAddressPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResendVerificationPayload?: ResendVerificationPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  SetDefaultAddressPayload?: SetDefaultAddressPayloadResolvers<ContextType>;
  SetRolesPayload?: SetRolesPayloadResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateAddressPayload?: UpdateAddressPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
