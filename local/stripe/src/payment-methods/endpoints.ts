import { readBillingDetails } from '../address.ts';
import type { Call } from '../context.ts';
import { findCustomer } from '../customers/endpoints.ts';
import { refused } from '../errors.ts';
import { changeMetadata } from '../http/params.ts';
import { type List, listPage } from '../lists.ts';
import { declineError, paymentRequired } from './card-error.ts';
import { readNewPaymentMethod } from './create.ts';
import { findPaymentMethod } from './find.ts';
import { instrumentOf, markInstrument, spentError } from './instrument.ts';
import type { PaymentMethod } from './payment-method.ts';

/** `POST /v1/payment_methods` */
export function createPaymentMethod({ context, params }: Call): PaymentMethod {
  const create = readNewPaymentMethod(params, context);
  params.end();
  return create();
}

/** `GET /v1/payment_methods/:id` */
export function retrievePaymentMethod({ context, id, params }: Call): PaymentMethod {
  params.end();
  return findPaymentMethod(context, id, 'id');
}

/** `POST /v1/payment_methods/:id` */
export function updatePaymentMethod({ context, id, params }: Call): PaymentMethod {
  const current = findPaymentMethod(context, id, 'id');
  const billing = params.isObject('billing_details') ? readBillingDetails(params) : current.billing_details;
  const metadata = params.metadata();
  params.end();
  const method = {
    ...current,
    billing_details: billing,
    metadata: changeMetadata(current.metadata, metadata),
  };
  context.emit('payment_method.updated', method);
  return context.store.paymentMethods.put(method);
}

/** `POST /v1/payment_methods/:id/attach`: a card that the bank refuses to have saved answers 402. */
export function attachPaymentMethod({ context, id, params }: Call): PaymentMethod {
  const customer = findCustomer(context, params.requiredText('customer'), 'customer');
  params.end();
  const current = findPaymentMethod(context, id, 'id');
  const { behaviour, spent } = instrumentOf(context, current.id);
  if (spent) throw spentError();
  if (current.customer !== null && current.customer !== customer.id) throw refused(ALREADY_ATTACHED);
  if (behaviour.save !== undefined) throw paymentRequired(declineError(behaviour.save));
  if (current.customer === customer.id) return current;
  const method = context.store.paymentMethods.put({ ...current, customer: customer.id });
  context.emit('payment_method.attached', method);
  return method;
}

/** `POST /v1/payment_methods/:id/detach`: it may never be used again. */
export function detachPaymentMethod({ context, id, params }: Call): PaymentMethod {
  params.end();
  const current = findPaymentMethod(context, id, 'id');
  if (current.customer === null) {
    throw refused(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  markInstrument(context, current.id, { spent: true });
  const method = context.store.paymentMethods.put({ ...current, customer: null });
  context.emit('payment_method.detached', method);
  return method;
}

/** `GET /v1/payment_methods` */
export function listPaymentMethods({ context, params }: Call): List<PaymentMethod> {
  const customer = params.text('customer');
  const type = params.text('type');
  if (customer !== undefined) findCustomer(context, customer, 'customer');
  const matches = (method: PaymentMethod) =>
    method.customer === (customer ?? null) && (type === undefined || method.type === type);
  return listPage(params, context.store.paymentMethods, '/v1/payment_methods', matches);
}

const ALREADY_ATTACHED = 'The payment method you provided has already been attached to a customer.';
