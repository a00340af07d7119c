-- An advance that changes course: paid out in tranches, its schedule drawn again, its loss and what comes back.

alter table advance
  add column written_off bigint not null default 0,
  drop constraint advance_status_is_known,
  add constraint advance_status_is_known check (status in (
    'to-sign', 'to-disburse', 'running', 'accelerated', 'in-proceedings', 'in-liquidation', 'settled', 'written-off', 'lapsed'
  ));

-- Events are still only added. What a mistake cancels keeps its place; its reference may then be told again, another time.
alter table advance_event
  add column turn smallint not null default 0,
  drop constraint event_is_told_once,
  add constraint event_is_told_once unique (territory_id, advance_id, ref, turn),
  drop constraint event_kind_is_known,
  drop constraint event_of_an_amount_says_how_much,
  drop constraint event_that_moves_money_is_in_the_journal,
  drop constraint event_from_the_bank_has_a_reference,
  drop constraint event_return_takes_a_repayment_back,
  add constraint event_kind_is_known check (kind in (
    'disbursement', 'repayment', 'return', 'reversal', 'write-off', 'recovery', 'refund', 'reallocation', 'deferral', 'extension',
    'replan', 'due-date-change', 'acceleration', 'proceedings', 'adopted-plan', 'end-of-proceedings', 'liquidation', 'publication',
    'claim'
  )),
  add constraint event_of_an_amount_says_how_much check ((amount is not null) = (kind in (
    'disbursement', 'repayment', 'return', 'reversal', 'write-off', 'recovery', 'refund', 'reallocation', 'claim'
  ))),
  add constraint event_that_moves_money_is_in_the_journal check ((entry_id is not null) = (kind in (
    'disbursement', 'repayment', 'return', 'reversal', 'write-off', 'recovery', 'refund', 'reallocation'
  ))),
  add constraint event_from_the_bank_has_a_reference check (kind not in ('repayment', 'return', 'recovery') or ref ~ '\S'),
  add constraint event_takes_another_back check ((kind in ('return', 'reversal')) = (reverses is not null)),
  -- What only the committee or its chair may decide says where it is written.
  add constraint event_beyond_a_coordinator_names_its_decision
    check (kind not in ('acceleration', 'write-off') or coalesce(terms -> 'decision' ->> 'reference' ~ '\S', false)),
  add constraint event_mistake_says_why check (kind <> 'reversal' or coalesce(terms ->> 'why' ~ '\S', false));

drop index advance_is_disbursed_once;
-- A liquidation may follow a redressement: each judgment is published, and the debt declared, once it comes.
drop index advance_judgment_is_published_once;
drop index advance_debt_is_declared_once;

alter table advance_instalment
  add column lost bigint not null default 0,
  drop constraint instalment_is_not_negative,
  drop constraint instalment_is_not_paid_beyond_itself,
  add constraint instalment_is_not_negative check (principal >= 0 and paid >= 0 and lost >= 0),
  add constraint instalment_is_not_paid_beyond_itself check (paid + lost <= principal);

drop index advance_instalment_to_pay;
create index advance_instalment_to_pay on advance_instalment (territory_id, pay_on) where paid + lost < principal;

grant update (lost) on advance_instalment to alize_app;
-- The schedule of today is drawn from the events: a change that is cancelled takes its instalments with it.
grant delete on advance_instalment to alize_app;
create policy advance_instalment_is_drawn_again_where_one_writes on advance_instalment
  for delete using (territory_id = app_write());

create or replace function advance_add_up() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update advance
  set disbursed = schedule.principal, repaid = schedule.paid, written_off = schedule.lost
  from (
    select touched.territory_id, touched.advance_id, drawn.principal, drawn.paid, drawn.lost
    from (select distinct changed.territory_id, changed.advance_id from changed) as touched
    cross join lateral (
      select
        coalesce(sum(instalment.principal), 0) as principal,
        coalesce(sum(instalment.paid), 0) as paid,
        coalesce(sum(instalment.lost), 0) as lost
      from advance_instalment as instalment
      where instalment.territory_id = touched.territory_id and instalment.advance_id = touched.advance_id
      offset 0
    ) as drawn
  ) as schedule
  where advance.territory_id = schedule.territory_id and advance.id = schedule.advance_id
    and (advance.disbursed, advance.repaid, advance.written_off)
      is distinct from (schedule.principal, schedule.paid, schedule.lost);
  return null;
end
$$;

create trigger advance_is_added_up_once_erased after delete on advance_instalment
  referencing old table as changed for each statement execute function advance_add_up();

drop index advance_has_one_order_at_a_time;
create unique index advance_has_one_order_at_a_time on disbursement_order (territory_id, advance_id)
  where withdrawn_at is null and released_at is null;

-- A loss, or money given back to the firm: one person proposes it, another confirms it.
create table advance_proposal (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  kind text not null,
  amount bigint not null,
  takes_effect_on date not null,
  -- Where it was decided; null for a refund, which gives the firm its own.
  decided_on date,
  decided_by text,
  decision_reference text,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  event_id uuid,
  withdrawn_at timestamptz,
  primary key (territory_id, id),
  constraint proposal_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint proposal_became_an_event foreign key (territory_id, event_id) references advance_event (territory_id, id),
  constraint proposal_kind_is_known check (kind in ('write-off', 'refund')),
  constraint proposal_amount_is_positive check (amount > 0),
  constraint proposal_says_why check (reason ~ '\S'),
  constraint proposal_of_a_loss_names_its_decision check (
    num_nulls(decided_on, decided_by, decision_reference) = 0 or (kind = 'refund' and num_nonnulls(decided_on, decided_by, decision_reference) = 0)
  ),
  constraint proposal_decision_is_by_someone_known check (decided_by in ('committee', 'chair') and decision_reference ~ '\S'),
  constraint proposal_is_confirmed_by_someone_else check (confirmed_by <> proposed_by),
  constraint proposal_is_confirmed_by_someone_at_some_time check (num_nulls(confirmed_by, confirmed_at, event_id) in (0, 3)),
  constraint proposal_is_not_both_confirmed_and_withdrawn check (confirmed_at is null or withdrawn_at is null)
);

create unique index advance_awaits_one_confirmation_at_a_time on advance_proposal (territory_id, advance_id)
  where withdrawn_at is null and confirmed_at is null;

alter table advance_proposal enable row level security, force row level security;

create policy advance_proposal_is_read_in_its_territory on advance_proposal
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy advance_proposal_is_added_where_one_writes on advance_proposal
  for insert with check (territory_id = app_write());
create policy advance_proposal_is_brought_up_to_date_where_one_writes on advance_proposal
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant select, insert on advance_proposal to alize_app;
grant update (confirmed_by, confirmed_at, event_id, withdrawn_at) on advance_proposal to alize_app;

-- The same columns as before, and what was written off: it is no longer expected.
create or replace view figures_lending_advances_v1 with (security_invoker = true) as
select
  advance.territory_id,
  advance.id as advance_id,
  advance.number,
  advance.application_id,
  advance.firm_id,
  advance.fund_id,
  advance.status,
  advance.principal,
  advance.disbursed,
  advance.repaid,
  advance.disbursed - advance.repaid - advance.written_off as outstanding,
  coalesce(overdue.amount, 0)::bigint as late,
  case when overdue.since is null then 0 else setting.business_date - overdue.since end as days_late,
  -- Asked for each advance, where it is asked for: sums never are.
  case when advance.status = 'running' then (
    select min(instalment.pay_on)
    from advance_instalment as instalment
    where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
      and instalment.paid + instalment.lost < instalment.principal and instalment.pay_on >= setting.business_date
  ) end as next_debit_on,
  case when advance.status = 'running' then (
    -- All that is asked for on that day.
    select sum(instalment.principal - instalment.paid - instalment.lost)::bigint
    from advance_instalment as instalment
    where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
      and instalment.paid + instalment.lost < instalment.principal and instalment.pay_on >= setting.business_date
    group by instalment.pay_on
    order by instalment.pay_on
    limit 1
  ) end as next_debit,
  advance.written_off
from advance
join territory_setting as setting on setting.territory_id = advance.territory_id
left join (
  select
    instalment.territory_id,
    instalment.advance_id,
    sum(instalment.principal - instalment.paid - instalment.lost) as amount,
    min(instalment.due_on) as since
  from advance_instalment as instalment
  join territory_setting as today on today.territory_id = instalment.territory_id
  where instalment.paid + instalment.lost < instalment.principal and instalment.pay_on < today.business_date
  group by instalment.territory_id, instalment.advance_id
) as overdue on overdue.territory_id = advance.territory_id and overdue.advance_id = advance.id;

create or replace view figures_lending_by_fund_v1 with (security_invoker = true) as
select
  territory_id,
  fund_id,
  count(*) filter (where disbursed > 0)::integer as advances,
  sum(disbursed)::bigint as disbursed,
  sum(repaid)::bigint as repaid,
  sum(outstanding)::bigint as outstanding,
  sum(late)::bigint as late,
  count(*) filter (where late > 0)::integer as advances_late,
  sum(written_off)::bigint as written_off
from figures_lending_advances_v1
group by territory_id, fund_id;

-- A territory's public figures say what was lost and what came back, now that both can happen.
do $$
begin
  execute replace(
    pg_get_functiondef('public_totals(uuid)'::regprocedure),
    '''writtenOff'', 0, ''recovered'', 0',
    '''writtenOff'', coalesce(sum(written_off), 0), ''recovered'', coalesce(sum(recovered), 0)'
  );
end
$$;
