import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GatewayContext } from './context.ts';

const FIRST_OPERATION = `# Sign in with the demo account shopper@bazaar.test / bazaar-demo-1 (mutation signIn),
# then put the access token into the Authorization header below.
query Products {
  products(first: 5) {
    nodes {
      name
      rating {
        average
      }
      variants {
        sku
        price {
          formatted
        }
        availability {
          available
        }
      }
    }
  }
}
`;

/** What a browser sees at the endpoint: Apollo Sandbox with a first operation and a header to fill in, or nothing. */
export function landingPage(kind: 'sandbox' | 'none'): ApolloServerPlugin<GatewayContext> {
  if (kind === 'none') return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { endpointIsEditable: false, runTelemetry: false },
    footer: false,
    document: FIRST_OPERATION,
    headers: { Authorization: '', 'x-cart-token': '' },
  });
}
