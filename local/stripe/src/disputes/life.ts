import { recordMovement } from '../charges/balance-transaction.ts';
import type { Charge } from '../charges/charge.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Dispute, DisputeReason } from './dispute.ts';

const EVIDENCE_DAYS = 9;
const SECONDS_A_DAY = 86_400;

/** How a bank begins: it takes the money at once, or only asks. */
export type Opening = { readonly reason: DisputeReason; readonly inquiry: boolean };

/** A bank disputes a charge that was paid. */
export function openDispute(context: Context, charge: Charge, { reason, inquiry }: Opening): Dispute {
  const dispute = context.store.disputes.put({
    id: newId('du'),
    object: 'dispute',
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: context.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: context.now + EVIDENCE_DAYS * SECONDS_A_DAY,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: {
        brand: charge.payment_method_details.card.brand,
        case_type: inquiry ? 'inquiry' : 'chargeback',
        network_reason_code: '10.4',
      },
      type: 'card',
    },
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  });
  context.store.charges.put({ ...charge, disputed: true });
  context.emit('charge.dispute.created', dispute);
  return inquiry ? dispute : withdraw(context, dispute);
}

/** The bank takes the money, and Stripe its fee for the trouble. */
export function withdraw(context: Context, dispute: Dispute): Dispute {
  return move(context, dispute, 'dispute', 'charge.dispute.funds_withdrawn');
}

/** The shop was right: its money comes back, the fee does not. */
export function reinstate(context: Context, dispute: Dispute): Dispute {
  return move(context, dispute, 'dispute_reversal', 'charge.dispute.funds_reinstated');
}

/** Ends a dispute. */
export function close(
  context: Context,
  dispute: Dispute,
  status: 'lost' | 'warning_closed' | 'won',
): Dispute {
  const closed = context.store.disputes.put({ ...dispute, status, is_charge_refundable: status !== 'lost' });
  context.emit('charge.dispute.closed', closed);
  return status === 'won' ? reinstate(context, closed) : closed;
}

function move(
  context: Context,
  dispute: Dispute,
  kind: 'dispute' | 'dispute_reversal',
  event: 'charge.dispute.funds_reinstated' | 'charge.dispute.funds_withdrawn',
): Dispute {
  const { amount, currency, id } = dispute;
  const signed = kind === 'dispute' ? -amount : amount;
  const movement = recordMovement(context, { kind, amount: signed, currency, source: id, description: null });
  const moved = context.store.disputes.put({
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, movement],
  });
  context.emit(event, moved);
  return moved;
}
