-- Who promised what, what was called and paid. The totals in euros and half-days are in the journal; here is each promise by itself.

create table convention (
  territory_id uuid not null references unit (id),
  id uuid not null,
  number integer not null,
  previous_id uuid,
  fund_id uuid not null,
  signed_on date not null,
  starts_on date not null,
  ends_on date not null,
  -- The day at which the territory's perimeter is read, and the name of what a renewal adds to it.
  perimeter_on date not null,
  extension text,
  preset text,
  -- The matching rule as it was signed, whatever the preset of that name becomes.
  lines jsonb not null,
  day_rate bigint not null,
  job_target integer,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint convention_number_is_its_own unique (territory_id, number),
  constraint convention_is_renewed_once unique (territory_id, previous_id),
  constraint convention_renews_one_of_its_territory foreign key (territory_id, previous_id) references convention (territory_id, id),
  constraint convention_feeds_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint convention_number_starts_at_one check (number >= 1),
  constraint convention_does_not_renew_itself check (previous_id <> id),
  constraint convention_ends_after_it_starts check (ends_on >= starts_on),
  constraint convention_lines_are_a_list check (jsonb_typeof(lines) = 'array'),
  constraint convention_day_rate_is_not_negative check (day_rate >= 0),
  constraint convention_job_target_is_not_negative check (job_target >= 0)
);

create index convention_by_fund on convention (territory_id, fund_id);

create table convention_party (
  territory_id uuid not null,
  convention_id uuid not null,
  organisation_id uuid not null references organisation (id),
  college text not null,
  role text not null,
  primary key (territory_id, convention_id, organisation_id),
  constraint party_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint party_college_is_known check (
    college in ('partner-firms', 'local-authorities', 'state', 'banks', 'accountants', 'chambers', 'associations')
  ),
  constraint party_role_is_known check (role in ('contributor', 'operator', 'associate'))
);

create index convention_party_by_organisation on convention_party (territory_id, organisation_id);

create table pledge (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  holder_id uuid not null,
  -- Its place in the text that was signed.
  position smallint not null,
  unit text not null,
  purpose text,
  nature text not null,
  origin text not null,
  -- The matching line it carries, and its weight among those who carry it.
  contributor text,
  weight integer,
  amount bigint not null,
  -- Kept beside what they add up, so that two acts at once cannot go beyond the promise.
  called bigint not null default 0,
  released bigint not null default 0,
  primary key (territory_id, id),
  constraint pledge_holder_is_a_party foreign key (territory_id, convention_id, holder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint pledge_is_made_once unique nulls not distinct (territory_id, convention_id, holder_id, unit, purpose, origin, contributor),
  constraint pledge_unit_is_euro_or_half_day check (unit in ('EUR', 'HALF-DAY')),
  constraint pledge_purpose_is_known check (purpose in ('fund', 'operation')),
  constraint pledge_in_euros_has_a_purpose check ((unit = 'EUR') = (purpose is not null)),
  constraint pledge_nature_is_known check (nature in ('gift', 'right-of-recovery')),
  constraint pledge_origin_is_known check (origin in ('private', 'matching')),
  constraint pledge_that_matches_names_its_line check ((origin = 'matching') = (contributor is not null and weight is not null)),
  constraint pledge_that_matches_is_in_euros check (origin = 'private' or unit = 'EUR'),
  constraint pledge_weight_is_positive check (weight > 0),
  constraint pledge_amount_is_positive check (amount > 0),
  constraint pledge_amount_is_what_json_carries check (amount <= 9007199254740991),
  constraint pledge_totals_are_not_negative check (called >= 0 and released >= 0),
  constraint pledge_is_not_called_or_released_beyond_the_promise check (called + released <= amount)
);

create index pledge_by_convention on pledge (territory_id, convention_id);

create table pledge_tranche (
  territory_id uuid not null,
  pledge_id uuid not null,
  number smallint not null,
  due_on date not null,
  amount bigint not null,
  primary key (territory_id, pledge_id, number),
  constraint tranche_is_of_a_pledge foreign key (territory_id, pledge_id) references pledge (territory_id, id),
  constraint tranche_number_starts_at_one check (number >= 1),
  constraint tranche_amount_is_not_negative check (amount >= 0)
);

create table call (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  number integer not null,
  called_on date not null,
  due_on date not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint call_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint call_number_is_its_own unique (territory_id, convention_id, number),
  constraint call_number_starts_at_one check (number >= 1),
  constraint call_is_due_after_it_is_made check (due_on >= called_on)
);

create table call_line (
  territory_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  pledge_id uuid not null,
  amount bigint not null,
  waits_for text,
  primary key (territory_id, id),
  constraint call_line_is_of_a_call foreign key (territory_id, call_id) references call (territory_id, id),
  constraint call_line_is_of_a_pledge foreign key (territory_id, pledge_id) references pledge (territory_id, id),
  constraint call_asks_once_for_a_pledge unique (territory_id, call_id, pledge_id),
  constraint call_line_amount_is_positive check (amount > 0),
  constraint call_line_waits_for_something_named check (waits_for ~ '\S')
);

create index call_line_by_pledge on call_line (territory_id, pledge_id);

-- What the bank received: a fact, so it may go beyond what was called, and is then shown as such.
create table call_payment (
  territory_id uuid not null,
  id uuid not null,
  call_line_id uuid not null,
  paid_on date not null,
  amount bigint not null,
  bank_reference text not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint payment_answers_a_call_line foreign key (territory_id, call_line_id) references call_line (territory_id, id),
  constraint payment_is_recorded_once unique (territory_id, call_line_id, bank_reference),
  constraint payment_amount_is_positive check (amount > 0),
  constraint payment_has_a_bank_reference check (bank_reference ~ '\S')
);

-- Why is in the journal, where it can be erased.
create table pledge_release (
  territory_id uuid not null,
  id uuid not null,
  pledge_id uuid not null,
  released_on date not null,
  amount bigint not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint release_is_of_a_pledge foreign key (territory_id, pledge_id) references pledge (territory_id, id),
  constraint release_amount_is_positive check (amount > 0)
);

create index pledge_release_by_pledge on pledge_release (territory_id, pledge_id);

-- At the end of the transaction, the tranches of a pledge make the pledge.
create function pledge_refuse_tranches() returns trigger
language plpgsql as $$
declare
  wanted uuid := (to_jsonb(new) ->> case tg_table_name when 'pledge' then 'id' else 'pledge_id' end)::uuid;
  promised bigint;
  cut bigint;
begin
  select amount into promised from pledge where territory_id = new.territory_id and id = wanted;
  select coalesce(sum(amount), 0) into cut from pledge_tranche where territory_id = new.territory_id and pledge_id = wanted;
  if cut <> promised then
    raise exception 'the tranches of pledge % make % and not %', wanted, cut, promised
      using errcode = 'check_violation', constraint = 'pledge_tranches_make_the_pledge';
  end if;
  return null;
end
$$;

create constraint trigger pledge_tranches_make_the_pledge
  after insert on pledge deferrable initially deferred
  for each row execute function pledge_refuse_tranches();
create constraint trigger tranches_make_their_pledge
  after insert on pledge_tranche deferrable initially deferred
  for each row execute function pledge_refuse_tranches();

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'convention', 'convention_party', 'pledge', 'pledge_tranche', 'call', 'call_line', 'call_payment', 'pledge_release'
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
end
$$;

create policy pledge_is_brought_up_to_date_where_one_writes on pledge
  for update using (territory_id = app_write()) with check (territory_id = app_write());
grant update (called, released) on pledge to alize_app;

-- Each pledge with what became of it: by convention, funder, purpose and unit.
create view figures_convention_pledges_v1 with (security_invoker = true) as
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
  where call_line.territory_id = pledge.territory_id and call_line.pledge_id = pledge.id
) as payments on pledge.unit = 'EUR'
left join figures_ledger_balances_v1 as days
  on days.territory_id = pledge.territory_id
  and days.unit = pledge.unit
  and pledge.unit = 'HALF-DAY'
  and days.account = 'pledge:' || pledge.convention_id || ':' || pledge.holder_id || ':honoured';

-- The same in time: what was signed, called, paid and released, each on its day.
create view figures_convention_movements_v1 with (security_invoker = true) as
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

grant select on figures_convention_pledges_v1, figures_convention_movements_v1 to alize_app;
