import type { Stack } from './stack.ts';

/** What `npm start` says when all is ready; its last line is the endpoint. */
export const banner = (stack: Stack): string => `
  Demo shop       ${stack.url.replace('/graphql', '/demo')}
  Demo accounts   shopper@bazaar.test, seller@bazaar.test, admin@bazaar.test
  Password        bazaar-demo-1
  Test cards      pm_card_visa pays, pm_card_chargeDeclined declines${stack.stripe ? ` (Stripe double at ${stack.stripe.url})` : ''}
  Log             ${stack.log}
  Mail            ${stack.mail}, a file each
  Stop            Ctrl-C

  Open the endpoint in a browser for Apollo Sandbox, or paste this into a terminal:

  curl -s ${stack.url} -H 'content-type: application/json' -d '{"query":"{ products(first: 3) { nodes { name priceRange { min { formatted } } availability { available } rating { average count } } } }"}'

Bazaar is ready at ${stack.url}
`;
