-- Closings: a period that is over is frozen with its control totals, for ever. What is told of it later counts in the first open
-- day, whatever its nature, and keeps the day it was asked for. See docs/decisions/0011-closed-periods.md.

-- Null when an entry counts on the day it was asked for: then its hashed text is what it always was.
alter table ledger_entry
  add column asked_on date,
  add constraint entry_is_put_off_to_a_later_day check (asked_on < effective_on);

-- Beside the end of the chain, which whoever posts holds already: a posting looks nothing more up.
alter table ledger_head add column closed_until date;

create table ledger_closing (
  territory_id uuid not null,
  until date not null,
  kind text not null,
  starts_on date not null,
  closed_by uuid not null references person (id),
  closed_at timestamptz not null,
  entries bigint not null,
  debits_euros bigint not null,
  debits_half_days bigint not null,
  head_number bigint not null,
  head_hash bytea not null,
  -- The lowest place in the chain of what counts after the period: where the next closing begins to add up.
  open_from bigint not null,
  primary key (territory_id, until, kind),
  constraint closing_is_of_a_month_or_a_year check (kind in ('month', 'year')),
  constraint closing_ends_with_a_month check (extract(day from until + 1) = 1),
  constraint closing_of_a_year_ends_in_december check (kind = 'month' or extract(month from until) = 12),
  constraint closing_starts_before_it_ends check (starts_on <= until and extract(day from starts_on) = 1),
  constraint closing_of_a_month_lasts_a_month check (kind = 'year' or starts_on = date_trunc('month', until::timestamp)::date),
  constraint closing_counts_nothing_below_zero check (entries >= 0 and debits_euros >= 0 and debits_half_days >= 0),
  constraint closing_knows_the_end_of_the_chain check (head_number >= 1 and length(head_hash) = 32 and open_from >= 1)
);

create trigger closing_is_never_changed before update or delete or truncate on ledger_closing
  for each statement execute function ledger_refuse_change();

alter table ledger_closing enable row level security, force row level security;
grant select on ledger_closing to alize_app;
create policy rows_of_the_scope on ledger_closing for select using (territory_id = any ((select app_read())::uuid[]));
create policy rows_for_the_owner on ledger_closing for select to current_user
  using (territory_id = (select app_write()) or (select app_whole()));
create policy rows_are_closed on ledger_closing for insert to current_user with check (territory_id = app_write());

-- The books of a month are closed once its days are over in the territory, in order, from the month of the first entry on; those of a
-- year once its months are. {territory, kind, until, closedBy, closedAt} becomes {entries, …}, or {refused, …} having written nothing.
create function ledger_close(closing jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  territory constant uuid := (closing ->> 'territory')::uuid;
  asked constant date := closing ->> 'until';
  made ledger_closing;
  head ledger_head;
  previous ledger_closing;
  expected date;
  today date;
begin
  if territory is distinct from app_write() then
    raise insufficient_privilege using message = 'a period is closed in the territory where the transaction writes, and no other';
  end if;
  head := ledger_take_head(territory);
  made.territory_id := territory;
  made.kind := closing ->> 'kind';
  made.closed_by := closing ->> 'closedBy';
  made.closed_at := closing ->> 'closedAt';

  select * into previous from ledger_closing
  where territory_id = territory and kind = made.kind
  order by until desc
  limit 1;
  expected := ledger_next_closing(territory, made.kind);
  if expected is null then
    return jsonb_build_object('refused', 'nothing-to-close');
  elsif asked <= previous.until then
    return jsonb_build_object('refused', 'period-already-closed', 'until', asked, 'closedUntil', previous.until);
  elsif asked <> expected then
    return jsonb_build_object('refused', 'period-out-of-order', 'until', asked, 'next', expected);
  end if;
  if made.kind = 'year' and head.closed_until is distinct from greatest(head.closed_until, expected) then
    return jsonb_build_object('refused', 'year-not-complete', 'until', expected, 'closedUntil', head.closed_until);
  end if;
  select business_date into today from territory_setting where territory_id = territory;
  if expected >= today then
    return jsonb_build_object('refused', 'period-not-over', 'until', expected, 'today', today);
  end if;

  made.until := expected;
  made.head_number := head.number;
  made.head_hash := head.hash;
  made := case made.kind
    when 'month' then ledger_add_up_month(made, coalesce(previous.open_from, 1))
    else ledger_add_up_year(made)
  end;
  insert into ledger_closing select made.*;
  if made.kind = 'month' then
    update ledger_head set closed_until = made.until where territory_id = territory;
  end if;
  return jsonb_build_object(
    'startsOn', made.starts_on, 'entries', made.entries::text, 'debitsEuros', made.debits_euros::text,
    'debitsHalfDays', made.debits_half_days::text, 'headNumber', made.head_number::text, 'headHash', encode(made.head_hash, 'hex')
  );
end
$$;

-- The last day of the next period of this kind; null where nothing was ever told.
create function ledger_next_closing(territory uuid, kind text) returns date
language sql stable
as $$
  select case ledger_next_closing.kind
    when 'month' then (
      select (date_trunc('month', first_open::timestamp) + interval '1 month - 1 day')::date
      from (
        select coalesce(
          (select max(until) + 1 from ledger_closing as closed where closed.territory_id = territory and closed.kind = 'month'),
          (select min(month) from ledger_month where territory_id = territory)
        ) as first_open
      ) as opening
    )
    when 'year' then (
      select (date_trunc('year', first_open::timestamp) + interval '1 year - 1 day')::date
      from (
        select coalesce(
          (select max(until) + 1 from ledger_closing as closed where closed.territory_id = territory and closed.kind = 'year'),
          (select min(month) from ledger_month where territory_id = territory)
        ) as first_open
      ) as opening
    )
  end
$$;

-- What counts in a month was told after what the last closing left open began: the rest of the chain is not read again.
create function ledger_add_up_month(made ledger_closing, open_from bigint) returns ledger_closing
language plpgsql as $$
begin
  made.starts_on := date_trunc('month', made.until::timestamp)::date;
  select
    count(distinct number) filter (where effective_on <= made.until),
    coalesce(sum(amount) filter (where effective_on <= made.until and amount > 0 and unit = 'EUR'), 0),
    coalesce(sum(amount) filter (where effective_on <= made.until and amount > 0 and unit = 'HALF-DAY'), 0),
    coalesce(min(number) filter (where effective_on > made.until), made.head_number + 1)
  into made.entries, made.debits_euros, made.debits_half_days, made.open_from
  from ledger_line
  where territory_id = made.territory_id and number >= ledger_add_up_month.open_from and effective_on >= made.starts_on;
  return made;
end
$$;

create function ledger_add_up_year(made ledger_closing) returns ledger_closing
language plpgsql as $$
begin
  select min(starts_on), sum(entries), sum(debits_euros), sum(debits_half_days), max(open_from)
  into made.starts_on, made.entries, made.debits_euros, made.debits_half_days, made.open_from
  from ledger_closing
  where territory_id = made.territory_id and kind = 'month'
    and until between date_trunc('year', made.until::timestamp)::date and made.until;
  return made;
end
$$;

-- However a row comes: nothing is added to a closed period.
create function ledger_refuse_closed_day() returns trigger
language plpgsql as $$
declare
  closed date;
begin
  select closed_until into closed from ledger_head where territory_id = new.territory_id;
  if new.effective_on <= closed then
    raise restrict_violation using message = format('the books are closed until %s: nothing is added on %s', closed, new.effective_on);
  end if;
  return new;
end
$$;

create trigger entry_is_never_added_to_a_closed_period before insert on ledger_entry
  for each row execute function ledger_refuse_closed_day();
create trigger line_is_never_added_to_a_closed_period before insert on ledger_line
  for each row execute function ledger_refuse_closed_day();

-- As before, and the day asked for where it differs.
create or replace function ledger_canonical_text(entry ledger_entry, lines ledger_line[]) returns text
language plpgsql stable as $$
declare
  line ledger_line;
  canonical text := format(
    E'alize-ledger-1\nterritory %s\nnumber %s\nid %s\neffective %s\nrecorded %s\nkind %s\nact %s\nvoluntary %s\nreverses %s\nreason %s\nprevious %s',
    entry.territory_id, entry.number, entry.id, to_char(entry.effective_on, 'YYYY-MM-DD'), ledger_instant(entry.recorded_at),
    entry.kind, entry.act, case when entry.is_voluntary then 'yes' else 'no' end, coalesce(entry.reverses::text, '-'),
    coalesce(encode(entry.reason_hash, 'hex'), '-'), encode(entry.previous_hash, 'hex')
  );
begin
  if entry.asked_on is not null then
    canonical := canonical || format(E'\nasked %s', to_char(entry.asked_on, 'YYYY-MM-DD'));
  end if;
  foreach line in array lines loop
    canonical := canonical || format(E'\nline %s %s %s %s', line.position, line.account, line.unit, line.amount);
  end loop;
  return canonical;
end
$$;

-- Posts one entry: {territory, id, effectiveOn, recordedAt, kind, act, voluntary, reason?, lines: [{account, unit, amount}]},
-- amounts as text. With "reverses", neither voluntary nor lines: both are those of the entry it reverses, the lines negated.
-- Asked for a closed day, it counts on the first open one. Returns {number, effectiveOn, recordedAt, hash, belowZero}, or {refused, …}
-- having written nothing. To be called last before the commit: the territory's other posts wait.
create or replace function ledger_post(entry jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  territory constant uuid := (entry ->> 'territory')::uuid;
  reason constant text := entry ->> 'reason';
  salt constant bytea := uuid_send(gen_random_uuid());
  posted ledger_entry;
  reversed ledger_entry;
  lines ledger_line[];
  head ledger_head;
  refusal jsonb;
  below_zero jsonb;
begin
  if territory is distinct from app_write() then
    raise insufficient_privilege using message = 'an entry is posted in the territory where the transaction writes, and no other';
  end if;

  posted.territory_id := territory;
  posted.id := entry ->> 'id';
  posted.effective_on := entry ->> 'effectiveOn';
  posted.kind := entry ->> 'kind';
  posted.act := entry ->> 'act';
  posted.is_voluntary := entry ->> 'voluntary';
  posted.reverses := entry ->> 'reverses';
  posted.reason_hash := sha256(salt || convert_to(reason, 'UTF8'));

  if posted.reverses is null then
    lines := array(
      select row(territory, null, place, line ->> 'account', line ->> 'unit', line ->> 'amount', posted.effective_on)::ledger_line
      from jsonb_array_elements(entry -> 'lines') with ordinality as given (line, place)
    );
  else
    if entry ? 'lines' or entry ? 'voluntary' then
      raise invalid_parameter_value using message = 'a reversal takes its lines and its nature from the entry it reverses';
    end if;
    select * into reversed from ledger_entry where territory_id = territory and id = posted.reverses;
    if not found then
      return jsonb_build_object('refused', 'entry-unknown');
    elsif reversed.reverses is not null then
      return jsonb_build_object('refused', 'reversal-of-a-reversal', 'number', reversed.number::text);
    end if;
    posted.is_voluntary := reversed.is_voluntary;
    lines := array(
      select row(territory, null, position, account, unit, -amount, posted.effective_on)::ledger_line
      from ledger_line
      where territory_id = territory and number = reversed.number
      order by position
    );
  end if;

  refusal := ledger_unbalance(lines);
  if refusal is not null then
    return refusal;
  end if;

  head := ledger_take_head(territory);

  if posted.reverses is not null then
    select jsonb_build_object('refused', 'already-reversed', 'number', number::text) into refusal
    from ledger_entry
    where territory_id = territory and reverses = posted.reverses and id <> posted.id;
  end if;
  if refusal is null and posted.is_voluntary then
    refusal := ledger_shortage(territory, lines);
  end if;
  if refusal is not null then
    -- Posted twice is what it is, whatever the accounts have become since.
    return coalesce(
      (
        select jsonb_build_object('refused', 'already-posted', 'number', number::text)
        from ledger_entry
        where territory_id = territory and id = posted.id
      ),
      refusal
    );
  end if;

  if posted.effective_on <= head.closed_until then
    posted.asked_on := posted.effective_on;
    posted.effective_on := head.closed_until + 1;
    lines := array(
      select row(territory, null, line.position, line.account, line.unit, line.amount, posted.effective_on)::ledger_line
      from unnest(lines) as line
      order by line.position
    );
  end if;

  posted.number := head.number + 1;
  -- Clocks of several machines disagree, and posts wait for each other: later in the chain is later in time, strictly, so that
  -- what was known at an instant never changes.
  posted.recorded_at := greatest((entry ->> 'recordedAt')::timestamptz, head.recorded_at + interval '1 microsecond');
  posted.previous_hash := head.hash;
  posted.hash := sha256(convert_to(ledger_canonical_text(posted, lines), 'UTF8'));

  insert into ledger_entry select posted.* on conflict (territory_id, id) do nothing;
  if not found then
    return jsonb_build_object(
      'refused', 'already-posted',
      'number', (select number::text from ledger_entry where territory_id = territory and id = posted.id)
    );
  end if;

  insert into ledger_line
  select territory, posted.number, position, account, unit, amount, posted.effective_on
  from unnest(lines);

  if reason is not null then
    insert into ledger_reason values (territory, posted.id, salt, reason);
  end if;

  below_zero := ledger_add_up(territory, lines);

  update ledger_head
  set number = posted.number, recorded_at = posted.recorded_at, hash = posted.hash
  where territory_id = territory;

  return jsonb_build_object(
    'number', posted.number::text,
    'effectiveOn', posted.effective_on,
    'recordedAt', ledger_instant(posted.recorded_at),
    'hash', encode(posted.hash, 'hex'),
    'belowZero', below_zero
  );
end
$$;

revoke execute on function
  ledger_close(jsonb), ledger_add_up_month(ledger_closing, bigint), ledger_add_up_year(ledger_closing), ledger_refuse_closed_day()
from public;
grant execute on function ledger_close(jsonb) to alize_app;

create view figures_ledger_closings_v1 with (security_invoker = true) as
select
  territory_id, until, kind, starts_on, closed_by, closed_at, entries, debits_euros, debits_half_days, head_number, head_hash
from ledger_closing;

grant select on figures_ledger_closings_v1 to alize_app;

-- The fund's books at each closing. Frozen with their inputs: a rule that changes later changes nothing here.

-- What is set aside for a doubtful advance, by the age of what is late: [{"fromDays", "rate"}], rates in basis points of the outstanding.
create table provision_policy (
  territory_id uuid not null references unit (id),
  version integer not null,
  from_on date not null,
  steps jsonb not null,
  liquidation integer not null,
  decided_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, version),
  constraint provision_policy_version_starts_at_one check (version >= 1),
  constraint provision_policy_lists_its_steps check (jsonb_typeof(steps) = 'array'),
  constraint provision_rate_of_a_liquidation_is_a_share check (liquidation between 0 and 10000)
);

create table fund_closing_figure (
  territory_id uuid not null,
  until date not null,
  kind text not null default 'month',
  fund_id uuid not null,
  figure text not null,
  amount bigint not null,
  primary key (territory_id, fund_id, until, figure),
  constraint figure_is_frozen_by_a_closing foreign key (territory_id, until, kind) references ledger_closing (territory_id, until, kind),
  constraint figure_is_frozen_for_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint figure_is_frozen_at_the_end_of_a_month check (kind = 'month'),
  constraint figure_is_named_in_kebab_case check (figure ~ '^[a-z]+(-[a-z]+)*$')
);

create table fund_provision (
  territory_id uuid not null,
  until date not null,
  kind text not null default 'month',
  fund_id uuid not null,
  advance_id uuid not null,
  application_id uuid not null,
  number integer not null,
  firm_id uuid not null,
  firm_name text not null,
  days_late integer not null,
  in_liquidation boolean not null,
  late bigint not null,
  outstanding bigint not null,
  rate integer not null,
  amount bigint not null,
  -- 0 is the programme's own table.
  policy_version integer not null,
  primary key (territory_id, until, advance_id),
  constraint provision_is_frozen_by_a_closing foreign key (territory_id, until, kind) references ledger_closing (territory_id, until, kind),
  constraint provision_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint provision_is_frozen_at_the_end_of_a_month check (kind = 'month'),
  constraint provision_is_of_something_owed check (outstanding > 0 and late between 0 and outstanding and days_late >= 0),
  constraint provision_rate_is_a_share check (rate between 0 and 10000),
  constraint provision_is_its_rate_of_what_is_owed check (amount = round(outstanding * rate / 10000.0))
);

create table fund_loss_rule (
  territory_id uuid not null,
  fund_id uuid not null,
  funder_id uuid not null references organisation (id),
  version integer not null,
  from_on date not null,
  rule text not null,
  decided_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, fund_id, funder_id, version),
  constraint loss_rule_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint loss_rule_is_known check (rule in ('none', 'pro-rata', 'first-loss')),
  constraint loss_rule_version_starts_at_one check (version >= 1)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['provision_policy', 'fund_closing_figure', 'fund_provision', 'fund_loss_rule'] loop
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

create function fund_refuse_change_of_frozen() returns trigger
language plpgsql as $$
begin
  raise restrict_violation using message = format('what a closing froze is kept: %s on %s is refused', lower(tg_op), tg_table_name);
end
$$;

create trigger frozen_figure_is_never_changed before update or delete or truncate on fund_closing_figure
  for each statement execute function fund_refuse_change_of_frozen();
create trigger frozen_provision_is_never_changed before update or delete or truncate on fund_provision
  for each statement execute function fund_refuse_change_of_frozen();

-- The same columns as before, then what an entry reverses and the day it was asked for.
create or replace view figures_fund_lines_v1 with (security_invoker = true) as
select
  fund_account.territory_id,
  fund_account.fund_id,
  fund_account.part,
  coalesce(reversed.kind, entry.kind) as kind,
  entry.kind as entry_kind,
  entry.act,
  entry.id as entry_id,
  line.number,
  line.position,
  line.effective_on,
  entry.recorded_at,
  line.account,
  line.amount,
  entry.reverses,
  coalesce(entry.asked_on, entry.effective_on) as asked_on
from fund_account
join ledger_line as line
  on line.territory_id = fund_account.territory_id
  and line.account between fund_account.lowest and fund_account.highest
join ledger_entry as entry on entry.territory_id = line.territory_id and entry.number = line.number
left join ledger_entry as reversed on reversed.territory_id = entry.territory_id and reversed.id = entry.reverses;

-- What was set aside at each closing, by fund.
create view figures_fund_provisions_v1 with (security_invoker = true) as
select territory_id, fund_id, until, advance_id, days_late, in_liquidation, late, outstanding, rate, amount, policy_version
from fund_provision;

create view figures_fund_closings_v1 with (security_invoker = true) as
select territory_id, fund_id, until, figure, amount
from fund_closing_figure;

grant select on figures_fund_provisions_v1, figures_fund_closings_v1 to alize_app;
