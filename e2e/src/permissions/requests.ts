import { randomUUID } from 'node:crypto';
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { address } from '../journey.ts';
import { type Field, isConnection, itemsOf } from '../walk-selection.ts';
import type { Belongings } from './victim.ts';

// Which of the things a field of this name means.
const typeOf: Readonly<Record<string, string>> = {
  cartId: 'Cart',
  orderId: 'Order',
  addressId: 'Address',
  userId: 'User',
  productId: 'Product',
  variantId: 'ProductVariant',
  variantIds: 'ProductVariant',
  warehouseId: 'Warehouse',
  fromWarehouseId: 'Warehouse',
  toWarehouseId: 'Warehouse',
  couponId: 'Coupon',
  categoryId: 'Category',
  reviewId: 'Review',
  paymentMethodId: 'PaymentMethod',
};

// The object that a root field finds by `id`.
const foundBy: Readonly<Record<string, string>> = {
  cart: 'Cart',
  order: 'Order',
  warehouse: 'Warehouse',
  product: 'Product',
  productVariant: 'ProductVariant',
  category: 'Category',
  review: 'Review',
  user: 'User',
  seller: 'Seller',
  node: 'Order',
  nodes: 'Order',
};

const scalars: Readonly<Record<string, () => unknown>> = {
  String: () => 'walker',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  DateTime: () => '2030-01-01T00:00:00.000Z',
};

const strings: Readonly<Record<string, () => string>> = {
  idempotencyKey: randomUUID,
  email: () => `nobody-${randomUUID()}@example.test`,
  password: () => `walks ${randomUUID()}`,
  newPassword: () => `walks ${randomUUID()}`,
  code: () => `W${randomUUID().slice(0, 6).toUpperCase()}`,
  country: () => 'AT',
  contentType: () => 'image/png',
  sku: () => `SKU-${randomUUID().slice(0, 8)}`,
};

// `owner` is the mutation or the type that the value is for.
const valueFor = (name: string, type: GraphQLInputType, owner: string, things: Belongings): unknown => {
  if (isNonNullType(type)) return valueFor(name, type.ofType, owner, things);
  if (isListType(type)) {
    const item = valueFor(name, type.ofType, owner, things);
    return item === undefined ? [] : [item];
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    if (type.name === 'AddressInput') return address;
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, valueFor(field.name, field.type, type.name, things)]),
    );
  }
  if (type.name === 'ID') {
    const ofOrder = owner === 'LineQuantityInput';
    if (name === 'lineId' || name === 'lineIds') return things.get(ofOrder ? 'orderLineId' : 'lineId');
    return things.get(typeOf[name] ?? name);
  }
  return type.name === 'String' && strings[name] ? strings[name]() : scalars[type.name]?.();
};

const most = 50;

// Enough of a result to see whose it is.
const selectionOf = (field: Field): string => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isInterfaceType(type)) return '{ __typename id }';
  if (!isObjectType(type)) return '{ __typename }';
  const item = isConnection(field) ? itemsOf(field) : null;
  if (item) return `{ nodes { ${idsOf(item)} } }`;
  return `{ ${idsOf(type)} }`;
};

// The id; without one, values, and those of the objects below.
const idsOf = (type: GraphQLObjectType, depth = 2): string => {
  if ('id' in type.getFields()) return '__typename id';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.name === 'userErrors') return 'userErrors { code }';
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return field.name;
    return isObjectType(named) && depth > 0 ? `${field.name} { ${idsOf(named, depth - 1)} }` : [];
  });
  return ['__typename', ...fields].join(' ');
};

/** An operation for one root field that names the things of somebody. */
export const requestOf = (
  kind: 'query' | 'mutation' | 'subscription',
  field: Field,
  things: Belongings,
): { query: string; variables: Record<string, unknown> } => {
  const given = field.args.filter(
    (argument) =>
      isRequiredArgument(argument) ||
      argument.name === 'id' ||
      argument.name in typeOf ||
      argument.name === 'ids',
  );
  const variables = Object.fromEntries(
    given.map((argument) => {
      const found = foundBy[field.name];
      const id = found === undefined ? undefined : things.get(found);
      if (argument.name === 'id') return [argument.name, id];
      if (argument.name === 'ids') return [argument.name, [id]];
      return [argument.name, valueFor(argument.name, argument.type, field.name, things)];
    }),
  );
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const page =
    field.args.some(({ name }) => name === 'first') && isConnection(field) ? [`first: ${most}`] : [];
  const passed = [...given.map(({ name }) => `${name}: $${name}`), ...page].join(', ');
  const called = passed === '' ? field.name : `${field.name}(${passed})`;
  const head = declared === '' ? kind : `${kind} (${declared})`;
  return { query: `${head} { ${called} ${selectionOf(field)} }`, variables };
};

/** A query for every field of one object, those of objects by their ids alone. */
export const objectRequest = (type: GraphQLObjectType, id: string): { query: string; fields: string[] } => {
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const selection = fields.map((field) => `${field.name} ${selectionOf(field)}`).join(' ');
  return {
    query: `{ node(id: "${id}") { ... on ${type.name} { ${selection} } } }`,
    fields: fields.map(({ name }) => name),
  };
};
