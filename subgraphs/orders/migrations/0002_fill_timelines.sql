-- Every version has its step from now on. Steps that were not written so far are filled in without a note: what happened then is not known any more.
insert into order_events (order_id, version, state, previous_state, at, audience)
select orders.id, missing.version, before.state, before.state, before.at, '{}'
from orders
cross join lateral generate_series(1, orders.version) as missing (version)
cross join lateral (
  select state, at from order_events
  where order_id = orders.id and order_events.version < missing.version
  order by order_events.version desc limit 1
) as before
on conflict do nothing;
