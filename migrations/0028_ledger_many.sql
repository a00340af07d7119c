-- Many entries at once: the same numbers, dates, hashes and balances as ledger_post() called on each in their order, for a few
-- statements in all. What is looked up for each is looked up by its key (offset 0, or a loop): a join of them all is planned on
-- guesses where the tables grew within the transaction. See docs/decisions/0016-many-at-once.md.

-- The guarded accounts that an entry of these leaves below zero, all of them being posted in the order of their numbers: what the entry
-- moved there, and what is left after it.
create function ledger_below_zero(territory uuid, lines ledger_line[])
returns table (number bigint, account text, unit text, moved bigint, amount bigint)
language sql volatile
as $$
  with guarded as materialized (
    select named.account, named.unit, coalesce(held.amount, 0) as amount
    from (select distinct line.account, line.unit from unnest(lines) as line) as named
    left join lateral (
      select balance.amount from ledger_balance as balance
      where balance.territory_id = territory and balance.account = named.account and balance.unit = named.unit
      offset 0
    ) as held on true
    where ledger_is_guarded(named.account)
  ),
  running as (
    select moved.number, moved.account, moved.unit, moved.moved,
      (guarded.amount + sum(moved.moved) over (partition by moved.account, moved.unit order by moved.number))::bigint as amount
    from (
      select line.number, line.account, line.unit, sum(line.amount)::bigint as moved
      from unnest(lines) as line
      group by line.number, line.account, line.unit
    ) as moved
    join guarded on guarded.account = moved.account and guarded.unit = moved.unit
  )
  select number, account, unit, moved, amount
  from running
  where amount < 0
$$;

-- In their order, whatever becomes of each.
create function ledger_post_each(entries jsonb) returns jsonb
language plpgsql as $$
declare
  entry jsonb;
  answers jsonb[] := '{}';
begin
  for entry in select given from jsonb_array_elements(entries) with ordinality as each (given, place) order by place loop
    answers := answers || ledger_post(entry);
  end loop;
  return to_jsonb(answers);
end
$$;

-- Posts entries as ledger_post() takes them, reversals left out, and returns what it would for each, in order. All of one territory. Those
-- that nothing refuses are written together; as soon as one is refused, or told twice, they are posted one after the other.
create function ledger_post_many(entries jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  territory constant uuid := app_write();
  head ledger_head;
  entry jsonb;
  posted ledger_entry;
  all_posted ledger_entry[] := '{}';
  lines ledger_line[];
  all_lines ledger_line[] := '{}';
  reasons ledger_reason[] := '{}';
  salt bytea;
  answers jsonb := '[]';
begin
  if entries @? '$[*] ? (exists (@.reverses))' then
    raise invalid_parameter_value using message = 'a reversal is posted by itself';
  elsif exists (
    select from jsonb_array_elements(entries) as given
    where (given ->> 'territory')::uuid is distinct from territory
  ) then
    raise insufficient_privilege using message = 'an entry is posted in the territory where the transaction writes, and no other';
  end if;

  head := ledger_take_head(territory);
  posted.number := head.number;
  posted.recorded_at := head.recorded_at;
  posted.hash := head.hash;
  for entry in select given from jsonb_array_elements(entries) with ordinality as each (given, place) order by place loop
    posted.territory_id := territory;
    posted.id := entry ->> 'id';
    posted.effective_on := entry ->> 'effectiveOn';
    posted.asked_on := null;
    if posted.effective_on <= head.closed_until then
      posted.asked_on := posted.effective_on;
      posted.effective_on := head.closed_until + 1;
    end if;
    posted.kind := entry ->> 'kind';
    posted.act := entry ->> 'act';
    posted.is_voluntary := entry ->> 'voluntary';
    posted.reason_hash := null;
    if entry ->> 'reason' is not null then
      salt := uuid_send(gen_random_uuid());
      posted.reason_hash := sha256(salt || convert_to(entry ->> 'reason', 'UTF8'));
      reasons := reasons || row(territory, posted.id, salt, entry ->> 'reason')::ledger_reason;
    end if;
    posted.number := posted.number + 1;
    lines := array(
      select
        row(
          territory, posted.number, place, line ->> 'account', line ->> 'unit', line ->> 'amount', posted.effective_on
        )::ledger_line
      from jsonb_array_elements(entry -> 'lines') with ordinality as given (line, place)
    );
    if ledger_unbalance(lines) is not null then
      return ledger_post_each(entries);
    end if;
    posted.recorded_at := greatest((entry ->> 'recordedAt')::timestamptz, posted.recorded_at + interval '1 microsecond');
    posted.previous_hash := posted.hash;
    posted.hash := sha256(convert_to(ledger_canonical_text(posted, lines), 'UTF8'));
    all_posted := all_posted || posted;
    all_lines := all_lines || lines;
  end loop;

  if exists (
    select from ledger_entry as known
    where known.territory_id = territory and known.id = any (array(select new.id from unnest(all_posted) as new))
  ) or exists (
    select from unnest(all_posted) as new group by new.id having count(*) > 1
  ) or exists (
    select from ledger_below_zero(territory, all_lines) as lowered
    join unnest(all_posted) as new on new.number = lowered.number
    where new.is_voluntary and lowered.moved < 0
  ) then
    return ledger_post_each(entries);
  end if;

  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'number', new.number::text,
        'effectiveOn', new.effective_on,
        'recordedAt', ledger_instant(new.recorded_at),
        'hash', encode(new.hash, 'hex'),
        'belowZero', coalesce(lowered.accounts, '[]')
      )
      order by new.number
    ),
    '[]'
  )
  into answers
  from unnest(all_posted) as new
  left join (
    select
      number,
      jsonb_agg(jsonb_build_object('account', account, 'unit', unit, 'amount', amount::text) order by account, unit) as accounts
    from ledger_below_zero(territory, all_lines)
    group by number
  ) as lowered on lowered.number = new.number;

  insert into ledger_entry select * from unnest(all_posted);
  insert into ledger_line select * from unnest(all_lines);
  insert into ledger_reason select * from unnest(reasons);
  for lines in
    select array_agg(row(territory, null, null, account, unit, amount, month)::ledger_line)
    from (
      select line.account, line.unit, date_trunc('month', line.effective_on::timestamp)::date as month, sum(line.amount) as amount
      from unnest(all_lines) as line
      group by line.account, line.unit, month
    ) as moved
    group by month
  loop
    perform ledger_add_up(territory, lines);
  end loop;
  update ledger_head
  set number = posted.number, recorded_at = posted.recorded_at, hash = posted.hash
  where territory_id = territory and head.number < posted.number;
  return answers;
end
$$;

revoke execute on function
  ledger_below_zero(uuid, ledger_line[]), ledger_post_many(jsonb), ledger_post_each(jsonb)
from public;
grant execute on function ledger_post_many(jsonb) to alize_app;

-- As before, and the lines of many entries in one statement.
create or replace function fund_add_up_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  line record;
  of_entry bigint;
  undone uuid;
  told text;
  fund uuid;
  touched bigint;
begin
  if (select count(*) from (select from added limit 9) as few) > 8 then
    with named as (
      select added.territory_id, added.number, added.effective_on, added.amount,
        fund_part_of(added.account) as part,
        case when length(split_part(added.account, ':', 2)) = 36 then split_part(added.account, ':', 2)::uuid end as owner
      from added
      where added.unit = 'EUR'
    ),
    moved as (
      select named.territory_id, named.effective_on, named.part, named.amount,
        case when named.part in ('owed', 'owed-back') then loan.fund_id else named.owner end as fund_id,
        coalesce(reversed.kind, entry.kind) as kind
      from named
      cross join lateral (
        select told.kind, told.reverses from ledger_entry as told
        where told.territory_id = named.territory_id and told.number = named.number
        offset 0
      ) as entry
      left join lateral (
        select undone.kind from ledger_entry as undone
        where undone.territory_id = named.territory_id and undone.id = entry.reverses
        offset 0
      ) as reversed on true
      left join lateral (
        select lent.fund_id from fund_loan as lent
        where lent.territory_id = named.territory_id and lent.loan_id = named.owner
        offset 0
      ) as loan on true
      where named.part is not null
    )
    insert into fund_day as day (territory_id, fund_id, effective_on, part, kind, amount)
    select territory_id, fund_id, coalesce(effective_on, 'infinity'), part, coalesce(kind, '*'), sum(amount)
    from moved
    where fund_id is not null
    group by grouping sets ((territory_id, fund_id, part, effective_on, kind), (territory_id, fund_id, part))
    on conflict (territory_id, fund_id, effective_on, part, kind) do update set amount = day.amount + excluded.amount;
    return null;
  end if;
  -- Line by line, each by its key: a join of them all costs more to prepare than the few of an entry to add.
  for line in
    select added.territory_id, added.number, added.effective_on, added.account, fund_part_of(added.account) as part, added.amount
    from added
    where added.unit = 'EUR'
  loop
    -- An account of no list is refused by its balance, in its own words.
    continue when line.part is null or length(split_part(line.account, ':', 2)) <> 36;
    fund := split_part(line.account, ':', 2)::uuid;
    if line.part in ('owed', 'owed-back') then
      select loan.fund_id into fund from fund_loan as loan
      where loan.territory_id = line.territory_id and loan.loan_id = fund;
      continue when not found;
    end if;
    if line.number is distinct from of_entry then
      of_entry := line.number;
      select entry.kind, entry.reverses into told, undone from ledger_entry as entry
      where entry.territory_id = line.territory_id and entry.number = line.number;
      if undone is not null then
        select entry.kind into told from ledger_entry as entry
        where entry.territory_id = line.territory_id and entry.id = undone;
      end if;
    end if;
    update fund_day as day set amount = day.amount + line.amount
    where day.territory_id = line.territory_id and day.fund_id = fund
      and day.effective_on in (line.effective_on, 'infinity') and day.part = line.part and day.kind in (told, '*');
    get diagnostics touched = row_count;
    -- A day comes with the total, or after it.
    if touched < 2 then
      insert into fund_day as day
      select line.territory_id, fund, missing.effective_on, line.part, missing.kind, line.amount
      from (values (line.effective_on, told), ('infinity', '*')) as missing (effective_on, kind)
      where touched = 0 or missing.kind = told
      on conflict (territory_id, fund_id, effective_on, part, kind) do update set amount = day.amount + excluded.amount;
    end if;
  end loop;
  return null;
end
$$;
