-- What was lent, and what became of it. Events are only ever added; the schedule of today is kept beside them, drawn from them.

create table advance (
  territory_id uuid not null references unit (id),
  id uuid not null,
  number integer not null,
  application_id uuid not null,
  decision_id uuid not null,
  firm_id uuid not null,
  firm_name text not null,
  fund_id uuid not null,
  principal bigint not null,
  instalments smallint not null,
  grace_months smallint not null,
  frequency text not null,
  decided_on date not null,
  status text not null,
  contract_signed_on date,
  -- The reference of the mandate by which the firm lets itself be debited.
  mandate text,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint advance_number_is_its_own unique (territory_id, number),
  constraint advance_comes_once_from_a_decision unique (territory_id, decision_id),
  constraint advance_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint advance_number_starts_at_one check (number >= 1),
  constraint advance_firm_has_a_name check (firm_name ~ '\S'),
  constraint advance_principal_is_positive check (principal > 0),
  constraint advance_principal_is_what_json_carries check (principal <= 9007199254740991),
  constraint advance_has_instalments check (instalments >= 1),
  constraint advance_grace_is_not_negative check (grace_months >= 0),
  constraint advance_frequency_is_known check (frequency in ('monthly', 'quarterly')),
  constraint advance_status_is_known check (status in ('to-sign', 'to-disburse', 'running', 'settled', 'lapsed')),
  constraint advance_is_signed_before_it_is_paid check (contract_signed_on is not null or status in ('to-sign', 'lapsed')),
  constraint advance_is_signed_after_the_decision check (contract_signed_on >= decided_on)
);

create index advance_by_application on advance (territory_id, application_id);
create index advance_by_fund on advance (territory_id, fund_id);

create table advance_event (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  -- Among the events of one day, the lower counts first.
  rank integer not null,
  kind text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  amount bigint,
  ref text,
  reverses uuid,
  terms jsonb,
  entry_id uuid,
  primary key (territory_id, id),
  constraint event_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint event_rank_is_its_own unique (territory_id, advance_id, rank),
  constraint event_is_told_once unique (territory_id, advance_id, ref),
  constraint event_is_taken_back_once unique (territory_id, reverses),
  constraint event_takes_back_one_of_its_territory foreign key (territory_id, reverses) references advance_event (territory_id, id),
  constraint event_kind_is_known check (kind in ('disbursement', 'repayment', 'return', 'deferral')),
  constraint event_that_moves_money_says_how_much check ((kind = 'deferral') = (amount is null)),
  constraint event_that_moves_money_is_in_the_journal check ((kind = 'deferral') = (entry_id is null)),
  constraint event_amount_is_positive check (amount > 0),
  constraint event_from_the_bank_has_a_reference check (kind not in ('repayment', 'return') or ref ~ '\S'),
  constraint event_return_takes_a_repayment_back check ((kind = 'return') = (reverses is not null)),
  constraint event_terms_are_an_object check (jsonb_typeof(terms) = 'object')
);

create index advance_event_by_advance on advance_event (territory_id, advance_id, effective_on);

create unique index advance_is_disbursed_once on advance_event (territory_id, advance_id) where kind = 'disbursement';

-- The last version of the schedule, and what is paid of it: drawn again from the events at each of them.
create table advance_instalment (
  territory_id uuid not null,
  advance_id uuid not null,
  number smallint not null,
  due_on date not null,
  pay_on date not null,
  principal bigint not null,
  paid bigint not null,
  primary key (territory_id, advance_id, number),
  constraint instalment_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint instalment_number_starts_at_one check (number >= 1),
  constraint instalment_is_paid_from_its_due_date check (pay_on >= due_on),
  constraint instalment_is_not_negative check (principal >= 0 and paid >= 0),
  constraint instalment_is_not_paid_beyond_itself check (paid <= principal)
);

create index advance_instalment_to_pay on advance_instalment (territory_id, pay_on) where paid < principal;

-- A transfer is proposed by one person and released by another.
create table disbursement_order (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  amount bigint not null,
  pay_on date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  withdrawn_at timestamptz,
  primary key (territory_id, id),
  constraint order_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint order_amount_is_positive check (amount > 0),
  constraint order_is_released_by_someone_else check (released_by <> proposed_by),
  constraint order_is_released_by_someone_at_some_time check ((released_by is null) = (released_at is null)),
  constraint order_is_not_both_released_and_withdrawn check (released_at is null or withdrawn_at is null)
);

create unique index advance_has_one_order_at_a_time on disbursement_order (territory_id, advance_id) where withdrawn_at is null;

-- What was said on the telephone.
create table advance_call (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  called_on date not null,
  noted_by uuid not null,
  note text not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint advance_call_is_about_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint advance_call_says_something check (note ~ '\S')
);

create index advance_call_by_advance on advance_call (territory_id, advance_id, called_on);

-- The trace of each nightly close: one a day, whatever the number of tries.
create table day_close (
  territory_id uuid not null references unit (id),
  closed_on date not null,
  debits integer not null,
  amount bigint not null,
  recorded_at timestamptz not null,
  primary key (territory_id, closed_on),
  constraint day_close_counts_are_not_negative check (debits >= 0 and amount >= 0)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'advance', 'advance_event', 'advance_instalment', 'disbursement_order', 'advance_call', 'day_close'
  ] loop
    execute format('alter table %I enable row level security, force row level security', tenant);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      tenant || '_is_read_in_its_territory', tenant
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      tenant || '_is_added_where_one_writes', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
  end loop;
  foreach tenant in array array['advance', 'advance_instalment', 'disbursement_order'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (status, contract_signed_on, mandate) on advance to alize_app;
grant update (due_on, pay_on, principal, paid) on advance_instalment to alize_app;
grant update (released_by, released_at, withdrawn_at) on disbursement_order to alize_app;

-- Each advance today: what was paid out, what came back, what is owed, and since when something is late.
create view figures_lending_advances_v1 with (security_invoker = true) as
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
  schedule.next_debit_on,
  next_debit.amount as next_debit
from advance
join territory_setting as setting on setting.territory_id = advance.territory_id
left join lateral (
  select
    sum(instalment.principal) as principal,
    sum(instalment.paid) as paid,
    sum(instalment.principal - instalment.paid) filter (where instalment.pay_on < setting.business_date) as late,
    min(instalment.due_on)
      filter (where instalment.pay_on < setting.business_date and instalment.paid < instalment.principal) as late_since,
    min(instalment.pay_on)
      filter (where instalment.pay_on >= setting.business_date and instalment.paid < instalment.principal) as next_debit_on
  from advance_instalment as instalment
  where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
) as schedule on true
left join lateral (
  select instalment.principal - instalment.paid as amount
  from advance_instalment as instalment
  where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
    and instalment.pay_on = schedule.next_debit_on and instalment.paid < instalment.principal
  order by instalment.number
  limit 1
) as next_debit on true;

-- The same by fund: what the territory page and the report show.
create view figures_lending_by_fund_v1 with (security_invoker = true) as
select
  territory_id,
  fund_id,
  count(*) filter (where disbursed > 0)::integer as advances,
  sum(disbursed)::bigint as disbursed,
  sum(repaid)::bigint as repaid,
  sum(outstanding)::bigint as outstanding,
  sum(late)::bigint as late,
  count(*) filter (where late > 0)::integer as advances_late
from figures_lending_advances_v1
group by territory_id, fund_id;

grant select on figures_lending_advances_v1, figures_lending_by_fund_v1 to alize_app;
