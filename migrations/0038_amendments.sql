-- The text of a convention, what its amendments change of it, and what becomes of the money once it is over.

-- The text that a territory proposes: its first is the house's; each next one is a version, in force from a day on.
create table convention_text (
  territory_id uuid not null references unit (id),
  version smallint not null,
  from_on date not null,
  articles jsonb not null,
  decided_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, version),
  constraint convention_text_version_starts_at_one check (version >= 1),
  constraint convention_text_is_a_list check (jsonb_typeof(articles) = 'array')
);

-- The text as it was signed, whatever the territory's becomes; version 0 is the house's.
create table convention_signed_text (
  territory_id uuid not null,
  convention_id uuid not null,
  version smallint not null,
  articles jsonb not null,
  recorded_at timestamptz not null,
  constraint convention_has_one_text primary key (territory_id, convention_id),
  constraint signed_text_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint signed_text_version_is_not_negative check (version >= 0),
  constraint signed_text_is_a_list check (jsonb_typeof(articles) = 'array')
);

create table convention_amendment (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  number smallint not null,
  kind text not null,
  -- What its kind may change, and nothing else.
  terms jsonb not null,
  reason text not null,
  effective_on date not null,
  prepared_on date not null,
  prepared_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint amendment_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint amendment_number_is_its_own unique (territory_id, convention_id, number),
  -- What it changes is of its own convention.
  constraint amendment_is_found_by_its_convention unique (territory_id, convention_id, id),
  constraint amendment_number_starts_at_one check (number >= 1),
  constraint amendment_kind_is_known check (
    kind in ('partner-added', 'partner-left', 'pledge-changed', 'term-extended', 'perimeter-extended', 'rule-changed',
      'governance-changed', 'job-target-changed')
  ),
  constraint amendment_terms_are_named check (jsonb_typeof(terms) = 'object'),
  constraint amendment_has_a_reason check (reason ~ '\S')
);

-- An amendment is signed or withdrawn, once.
create table convention_amendment_end (
  territory_id uuid not null,
  amendment_id uuid not null,
  outcome text not null,
  ended_on date not null,
  -- Why it was withdrawn.
  reason text,
  recorded_at timestamptz not null,
  constraint amendment_ends_once primary key (territory_id, amendment_id),
  constraint end_is_of_an_amendment foreign key (territory_id, amendment_id) references convention_amendment (territory_id, id),
  constraint amendment_end_is_known check (outcome in ('signed', 'withdrawn')),
  constraint withdrawn_amendment_says_why check ((outcome = 'withdrawn') = (reason is not null))
);

-- By how much a signed amendment moves a pledge; a new partner's pledge names the amendment that brought it.
create table pledge_change (
  territory_id uuid not null,
  amendment_id uuid not null,
  pledge_id uuid not null,
  difference bigint not null,
  primary key (territory_id, amendment_id, pledge_id),
  constraint change_is_of_an_amendment foreign key (territory_id, amendment_id) references convention_amendment (territory_id, id),
  constraint change_is_of_a_pledge foreign key (territory_id, pledge_id) references pledge (territory_id, id),
  constraint change_is_not_zero check (difference <> 0)
);

create index pledge_change_by_pledge on pledge_change (territory_id, pledge_id);

alter table convention_party add column amendment_id uuid;
alter table convention_party add constraint party_came_by_an_amendment_of_its_convention
  foreign key (territory_id, convention_id, amendment_id) references convention_amendment (territory_id, convention_id, id);

alter table pledge add column amendment_id uuid;
alter table pledge add constraint pledge_came_by_an_amendment_of_its_convention
  foreign key (territory_id, convention_id, amendment_id) references convention_amendment (territory_id, convention_id, id);

-- Kept beside what they add up, as called and released are.
alter table pledge add column changed bigint not null default 0;
alter table pledge drop constraint pledge_is_not_called_or_released_beyond_the_promise;
alter table pledge add constraint pledge_is_not_called_or_released_beyond_the_promise
  check (called + released <= amount + changed);
alter table pledge add constraint pledge_in_force_is_what_json_carries check (amount + changed between 0 and 9007199254740991);
grant update (changed) on pledge to alize_app;

-- Once it is over: the promises that nobody called lapse, and the money passes to the next convention or goes back.
create table convention_close (
  territory_id uuid not null,
  convention_id uuid not null,
  closed_on date not null,
  fate text not null,
  reason text not null,
  decided_by uuid not null references person (id),
  recorded_at timestamptz not null,
  constraint convention_is_closed_once primary key (territory_id, convention_id),
  constraint close_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint close_fate_is_known check (fate in ('roll-over', 'return')),
  constraint close_has_a_reason check (reason ~ '\S')
);

-- What was returned to those who gave it, once the convention was closed to that end: as advances come back, several times.
create table funder_return (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  organisation_id uuid not null references organisation (id),
  returned_on date not null,
  amount bigint not null,
  -- What the fund's euros of this funder came to that day, losses shared, advances still out left aside.
  available bigint not null,
  bank_reference text not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint return_is_of_a_closed_convention foreign key (territory_id, convention_id)
    references convention_close (territory_id, convention_id),
  constraint return_is_recorded_once unique (territory_id, convention_id, organisation_id, bank_reference),
  constraint return_is_within_what_is_available check (amount > 0 and amount <= available),
  constraint return_has_a_bank_reference check (bank_reference ~ '\S')
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'convention_text', 'convention_signed_text', 'convention_amendment', 'convention_amendment_end', 'pledge_change',
    'convention_close', 'funder_return'
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
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
end
$$;

-- Only what is signed changes a promise, or brings one; and once its base is: those before it are signed or withdrawn.
create function amendment_refuse_unsigned() returns trigger
language plpgsql as $$
begin
  if not exists (
    select from convention_amendment_end as ending
    where ending.territory_id = new.territory_id and ending.amendment_id = new.amendment_id and ending.outcome = 'signed'
  ) then
    raise exception 'amendment % is not signed', new.amendment_id
      using errcode = 'check_violation', constraint = 'only_a_signed_amendment_changes';
  end if;
  return null;
end
$$;

create constraint trigger change_is_signed
  after insert on pledge_change deferrable initially deferred
  for each row execute function amendment_refuse_unsigned();
create constraint trigger pledge_brought_is_signed
  after insert on pledge deferrable initially deferred
  for each row when (new.amendment_id is not null) execute function amendment_refuse_unsigned();
create constraint trigger party_brought_is_signed
  after insert on convention_party deferrable initially deferred
  for each row when (new.amendment_id is not null) execute function amendment_refuse_unsigned();

create function amendment_refuse_before_its_base() returns trigger
language plpgsql as $$
begin
  if exists (
    select from convention_amendment as signed
    join convention_amendment as earlier
      on earlier.territory_id = signed.territory_id and earlier.convention_id = signed.convention_id and earlier.number < signed.number
    left join convention_amendment_end as ending
      on ending.territory_id = earlier.territory_id and ending.amendment_id = earlier.id
    where signed.territory_id = new.territory_id and signed.id = new.amendment_id and ending.amendment_id is null
  ) then
    raise exception 'amendment % comes before its base is signed', new.amendment_id
      using errcode = 'check_violation', constraint = 'amendment_follows_its_base';
  end if;
  return null;
end
$$;

create constraint trigger amendment_follows_its_base
  after insert on convention_amendment_end deferrable initially deferred
  for each row when (new.outcome = 'signed') execute function amendment_refuse_before_its_base();

-- As in 0016, in force after every signed amendment.
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
  pledge.amount + pledge.changed as pledged,
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

-- As in 0016; what an amendment brings or adds is signed, what it takes back is released, each on its day of effect.
create or replace view figures_convention_movements_v1 with (security_invoker = true) as
with movement as (
  select pledge.territory_id, pledge.id as pledge_id, 'signed' as kind,
    coalesce(amendment.effective_on, convention.signed_on) as effective_on,
    coalesce(ending.recorded_at, convention.recorded_at) as recorded_at, pledge.amount, null::integer as call_number
  from pledge
  join convention on convention.territory_id = pledge.territory_id and convention.id = pledge.convention_id
  left join convention_amendment as amendment
    on amendment.territory_id = pledge.territory_id and amendment.id = pledge.amendment_id
  left join convention_amendment_end as ending
    on ending.territory_id = pledge.territory_id and ending.amendment_id = pledge.amendment_id
  union all
  select change.territory_id, change.pledge_id, case when change.difference > 0 then 'signed' else 'released' end,
    amendment.effective_on, ending.recorded_at, abs(change.difference), null
  from pledge_change as change
  join convention_amendment as amendment
    on amendment.territory_id = change.territory_id and amendment.id = change.amendment_id
  join convention_amendment_end as ending
    on ending.territory_id = change.territory_id and ending.amendment_id = change.amendment_id
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
