-- A seat on the committee can be ended, and what the committee did can be counted.

create policy committee_member_is_ended_where_one_writes on committee_member for update
  using (territory_id = app_write()) with check (territory_id = app_write());

grant update (to_on) on committee_member to alize_app;

-- Whoever runs a firm does not decide on it: found in its file, as the rest.
alter table recusal
  drop constraint recusal_link_is_known,
  add constraint recusal_link_is_known check (
    link in (
      'owner', 'employer', 'same-group', 'bank', 'accountant', 'shareholder', 'landlord', 'customer', 'supplier',
      'competitor', 'expert-employer', 'family', 'authority'
    )
  );

create index decision_by_day on decision (territory_id, decided_on);
create index item_by_subject on sitting_item (territory_id, subject_kind, subject_id);

-- Each sitting: when, whether it is closed, and how much of its agenda is decided.
create view figures_committee_sittings_v1 with (security_invoker = true) as
select
  sitting.territory_id,
  sitting.id as sitting_id,
  sitting.held_on,
  sitting.status = 'closed' as closed,
  count(item.id)::integer as items,
  count(item.id) filter (where item.status = 'decided')::integer as decided
from sitting
left join sitting_item as item on item.territory_id = sitting.territory_id and item.sitting_id = sitting.id
group by sitting.territory_id, sitting.id;

-- Each decision on a firm's file; what a refusal or an adjournment grants is null.
create view figures_committee_decisions_v1 with (security_invoker = true) as
select
  decision.territory_id,
  decision.id as decision_id,
  item.sitting_id,
  item.subject_id as application_id,
  item.firm_id,
  decision.fund_id,
  decision.decided_on,
  decision.outcome,
  decision.amount,
  decision.half_days,
  decision.jobs_created,
  decision.jobs_kept,
  lapse.decision_id is not null as lapsed
from decision
join sitting_item as item
  on item.territory_id = decision.territory_id and item.id = decision.item_id and item.subject_kind = 'application'
left join decision_lapse as lapse on lapse.territory_id = decision.territory_id and lapse.decision_id = decision.id;

grant select on figures_committee_sittings_v1, figures_committee_decisions_v1 to alize_app;
