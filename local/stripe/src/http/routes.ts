import * as charges from '../charges/endpoints.ts';
import type { Call } from '../context.ts';
import * as customers from '../customers/endpoints.ts';
import * as disputes from '../disputes/endpoints.ts';
import * as events from '../events/endpoints.ts';
import * as changes from '../payment-intents/change.ts';
import { createPaymentIntent } from '../payment-intents/create.ts';
import * as intents from '../payment-intents/endpoints.ts';
import * as methods from '../payment-methods/endpoints.ts';
import * as refunds from '../refunds/endpoints.ts';
import * as setups from '../setup-intents/endpoints.ts';

/** One endpoint of the API. */
export type Route = {
  readonly method: 'DELETE' | 'GET' | 'POST';
  /** Path with at most one `:id`. */
  readonly path: string;
  readonly handle: (call: Call) => object;
  /** A browser with the publishable key may call it: freely, or with the client secret of what the path names. */
  readonly publishable?: 'freely' | 'with_client_secret';
};

/** Every endpoint. */
export const ROUTES: readonly Route[] = [
  post('/v1/payment_intents', createPaymentIntent),
  get('/v1/payment_intents', intents.listPaymentIntents),
  { ...get('/v1/payment_intents/:id', intents.retrievePaymentIntent), publishable: 'with_client_secret' },
  post('/v1/payment_intents/:id', changes.updatePaymentIntent),
  {
    ...post('/v1/payment_intents/:id/confirm', intents.confirmPaymentIntent),
    publishable: 'with_client_secret',
  },
  post('/v1/payment_intents/:id/cancel', changes.cancelPaymentIntent),
  post('/v1/payment_intents/:id/capture', changes.capturePaymentIntent),

  post('/v1/setup_intents', setups.createSetupIntent),
  get('/v1/setup_intents', setups.listSetupIntents),
  { ...get('/v1/setup_intents/:id', setups.retrieveSetupIntent), publishable: 'with_client_secret' },
  { ...post('/v1/setup_intents/:id/confirm', setups.confirmSetupIntent), publishable: 'with_client_secret' },
  post('/v1/setup_intents/:id/cancel', setups.cancelSetupIntent),

  { ...post('/v1/payment_methods', methods.createPaymentMethod), publishable: 'freely' },
  get('/v1/payment_methods', methods.listPaymentMethods),
  get('/v1/payment_methods/:id', methods.retrievePaymentMethod),
  post('/v1/payment_methods/:id', methods.updatePaymentMethod),
  post('/v1/payment_methods/:id/attach', methods.attachPaymentMethod),
  post('/v1/payment_methods/:id/detach', methods.detachPaymentMethod),

  post('/v1/customers', customers.createCustomer),
  get('/v1/customers', customers.listCustomers),
  get('/v1/customers/:id', customers.retrieveCustomer),
  post('/v1/customers/:id', customers.updateCustomer),
  { method: 'DELETE', path: '/v1/customers/:id', handle: customers.deleteCustomer },
  get('/v1/customers/:id/payment_methods', customers.listCustomerPaymentMethods),

  post('/v1/refunds', refunds.createRefund),
  get('/v1/refunds', refunds.listRefunds),
  get('/v1/refunds/:id', refunds.retrieveRefund),
  post('/v1/refunds/:id', refunds.updateRefund),

  get('/v1/disputes', disputes.listDisputes),
  get('/v1/disputes/:id', disputes.retrieveDispute),
  post('/v1/disputes/:id', disputes.updateDispute),
  post('/v1/disputes/:id/close', disputes.closeDispute),

  get('/v1/charges', charges.listCharges),
  get('/v1/charges/:id', charges.retrieveCharge),
  post('/v1/charges/:id', charges.updateCharge),
  get('/v1/balance_transactions', charges.listBalanceTransactions),
  get('/v1/balance_transactions/:id', charges.retrieveBalanceTransaction),

  get('/v1/events', events.listEvents),
  get('/v1/events/:id', events.retrieveEvent),
];

function get(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, handle };
}

function post(path: string, handle: Route['handle']): Route {
  return { method: 'POST', path, handle };
}
