-- The journal: append-only double entry in two units, one chain per territory. Positive = debit.
-- Nobody writes here but ledger_post() and ledger_erase_reason(). See src/ledger/README.md.

-- Asked by policies of the owner only, so that it means nothing under alize_app: verification and backups read every territory.
create function app_whole() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.whole', true), '') = 'yes';

create table ledger_entry (
  territory_id uuid not null,
  id uuid not null,
  number bigint not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  kind text not null,
  act text not null,
  is_voluntary boolean not null,
  reverses uuid,
  reason_hash bytea,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (territory_id, id),
  constraint entry_has_its_own_place_in_the_chain unique (territory_id, number),
  constraint entry_is_recorded_at_its_own_instant unique (territory_id, recorded_at),
  constraint entry_reverses_one_of_its_territory foreign key (territory_id, reverses) references ledger_entry (territory_id, id),
  constraint entry_number_starts_at_one check (number >= 1),
  constraint entry_is_effective_in_our_calendar check (effective_on between date '1600-01-01' and date '9999-12-31'),
  constraint entry_is_recorded_in_our_calendar check (
    recorded_at >= timestamptz '1600-01-01 00:00:00Z' and recorded_at < timestamptz '9999-12-31 00:00:00Z'
  ),
  constraint entry_kind_is_kebab_case check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint entry_act_is_one_line check (length(act) between 1 and 200 and act !~ E'[\n\r]'),
  constraint entry_of_kind_reversal_reverses_another check ((kind = 'reversal') = (reverses is not null)),
  constraint entry_that_reverses_says_why check (reverses is null or reason_hash is not null),
  constraint entry_hashes_are_sha256 check (
    length(hash) = 32 and length(previous_hash) = 32 and length(coalesce(reason_hash, hash)) = 32
  )
);

create unique index entry_is_reversed_once on ledger_entry (territory_id, reverses) where reverses is not null;

-- The number and the date are those of its entry: what one account holds is read from one index. Its account and unit are
-- checked once for all, when the account's first line opens its balance.
create table ledger_line (
  territory_id uuid not null,
  number bigint not null,
  position smallint not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  amount bigint not null,
  effective_on date not null,
  primary key (territory_id, number, position),
  constraint line_belongs_to_an_entry foreign key (territory_id, number) references ledger_entry (territory_id, number),
  constraint line_position_starts_at_one check (position >= 1),
  constraint line_unit_is_euro_or_half_day check (unit in ('EUR', 'HALF-DAY')),
  constraint line_amount_is_not_zero check (amount <> 0),
  constraint line_amount_is_what_json_carries check (amount between -9007199254740991 and 9007199254740991)
);

create index ledger_line_by_account on ledger_line (territory_id, account, effective_on, number, position);

-- Changed at every posting: each page leaves room for the next version of its rows, which then moves in no index.
create table ledger_balance (
  territory_id uuid not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  amount bigint not null,
  primary key (territory_id, account, unit)
) with (fillfactor = 80);

-- Checked when an account opens, not at every change of its balance: a pattern costs more than a posting's other checks together.
create function ledger_refuse_unknown_account() returns trigger
language plpgsql as $$
begin
  if new.account ~ '[^0-9a-z:-]' or
    regexp_replace(new.account, ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', ':*', 'g') not in (
      'fund:*:free', 'fund:*:held:*', 'fund:*:in-transit',
      'loan:*:owed', 'borrower:*:owed-back',
      'capital:*:*', 'loss:*', 'recovery:*', 'fees:*', 'operation:*',
      'pledge:*:*:signed', 'pledge:*:*:promised', 'pledge:*:*:called', 'pledge:*:*:honoured', 'pledge:*:*:released',
      'days:*:planned', 'days:*:delivered', 'days:*:confirmed'
    )
  then
    raise check_violation using message = format('%L is no account of the list (src/ledger/README.md)', new.account);
  elsif new.unit <> all (
    case split_part(new.account, ':', 1)
      when 'pledge' then array['EUR', 'HALF-DAY']
      when 'days' then array['HALF-DAY']
      else array['EUR']
    end
  ) then
    raise check_violation using message = format('%L is not counted in %L', new.account, new.unit);
  end if;
  return new;
end
$$;

create trigger account_is_of_the_list before insert on ledger_balance
  for each row execute function ledger_refuse_unknown_account();

-- Totals by effective month, which entries of the past increment too.
create table ledger_month (
  territory_id uuid not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  month date not null,
  amount bigint not null,
  primary key (territory_id, account, unit, month),
  constraint month_is_told_by_its_first_day check (extract(day from month) = 1)
) with (fillfactor = 80);

-- The last link of each chain. Whoever posts holds it until the end of the transaction.
create table ledger_head (
  territory_id uuid primary key,
  number bigint not null,
  recorded_at timestamptz not null,
  hash bytea not null
) with (fillfactor = 80);

-- Free text, apart so that it can be erased: the chain knows its salted hash only, and the salt goes with it.
create table ledger_reason (
  territory_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  reason text not null,
  primary key (territory_id, entry_id),
  constraint reason_belongs_to_an_entry foreign key (territory_id, entry_id) references ledger_entry (territory_id, id),
  constraint reason_is_not_blank check (reason ~ '\S')
);

-- Walls between territories; a setting is read once a statement (select …), not once a row. The owner is bound too: it posts
-- in the territory of the transaction, and sees the whole on request.
do $$
declare
  name text;
begin
  foreach name in array array[
    'ledger_entry', 'ledger_line', 'ledger_balance', 'ledger_month', 'ledger_head', 'ledger_reason'
  ] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('grant select on %I to alize_app', name);
    execute format(
      'create policy rows_of_the_scope on %I for select using (territory_id = any ((select app_read())::uuid[]))', name
    );
    execute format(
      'create policy rows_for_the_owner on %I for select to current_user using (territory_id = (select app_write()) or (select app_whole()))', name
    );
    execute format(
      'create policy rows_are_posted on %I for insert to current_user with check (territory_id = app_write())', name
    );
  end loop;
  foreach name in array array['ledger_balance', 'ledger_month', 'ledger_head'] loop
    execute format(
      'create policy rows_are_brought_up_to_date on %I for update to current_user
        using (territory_id = app_write()) with check (territory_id = app_write())', name
    );
  end loop;
end
$$;

create policy reason_is_erased on ledger_reason for delete to current_user using (territory_id = app_write());

-- Append-only, for the owner's own code as well.
create function ledger_refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused; correct by a reversal', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger entry_is_never_changed before update or delete or truncate on ledger_entry
  for each statement execute function ledger_refuse_change();
create trigger line_is_never_changed before update or delete or truncate on ledger_line
  for each statement execute function ledger_refuse_change();
create trigger reason_is_never_changed before update or truncate on ledger_reason
  for each statement execute function ledger_refuse_change();

-- Accounts that no voluntary act may lower below zero: what is available, held, promised, called, planned…
create function ledger_is_guarded(account text) returns boolean
language sql immutable parallel safe
return account ~ '^(fund:[^:]+:(free|held:[^:]+)|pledge:[^:]+:[^:]+:(promised|called)|days:[^:]+:(planned|delivered|confirmed))$';

create function ledger_instant(instant timestamptz) returns text
language sql stable parallel safe
return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- What is hashed, in UTF-8, one fact a line; written a second time, for verification, in src/ledger/domain/canonical-text.ts.
create function ledger_canonical_text(entry ledger_entry, lines ledger_line[]) returns text
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
  foreach line in array lines loop
    canonical := canonical || format(E'\nline %s %s %s %s', line.position, line.account, line.unit, line.amount);
  end loop;
  return canonical;
end
$$;

-- Takes the end of the chain for the rest of the transaction.
create function ledger_take_head(territory uuid) returns ledger_head
language plpgsql as $$
declare
  head ledger_head;
begin
  select * into head from ledger_head where territory_id = territory for update;
  if not found then
    insert into ledger_head values (territory, 0, '-infinity', decode(repeat('00', 32), 'hex'))
    on conflict (territory_id) do nothing;
    select * into strict head from ledger_head where territory_id = territory for update;
  end if;
  return head;
end
$$;

-- Null when there are lines and each unit balances.
create function ledger_unbalance(lines ledger_line[]) returns jsonb
language plpgsql immutable as $$
declare
  line ledger_line;
  euros bigint := 0;
  half_days bigint := 0;
begin
  if cardinality(lines) = 0 then
    return jsonb_build_object('refused', 'entry-empty');
  end if;
  foreach line in array lines loop
    if line.unit = 'EUR' then
      euros := euros + line.amount;
    else
      half_days := half_days + line.amount;
    end if;
  end loop;
  if euros <> 0 then
    return jsonb_build_object('refused', 'entry-unbalanced', 'unit', 'EUR', 'excess', euros::text);
  elsif half_days <> 0 then
    return jsonb_build_object('refused', 'entry-unbalanced', 'unit', 'HALF-DAY', 'excess', half_days::text);
  end if;
  return null;
end
$$;

-- Null when nothing guarded would be lowered below zero. Volatile, to read what those who held the chain before us left.
create function ledger_shortage(territory uuid, lines ledger_line[]) returns jsonb
language plpgsql volatile as $$
begin
  return (
    select jsonb_build_object(
      'refused', 'beyond-available', 'account', lowered.account, 'unit', lowered.unit,
      'available', coalesce(balance.amount, 0)::text, 'wanted', lowered.wanted::text
    )
    from (
      select account, unit, -sum(amount) as wanted
      from unnest(lines)
      where ledger_is_guarded(account)
      group by account, unit
      having sum(amount) < 0
    ) as lowered
    left join ledger_balance as balance
      on balance.territory_id = territory and balance.account = lowered.account and balance.unit = lowered.unit
    where coalesce(balance.amount, 0) < lowered.wanted
    order by lowered.account, lowered.unit
    limit 1
  );
end
$$;

-- Adds the lines to what each account holds, now and by month, and lists the guarded ones that are below zero once all is added.
create function ledger_add_up(territory uuid, lines ledger_line[]) returns jsonb
language plpgsql as $$
declare
  line ledger_line;
  this_month constant date := date_trunc('month', (lines[1]).effective_on::timestamp);
  held bigint;
  may_be_below_zero boolean := false;
begin
  foreach line in array lines loop
    update ledger_balance set amount = amount + line.amount
    where territory_id = territory and account = line.account and unit = line.unit
    returning amount into held;
    if not found then
      insert into ledger_balance values (territory, line.account, line.unit, line.amount);
      held := line.amount;
    end if;
    may_be_below_zero := may_be_below_zero or held < 0 and ledger_is_guarded(line.account);

    update ledger_month set amount = amount + line.amount
    where territory_id = territory and account = line.account and unit = line.unit and month = this_month;
    if not found then
      insert into ledger_month values (territory, line.account, line.unit, this_month, line.amount);
    end if;
  end loop;
  if not may_be_below_zero then
    return '[]';
  end if;
  return (
    select coalesce(
      jsonb_agg(jsonb_build_object('account', account, 'unit', unit, 'amount', amount::text) order by account, unit), '[]'
    )
    from ledger_balance
    where territory_id = territory and amount < 0 and ledger_is_guarded(account)
      and (account, unit) in (select touched.account, touched.unit from unnest(lines) as touched)
  );
end
$$;

-- Posts one entry: {territory, id, effectiveOn, recordedAt, kind, act, voluntary, reason?, lines: [{account, unit, amount}]},
-- amounts as text. With "reverses", neither voluntary nor lines: both are those of the entry it reverses, the lines negated.
-- Returns {number, recordedAt, hash, belowZero}, or {refused, …} having written nothing. To be called last before the commit: the
-- territory's other posts wait.
create function ledger_post(entry jsonb) returns jsonb
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
    'recordedAt', ledger_instant(posted.recorded_at),
    'hash', encode(posted.hash, 'hex'),
    'belowZero', below_zero
  );
end
$$;

-- Erases the free text of an entry and its salt; the entry and the chain stay. Says whether there was one.
create function ledger_erase_reason(territory uuid, entry uuid) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if territory is distinct from app_write() then
    raise insufficient_privilege using message = 'a reason is erased in the territory where the transaction writes, and no other';
  end if;
  delete from ledger_reason where territory_id = territory and entry_id = entry;
  return found;
end
$$;

revoke execute on function
  ledger_refuse_change(), ledger_refuse_unknown_account(), ledger_canonical_text(ledger_entry, ledger_line[]), ledger_take_head(uuid),
  ledger_unbalance(ledger_line[]), ledger_shortage(uuid, ledger_line[]), ledger_add_up(uuid, ledger_line[]),
  ledger_post(jsonb), ledger_erase_reason(uuid, uuid)
from public;
grant execute on function ledger_post(jsonb), ledger_erase_reason(uuid, uuid) to alize_app;

-- Figures for reports, forecasts and search. A change of meaning is a new version beside the old one.
create view figures_ledger_balances_v1 with (security_invoker = true) as
select territory_id, account, unit, amount
from ledger_balance;

create view figures_ledger_months_v1 with (security_invoker = true) as
select territory_id, account, unit, month, amount
from ledger_month;

grant select on figures_ledger_balances_v1, figures_ledger_months_v1 to alize_app;
