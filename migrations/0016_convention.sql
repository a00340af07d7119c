-- A payment that was mistyped is cancelled by a row of its own: it stays, with its entry and the entry that reverses it.

create table call_payment_cancelled (
  territory_id uuid not null,
  payment_id uuid not null,
  -- The day it was cancelled; the entry that reverses the payment counts from the payment's own day.
  cancelled_on date not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  constraint payment_is_cancelled_once primary key (territory_id, payment_id),
  constraint cancellation_is_of_a_payment foreign key (territory_id, payment_id) references call_payment (territory_id, id)
);

-- The same reference comes again once what bore it is cancelled: the first time is 1.
alter table call_payment add column occurrence smallint not null default 1;
alter table call_payment drop constraint payment_is_recorded_once;
alter table call_payment
  add constraint payment_is_recorded_once unique (territory_id, call_line_id, bank_reference, occurrence);
alter table call_payment add constraint payment_occurrence_starts_at_one check (occurrence >= 1);

-- The organisations that a territory works with before any of them sits there or signs: entered by hand, one by one.
create table organisation_known (
  territory_id uuid not null references unit (id),
  organisation_id uuid not null references organisation (id),
  recorded_at timestamptz not null,
  constraint organisation_is_known_once primary key (territory_id, organisation_id)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['call_payment_cancelled', 'organisation_known'] loop
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
end
$$;

-- Another occurrence of a reference only follows one that was cancelled.
create function payment_refuse_occurrence() returns trigger
language plpgsql as $$
begin
  if new.occurrence > 1 and not exists (
    select from call_payment as earlier
    join call_payment_cancelled as cancelled
      on cancelled.territory_id = earlier.territory_id and cancelled.payment_id = earlier.id
    where earlier.territory_id = new.territory_id and earlier.call_line_id = new.call_line_id
      and earlier.bank_reference = new.bank_reference and earlier.occurrence = new.occurrence - 1
  ) then
    raise exception 'payment % repeats a reference that stands', new.id
      using errcode = 'check_violation', constraint = 'payment_repeats_a_cancelled_one';
  end if;
  return null;
end
$$;

create trigger payment_repeats_a_cancelled_one
  after insert on call_payment
  for each row when (new.occurrence > 1) execute function payment_refuse_occurrence();

-- As in 0006, without what was cancelled.
create or replace view figures_convention_pledges_v1 with (security_invoker = true) as
select
  pledge.territory_id,
  pledge.convention_id,
  convention.number as convention_number,
  convention.fund_id,
  pledge.id as pledge_id,
  pledge.holder_id as organisation_id,
  party.college,
  pledge.origin,
  pledge.contributor,
  pledge.unit,
  pledge.purpose,
  pledge.nature,
  pledge.amount as pledged,
  pledge.called,
  case pledge.unit when 'EUR' then coalesce(payments.amount, 0) else coalesce(days.amount, 0) end as honoured,
  pledge.released
from pledge
join convention on convention.territory_id = pledge.territory_id and convention.id = pledge.convention_id
join convention_party as party
  on party.territory_id = pledge.territory_id
  and party.convention_id = pledge.convention_id
  and party.organisation_id = pledge.holder_id
left join lateral (
  select sum(payment.amount)::bigint as amount
  from call_line
  join call_payment as payment
    on payment.territory_id = call_line.territory_id and payment.call_line_id = call_line.id
  left join call_payment_cancelled as cancelled
    on cancelled.territory_id = payment.territory_id and cancelled.payment_id = payment.id
  where call_line.territory_id = pledge.territory_id and call_line.pledge_id = pledge.id and cancelled.payment_id is null
) as payments on pledge.unit = 'EUR'
left join figures_ledger_balances_v1 as days
  on days.territory_id = pledge.territory_id
  and days.unit = pledge.unit
  and pledge.unit = 'HALF-DAY'
  and days.account = 'pledge:' || pledge.convention_id || ':' || pledge.holder_id || ':honoured';

-- A cancelled payment is there twice, on its own day: once as it was recorded, once taken back.
create or replace view figures_convention_movements_v1 with (security_invoker = true) as
with movement as (
  select pledge.territory_id, pledge.id as pledge_id, 'signed' as kind, convention.signed_on as effective_on,
    convention.recorded_at, pledge.amount, null::integer as call_number
  from pledge
  join convention on convention.territory_id = pledge.territory_id and convention.id = pledge.convention_id
  union all
  select call_line.territory_id, call_line.pledge_id, 'called', call.called_on, call.recorded_at, call_line.amount, call.number
  from call_line
  join call on call.territory_id = call_line.territory_id and call.id = call_line.call_id
  union all
  select call_line.territory_id, call_line.pledge_id, 'paid', payment.paid_on, payment.recorded_at, payment.amount, call.number
  from call_payment as payment
  join call_line on call_line.territory_id = payment.territory_id and call_line.id = payment.call_line_id
  join call on call.territory_id = call_line.territory_id and call.id = call_line.call_id
  union all
  select call_line.territory_id, call_line.pledge_id, 'paid', payment.paid_on, cancelled.recorded_at, -payment.amount, call.number
  from call_payment_cancelled as cancelled
  join call_payment as payment on payment.territory_id = cancelled.territory_id and payment.id = cancelled.payment_id
  join call_line on call_line.territory_id = payment.territory_id and call_line.id = payment.call_line_id
  join call on call.territory_id = call_line.territory_id and call.id = call_line.call_id
  union all
  select territory_id, pledge_id, 'released', released_on, recorded_at, amount, null
  from pledge_release
)
select
  movement.territory_id,
  pledge.convention_id,
  convention.number as convention_number,
  convention.fund_id,
  movement.pledge_id,
  pledge.holder_id as organisation_id,
  pledge.origin,
  pledge.unit,
  pledge.purpose,
  movement.kind,
  movement.call_number,
  movement.effective_on,
  movement.recorded_at,
  movement.amount
from movement
join pledge on pledge.territory_id = movement.territory_id and pledge.id = movement.pledge_id
join convention on convention.territory_id = pledge.territory_id and convention.id = pledge.convention_id;
