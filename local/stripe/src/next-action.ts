import { newId } from './ids.ts';

/** What the buyer must do, where 3-D Secure asks for it. */
export type NextAction =
  | {
      readonly type: 'redirect_to_url';
      readonly redirect_to_url: { readonly return_url: string; readonly url: string };
    }
  | {
      readonly type: 'use_stripe_sdk';
      readonly use_stripe_sdk: { readonly source: string; readonly stripe_js: string; readonly type: string };
    };

/**
 * The 3-D Secure step of an intent: a page of this double that succeeds or fails it.
 * @param returnUrl where the buyer's browser goes afterwards; without one, Stripe's own script would show the page
 */
export function challenge(publicUrl: string, intentId: string, returnUrl: string | undefined): NextAction {
  const url = `${publicUrl}/3ds/${intentId}`;
  if (returnUrl !== undefined)
    return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
  const use_stripe_sdk = { type: 'three_d_secure_redirect', stripe_js: url, source: newId('src') };
  return { type: 'use_stripe_sdk', use_stripe_sdk };
}

/** Where the buyer goes after the step; undefined when nothing was said. */
export function returnUrlOf(action: NextAction | null): string | undefined {
  return action?.type === 'redirect_to_url' ? action.redirect_to_url.return_url : undefined;
}
