-- The books as an accountant wants them are drawn from what the other rooms keep. Only what nobody else knows is kept here: the
-- numbers of a territory's accountant, the year-end adjustments that its treasurer tells, and a threshold of the tax law.

-- From a day on, this account holds that role; the last change told for a day wins. Without a number, none holds it any more.
create table account_change (
  territory_id uuid not null references unit (id),
  id uuid not null,
  role text not null,
  from_on date not null,
  number text,
  label text not null,
  changed_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint account_role_is_a_word check (role ~ '^[a-z]+(-[a-z]+)*$'),
  constraint account_number_starts_with_three_digits check (number ~ '^[0-9]{3}[0-9A-Z]{0,17}$'),
  constraint account_label_is_one_line check (label ~ '^[^\t\r\n|]*\S[^\t\r\n|]*$' and length(label) <= 100),
  constraint account_changes_with_a_year check (extract(doy from from_on) = 1)
);

create index account_change_by_role on account_change (territory_id, role, from_on);

-- Told once, undone by its opposite: an amount below zero.
create table accounting_adjustment (
  territory_id uuid not null references unit (id),
  id uuid not null,
  kind text not null,
  effective_on date not null,
  amount bigint not null,
  funder_id uuid references organisation (id),
  label text not null,
  told_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint adjustment_kind_is_known check (kind in ('volunteers', 'dedicated-funds-carried', 'dedicated-funds-used')),
  constraint adjustment_is_of_an_amount check (amount <> 0),
  constraint adjustment_amount_is_what_json_carries check (amount between -9007199254740991 and 9007199254740991),
  constraint adjustment_of_dedicated_funds_names_a_funder check ((kind = 'volunteers') = (funder_id is null)),
  constraint adjustment_label_is_one_line check (label ~ '^[^\t\r\n|]*\S[^\t\r\n|]*$' and length(label) <= 150)
);

create index accounting_adjustment_by_day on accounting_adjustment (territory_id, effective_on);

-- Nothing may slip into books that are closed, nor while they are being closed: whoever closes holds the head of the chain.
create function adjustment_refuse_closed_day() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.effective_on <= (
    select closed_until from ledger_head where territory_id = new.territory_id for share
  ) then
    raise exception 'the books are closed on %', new.effective_on
      using errcode = 'check_violation', constraint = 'adjustment_counts_in_an_open_month';
  end if;
  return null;
end
$$;

create trigger adjustment_counts_in_an_open_month
  after insert on accounting_adjustment
  for each row execute function adjustment_refuse_closed_day();

-- An account neither: its number holds from the first day of a year whose books are all open.
create function account_change_refuse_closed_day() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.from_on <= (
    select closed_until from ledger_head where territory_id = new.territory_id for share
  ) then
    raise exception 'the books are closed on %', new.from_on
      using errcode = 'check_violation', constraint = 'account_changes_in_an_open_year';
  end if;
  return null;
end
$$;

create trigger account_changes_in_an_open_year
  after insert on account_change
  for each row execute function account_change_refuse_closed_day();

-- What changes a schedule and moves no money has no entry that a closed day would put off: the books tell it by when it was told.
-- So what is told once a month is closed is told after its closing, whatever the clocks of several machines say.
create function advance_event_follow_closing() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  new.recorded_at := greatest(
    new.recorded_at,
    (select max(closed_at) from ledger_closing where territory_id = new.territory_id) + interval '1 microsecond'
  );
  return new;
end
$$;

create trigger advance_event_is_told_after_what_is_closed
  before insert on advance_event
  for each row when (new.entry_id is null) execute function advance_event_follow_closing();

-- Nor may one be told while its month is being closed: the act begins again, and is then told after the closing.
create function advance_event_refuse_closing() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform 1 from ledger_head where territory_id = new.territory_id for share;
  if exists (
    select from ledger_closing
    where territory_id = new.territory_id and until >= new.effective_on and closed_at >= new.recorded_at
  ) then
    raise serialization_failure using message = format('the books were closed on %s meanwhile', new.effective_on);
  end if;
  return null;
end
$$;

create constraint trigger advance_event_is_not_told_while_its_month_closes
  after insert on advance_event
  deferrable initially deferred
  for each row when (new.entry_id is null) execute function advance_event_refuse_closing();

-- Loans of no more than this need not be declared (CGI, art. 242 ter 3), from a day on.
create table loan_declaration_threshold (
  territory_id uuid not null references unit (id),
  id uuid not null,
  from_on date not null,
  amount bigint not null,
  source text not null,
  set_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint threshold_is_not_negative check (amount >= 0),
  constraint threshold_amount_is_what_json_carries check (amount <= 9007199254740991),
  constraint threshold_says_where_it_comes_from check (source ~ '\S')
);

create index loan_declaration_threshold_by_day on loan_declaration_threshold (territory_id, from_on);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['account_change', 'accounting_adjustment', 'loan_declaration_threshold'] loop
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

-- What each entry of a call asks of each pledge: the journal adds up the purposes and natures that accountants keep apart.
create view figures_accounting_calls_v1 with (security_invoker = true) as
select
  call.territory_id,
  call.entry_id,
  pledge.holder_id as organisation_id,
  pledge.purpose,
  pledge.nature,
  call_line.amount
from call
join call_line on call_line.territory_id = call.territory_id and call_line.call_id = call.id
join pledge on pledge.territory_id = call_line.territory_id and pledge.id = call_line.pledge_id;

grant select on figures_accounting_calls_v1 to alize_app;
