export { startStripeDouble } from './double.ts';
export type { FaultControls, StripeDouble, StripeDoubleOptions, StripeDoubleState } from './stripe-double.ts';
export type { ReleaseOptions } from './webhooks/deliverer.ts';
