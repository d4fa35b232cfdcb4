import { formatMoney, type Money } from '@bazaar/money';
import { summed, type Units } from './parcel.ts';
import type { HoldReason, VelocityRule } from './velocity.ts';

type NamedLine = { id: string; productName: string; sellerId: string };

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What of which lines, such as "2 × Kettle and 1 × Cup". */
export const listUnits = (lines: readonly NamedLine[], units: readonly Units[]): string => {
  const names = new Map(lines.map(({ id, productName }) => [id, productName]));
  const parts = [...summed(units)].map(
    ([lineId, quantity]) => `${quantity} × ${names.get(lineId) ?? lineId}`,
  );
  const last = parts.pop() ?? 'nothing';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
};

/** The sellers who may read of these units: their seller when there is one, else none, for a seller is told of its own lines only. */
export const audienceOf = (lines: readonly NamedLine[], units: readonly Units[]): string[] => {
  const named = new Set(units.map(({ lineId }) => lineId));
  const sellers = [...new Set(lines.filter(({ id }) => named.has(id)).map(({ sellerId }) => sellerId))];
  return sellers.length === 1 ? sellers : [];
};

const counted: Readonly<Record<VelocityRule, string>> = {
  PERSON: 'by this person',
  CARD: 'with this card',
  ADDRESS: 'for this address',
};

/** What the timeline says, in plain English, for the buyer and for support. */
export const notes = {
  paid: (amount: Money): string => `Paid: ${formatMoney(amount)}.`,
  /** Neutral: most who read it have done nothing wrong. */
  paidAndHeld: (amount: Money): string =>
    `Paid: ${formatMoney(amount)}. The order is checked before it is packed; there is nothing to do.`,
  /** For support. */
  heldBecause: (reasons: readonly HoldReason[], windowSeconds: number): string =>
    `Held for review. Tries to pay within ${windowSeconds / 60} minutes: ${reasons
      .map(({ rule, tries, limit }) => `${tries} ${counted[rule]} (up to ${limit} are usual)`)
      .join(', ')}.`,
  released: 'The order has been checked.',
  /** For support. */
  releasedBy: (userId: string, note: string | null): string =>
    `Released by ${userId}.${note === null ? '' : ` ${sentence(note)}`}`,
  notReleased: 'The order could not be confirmed; what was paid goes back.',
  declined: (message: string): string => sentence(`A payment was declined: ${message}`),
  sent: (what: string, carrier: string, trackingNumber: string | null): string =>
    sentence(`Sent with ${carrier}${trackingNumber === null ? '' : ` (${trackingNumber})`}: ${what}`),
  arrived: (what: string): string => sentence(`Arrived: ${what}`),
  restCancelled: (what: string, refund: Money, reason: string | null): string =>
    `Called off before it left: ${what}; ${formatMoney(refund)} to be paid back.${reason === null ? '' : ` ${sentence(reason)}`}`,
  returnRequested: (what: string, reason: string): string => sentence(`To come back: ${what}. ${reason}`),
  returnRejected: (what: string, note: string): string => sentence(`Return refused: ${what}. ${note}`),
  returnApproved: (what: string, refund: Money, restock: 'RESTOCK' | 'WRITE_OFF'): string =>
    `Came back: ${what}; ${formatMoney(refund)} to be paid back, ${restock === 'RESTOCK' ? 'on sale again' : 'written off'}.`,
  disputed: (ended: boolean): string =>
    ended ? 'The bank has decided on the dispute.' : 'The payment is disputed with the bank.',
  /** For support. */
  disputedBecause: (dispute: { disputeId: string; status: string; reason: string; amount: Money }): string =>
    `Dispute ${dispute.disputeId} of ${formatMoney(dispute.amount)} is ${dispute.status}; the bank says ${dispute.reason}.`,
  moneyReturned: (amount: Money): string => `${formatMoney(amount)} went back to the buyer.`,
};
