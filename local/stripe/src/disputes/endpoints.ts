import type { Call, Context } from '../context.ts';
import { refused, resourceMissing } from '../errors.ts';
import { changeMetadata } from '../http/params.ts';
import { type List, listPage } from '../lists.ts';
import { type Dispute, isClosed, isInquiry } from './dispute.ts';
import { close, withdraw } from './life.ts';

/** `GET /v1/disputes/:id` */
export function retrieveDispute({ context, id, params }: Call): Dispute {
  params.end();
  return findDispute(context, id);
}

/** `GET /v1/disputes` */
export function listDisputes({ context, params }: Call): List<Dispute> {
  const charge = params.text('charge');
  const intent = params.text('payment_intent');
  const matches = (dispute: Dispute) =>
    (charge === undefined || dispute.charge === charge) &&
    (intent === undefined || dispute.payment_intent === intent);
  return listPage(params, context.store.disputes, '/v1/disputes', matches);
}

/**
 * `POST /v1/disputes/:id`: evidence, sent to the bank unless `submit` is false. As in Stripe's test mode the bank decides by
 * `uncategorized_text`: `winning_evidence`, `losing_evidence`, or `escalate_inquiry_evidence`.
 */
export function updateDispute({ context, id, params }: Call): Dispute {
  const current = openDisputeOf(context, id);
  const metadata = changeMetadata(current.metadata, params.metadata());
  const evidence = params.object('evidence');
  const text = evidence?.text('uncategorized_text');
  const submit = params.flag('submit') ?? evidence !== undefined;
  params.end();
  const details = current.evidence_details;
  const sent = submit && evidence !== undefined;
  const dispute = context.store.disputes.put({
    ...current,
    metadata,
    evidence: text === undefined ? current.evidence : { ...current.evidence, uncategorized_text: text },
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || text !== undefined,
      submission_count: details.submission_count + (sent ? 1 : 0),
    },
    status: sent ? reviewed(current) : current.status,
  });
  context.emit('charge.dispute.updated', dispute);
  return sent ? decide(context, dispute, text) : dispute;
}

/** `POST /v1/disputes/:id/close`: the shop gives in. */
export function closeDispute({ context, id, params }: Call): Dispute {
  params.end();
  const current = openDisputeOf(context, id);
  return close(context, current, isInquiry(current.status) ? 'warning_closed' : 'lost');
}

function reviewed({ status }: Dispute): Dispute['status'] {
  return isInquiry(status) ? 'warning_under_review' : 'under_review';
}

function decide(context: Context, dispute: Dispute, evidence: string | undefined): Dispute {
  const inquiry = isInquiry(dispute.status);
  switch (evidence) {
    case 'winning_evidence':
      return close(context, dispute, inquiry ? 'warning_closed' : 'won');
    case 'losing_evidence':
      return close(context, inquiry ? escalate(context, dispute) : dispute, 'lost');
    case 'escalate_inquiry_evidence':
      return inquiry ? escalate(context, dispute) : dispute;
    default:
      return dispute;
  }
}

/** The bank was not content with the answer to its question. */
function escalate(context: Context, dispute: Dispute): Dispute {
  const disputed = context.store.disputes.put({
    ...dispute,
    status: 'needs_response',
    is_charge_refundable: false,
  });
  context.emit('charge.dispute.updated', disputed);
  return withdraw(context, disputed);
}

function findDispute({ store }: Context, id: string): Dispute {
  const dispute = store.disputes.get(id);
  if (dispute === undefined) throw resourceMissing('dispute', id, 'dispute', 404);
  return dispute;
}

function openDisputeOf(context: Context, id: string): Dispute {
  const dispute = findDispute(context, id);
  if (isClosed(dispute.status)) throw refused('This dispute is already closed.', { param: 'dispute' });
  return dispute;
}
