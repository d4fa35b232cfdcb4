export type { Labels } from './elements/labels.ts';
export { englishLabels } from './elements/labels.ts';
export { BazaarOrder } from './elements/order-element.ts';
export { BazaarStock } from './elements/stock-element.ts';
export { list, nullable, number, type Reader, record, text } from './read.ts';
export { type Connection, LiveSocket, type LiveSocketOptions, type Sink } from './transport/live-socket.ts';
export type { Operation, Problem } from './transport/operation.ts';
export { sharedSocket } from './transport/shared-sockets.ts';

import { BazaarOrder } from './elements/order-element.ts';
import { BazaarStock } from './elements/stock-element.ts';

/** Makes `<bazaar-stock>` and `<bazaar-order>` known to the page, as importing this module does. */
const define = (): void => {
  // A page may load the script twice.
  if (customElements.get('bazaar-stock') === undefined) customElements.define('bazaar-stock', BazaarStock);
  if (customElements.get('bazaar-order') === undefined) customElements.define('bazaar-order', BazaarOrder);
};
define();

declare global {
  interface HTMLElementTagNameMap {
    'bazaar-stock': BazaarStock;
    'bazaar-order': BazaarOrder;
  }
}
