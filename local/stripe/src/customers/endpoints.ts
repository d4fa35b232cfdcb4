import { readAddress, readShipping } from '../address.ts';
import type { Call, Context } from '../context.ts';
import { resourceMissing } from '../errors.ts';
import { changeMetadata, type Params } from '../http/params.ts';
import { newId, randomToken } from '../ids.ts';
import { type List, listPage } from '../lists.ts';
import { findPaymentMethod } from '../payment-methods/find.ts';
import type { PaymentMethod } from '../payment-methods/payment-method.ts';
import type { Customer, DeletedCustomer } from './customer.ts';

/**
 * @param param what named the customer, for the error
 * @throws ApiError resource_missing
 */
export function findCustomer({ store }: Context, id: string, param = 'id'): Customer {
  const customer = store.customers.get(id);
  if (customer === undefined) throw resourceMissing('customer', id, param, param === 'id' ? 404 : 400);
  return customer;
}

/** `POST /v1/customers` */
export function createCustomer({ context, params }: Call): Customer {
  const change = readChange(params, context);
  params.unmodelled('payment_method');
  params.end();
  const id = newId('cus').slice(0, 18);
  const customer = context.store.customers.put(change(blank(id, context.now)));
  context.emit('customer.created', customer);
  return customer;
}

/** `GET /v1/customers/:id` */
export function retrieveCustomer({ context, id, params }: Call): Customer {
  params.end();
  return findCustomer(context, id);
}

/** `POST /v1/customers/:id` */
export function updateCustomer({ context, id, params }: Call): Customer {
  const current = findCustomer(context, id);
  const change = readChange(params, context);
  params.end();
  const customer = context.store.customers.put(change(current));
  context.emit('customer.updated', customer);
  return customer;
}

/** `DELETE /v1/customers/:id`: its payment methods are detached. */
export function deleteCustomer({ context, id, params }: Call): DeletedCustomer {
  params.end();
  const customer = findCustomer(context, id);
  for (const method of context.store.paymentMethods.values()) {
    if (method.customer === id) context.store.paymentMethods.put({ ...method, customer: null });
  }
  context.store.customers.delete(id);
  context.emit('customer.deleted', customer);
  return { id, object: 'customer', deleted: true };
}

/** `GET /v1/customers` */
export function listCustomers({ context, params }: Call): List<Customer> {
  const email = params.text('email');
  const matches = (customer: Customer) => email === undefined || customer.email === email;
  return listPage(params, context.store.customers, '/v1/customers', matches);
}

/** `GET /v1/customers/:id/payment_methods` */
export function listCustomerPaymentMethods({ context, id, params }: Call): List<PaymentMethod> {
  findCustomer(context, id);
  const type = params.text('type');
  const matches = (method: PaymentMethod) =>
    method.customer === id && (type === undefined || method.type === type);
  return listPage(params, context.store.paymentMethods, `/v1/customers/${id}/payment_methods`, matches);
}

function readChange(params: Params, context: Context): (customer: Customer) => Customer {
  const texts = {
    description: params.clearableText('description'),
    email: params.clearableText('email'),
    name: params.clearableText('name'),
    phone: params.clearableText('phone'),
  };
  const address = params.object('address');
  const newAddress = address === undefined ? undefined : readAddress(address);
  const shipping = readShipping(params);
  const metadata = params.metadata();
  const preferredLocales = params.texts('preferred_locales');
  const defaultMethod = params.object('invoice_settings')?.clearableText('default_payment_method');
  if (typeof defaultMethod === 'string') {
    findPaymentMethod(context, defaultMethod, 'invoice_settings[default_payment_method]');
  }
  params.unmodelled('balance', 'cash_balance', 'source', 'tax', 'tax_exempt', 'tax_id_data', 'test_clock');
  return (customer) => ({
    ...customer,
    description: texts.description === undefined ? customer.description : texts.description,
    email: texts.email === undefined ? customer.email : texts.email,
    name: texts.name === undefined ? customer.name : texts.name,
    phone: texts.phone === undefined ? customer.phone : texts.phone,
    address: newAddress ?? customer.address,
    shipping: shipping ?? customer.shipping,
    preferred_locales: preferredLocales ?? customer.preferred_locales,
    metadata: changeMetadata(customer.metadata, metadata),
    invoice_settings: {
      ...customer.invoice_settings,
      default_payment_method:
        defaultMethod === undefined ? customer.invoice_settings.default_payment_method : defaultMethod,
    },
  });
}

function blank(id: string, created: number): Customer {
  return {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: randomToken(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}
