-- Of charges from before the ledger had fees, Stripe is asked what it took.
insert into stripe_tasks (kind, payment_id, subject_id)
select 'FEE', id, id from payments where received > 0 and fee is null and intent_id is not null
on conflict do nothing;
