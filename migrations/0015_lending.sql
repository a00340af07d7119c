-- An advance in hard times: its decision lapses, a delay is asked, the firm is put into liquidation.

alter table advance
  add column lapsed_on date,
  drop constraint advance_status_is_known,
  add constraint advance_status_is_known
    check (status in ('to-sign', 'to-disburse', 'running', 'in-liquidation', 'settled', 'lapsed')),
  add constraint advance_lapses_on_a_day check ((status = 'lapsed') = (lapsed_on is not null));

grant update (lapsed_on) on advance to alize_app;

-- A liquidation is three facts, each on its day: the judgment, its publication, the debt declared.
alter table advance_event
  drop constraint event_kind_is_known,
  drop constraint event_that_moves_money_says_how_much,
  drop constraint event_that_moves_money_is_in_the_journal,
  add constraint event_kind_is_known
    check (kind in ('disbursement', 'repayment', 'return', 'deferral', 'liquidation', 'publication', 'claim')),
  add constraint event_of_an_amount_says_how_much
    check ((kind in ('deferral', 'liquidation', 'publication')) = (amount is null)),
  add constraint event_that_moves_money_is_in_the_journal
    check ((kind in ('deferral', 'liquidation', 'publication', 'claim')) = (entry_id is null));

create unique index advance_is_liquidated_once on advance_event (territory_id, advance_id) where kind = 'liquidation';
create unique index advance_judgment_is_published_once on advance_event (territory_id, advance_id) where kind = 'publication';
create unique index advance_debt_is_declared_once on advance_event (territory_id, advance_id) where kind = 'claim';

-- The owner asks for time before it is due; whoever answers puts the instalments off, or says why not.
create table delay_request (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  asked_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  from_number smallint not null,
  count smallint not null,
  -- Null once erased.
  reason text,
  answered_on date,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  answer_why text,
  deferral_id uuid,
  primary key (territory_id, id),
  constraint delay_request_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint delay_request_is_granted_by_a_deferral foreign key (territory_id, deferral_id)
    references advance_event (territory_id, id),
  constraint delay_request_grants_one_deferral unique (territory_id, deferral_id),
  constraint delay_request_starts_at_an_instalment check (from_number >= 1 and count >= 1),
  constraint delay_request_says_why check (reason ~ '\S'),
  constraint delay_request_answer_is_known check (answer in ('granted', 'declined')),
  constraint delay_request_is_answered_by_someone_on_a_day
    check (num_nulls(answer, answered_on, answered_by, answered_at) in (0, 4)),
  constraint delay_request_is_answered_once_asked check (answered_on >= asked_on),
  constraint delay_request_granted_has_its_deferral check (coalesce(answer = 'granted', false) = (deferral_id is not null)),
  constraint delay_request_declined_says_why check (answer <> 'declined' or coalesce(answer_why ~ '\S', false))
);

create index delay_request_by_advance on delay_request (territory_id, advance_id, asked_on);

create unique index advance_awaits_one_answer_at_a_time on delay_request (territory_id, advance_id) where answer is null;

do $$
declare
  tenant text;
begin
  foreach tenant in array array['delay_request'] loop
    execute format('alter table %I enable row level security, force row level security', tenant);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      tenant || '_is_read_in_its_territory', tenant
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      tenant || '_is_added_where_one_writes', tenant
    );
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
  end loop;
end
$$;

grant update (reason, answered_on, answered_by, answered_at, answer, answer_why, deferral_id) on delay_request to alize_app;

-- In one pass over the instalments; nothing is debited any more from a firm in liquidation.
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
  coalesce(schedule.principal, 0)::bigint as disbursed,
  coalesce(schedule.paid, 0)::bigint as repaid,
  coalesce(schedule.principal - schedule.paid, 0)::bigint as outstanding,
  coalesce(schedule.late, 0)::bigint as late,
  case when schedule.late_since is null then 0 else setting.business_date - schedule.late_since end as days_late,
  case when advance.status = 'running' then schedule.next_debit_on end as next_debit_on,
  case when advance.status = 'running' then schedule.next_debit end as next_debit
from advance
join territory_setting as setting on setting.territory_id = advance.territory_id
left join (
  select
    instalment.territory_id,
    instalment.advance_id,
    sum(instalment.principal) as principal,
    sum(instalment.paid) as paid,
    sum(instalment.principal - instalment.paid) filter (where instalment.pay_on < today.business_date) as late,
    min(instalment.due_on)
      filter (where instalment.pay_on < today.business_date and instalment.paid < instalment.principal) as late_since,
    min(instalment.pay_on)
      filter (where instalment.pay_on >= today.business_date and instalment.paid < instalment.principal) as next_debit_on,
    (array_agg(instalment.principal - instalment.paid order by instalment.number)
      filter (where instalment.pay_on >= today.business_date and instalment.paid < instalment.principal))[1] as next_debit
  from advance_instalment as instalment
  join territory_setting as today on today.territory_id = instalment.territory_id
  group by instalment.territory_id, instalment.advance_id
) as schedule on schedule.territory_id = advance.territory_id and schedule.advance_id = advance.id;
