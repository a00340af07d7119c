-- What anyone may know of a territory's figures before any account: totals, without arrears. As `public_eligibility`, it names the
-- territory it reads, then forgets it; what few firms received is left out by the application (src/reporting/domain/sight.ts).
create function public_figures(wanted text)
returns table (territory_id uuid, name text, business_date date, totals jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
  place record;
  before text := coalesce(current_setting('app.read', true), '');
begin
  select unit.id, unit.name into place from unit where unit.slug = wanted and unit.level = 'territory';
  if not found then
    return;
  end if;
  perform set_config('app.read', array[place.id]::text, true);

  return query
  select place.id, place.name::text, setting.business_date, public_totals(place.id)
  from territory_setting as setting
  where setting.territory_id = place.id;
  perform set_config('app.read', before, true);
end
$$;

revoke execute on function public_figures(text) from public;
grant execute on function public_figures(text) to alize_app;

-- The sums of a territory since the beginning, in the words of src/reporting/domain/totals.ts; a story compares them with the
-- figures behind the sign-in. Nothing late is told.
create function public_totals(place uuid) returns jsonb
language plpgsql stable
as $$
begin
  return (
  with helped as (
    select distinct on (firm_id)
      firm_id,
      nullif(trim(activity), '') as activity,
      case
        when headcount < 10 then '0-9'
        when headcount < 50 then '10-49'
        when headcount < 250 then '50-249'
        when headcount >= 250 then '250+'
      end as size
    from figures_application_files_v1
    where territory_id = place and outcome = 'accepted'
    order by firm_id, outcome_on desc, number desc
  ),
  movement as (
    select
      one.organisation_id,
      one.unit,
      one.purpose,
      case when one.kind = 'released' then -one.amount else one.amount end as amount,
      case when one.kind in ('signed', 'released') then 'promised' else one.kind end as state,
      case when pledge.origin = 'private' then 'private' when pledge.college = 'state' then 'state' else 'local' end as stake,
      terms.day_rate
    from figures_convention_movements_v1 as one
    join figures_convention_pledges_v1 as pledge
      on pledge.territory_id = one.territory_id and pledge.pledge_id = one.pledge_id
    join figures_convention_terms_v1 as terms
      on terms.territory_id = one.territory_id and terms.convention_id = one.convention_id
    where one.territory_id = place
  ),
  donor as (
    select organisation_id, sum(amount) as amount
    from movement
    where stake = 'private' and unit = 'EUR' and state = 'promised'
    group by organisation_id
    having sum(amount) > 0
  )
  select jsonb_build_object(
    'committee', (
      select jsonb_build_object('rows', count(*), 'held', count(*) filter (where closed))
      from figures_committee_sittings_v1 where territory_id = place
    ),
    'files', (
      select jsonb_build_object(
        'rows', count(*),
        'accepted', count(*) filter (where outcome = 'accepted'),
        'refused', count(*) filter (where outcome = 'refused'),
        'oriented', count(*) filter (where outcome = 'oriented'),
        'withdrawn', count(*) filter (where outcome = 'withdrawn' and submitted_on is not null),
        'orientedAndHelped', count(*) filter (where outcome = 'oriented' and oriented_result = 'helped')
      )
      from figures_application_files_v1 where territory_id = place
    ),
    'firms', jsonb_build_object(
      'helped', (select count(*) from helped),
      'bySize', (
        select coalesce(jsonb_agg(jsonb_build_object('key', size, 'firms', firms) order by firms desc, size), '[]')
        from (select size, count(*) as firms from helped group by size) as cell
      ),
      'byActivity', (
        select coalesce(jsonb_agg(jsonb_build_object('key', activity, 'firms', firms) order by firms desc, activity), '[]')
        from (select activity, count(*) as firms from helped group by activity) as cell
      )
    ),
    'grants', (
      select jsonb_build_object(
        'rows', count(*), 'number', count(*) filter (where amount > 0),
        'amount', coalesce(sum(amount), 0), 'halfDays', coalesce(sum(half_days), 0)
      )
      from figures_committee_decisions_v1
      where territory_id = place and outcome in ('approved', 'approved-with-conditions') and not lapsed
    ),
    'advances', (
      select jsonb_build_object(
        'rows', count(*), 'paidOut', count(*) filter (where disbursed > 0),
        'disbursed', coalesce(sum(disbursed), 0), 'repaid', coalesce(sum(repaid), 0),
        'outstanding', coalesce(sum(outstanding), 0), 'late', 0, 'lateNumber', 0
      )
      from figures_lending_advances_v1
      where territory_id = place and status <> 'lapsed'
    ),
    'bankLoans', (
      select jsonb_build_object('rows', count(*), 'amount', coalesce(sum(line.amount), 0))
      from figures_application_financing_v1 as line
      join figures_application_files_v1 as accepted
        on accepted.territory_id = line.territory_id and accepted.application_id = line.application_id
      where line.territory_id = place and line.side = 'resource' and line.kind = 'bank-loan' and accepted.outcome = 'accepted'
    ),
    'days', (
      select jsonb_build_object(
        'rows', count(*),
        'promised', (select coalesce(sum(amount), 0) from movement where unit = 'HALF-DAY' and state = 'promised'),
        'contracted', coalesce(sum(contracted), 0), 'confirmed', coalesce(sum(confirmed), 0), 'value', coalesce(sum(value), 0)
      )
      from figures_expertise_days_v1 where territory_id = place
    ),
    'jobs', (
      select jsonb_build_object(
        'rows', count(*), 'planned', sum(planned_created), 'toKeep', sum(planned_kept), 'hired', sum(hired),
        'present', sum(present), 'presentFteHundredths', sum(present_fte_hundredths), 'kept', sum(kept),
        -- A firm helped twice has one headcount: its first, and its last.
        'baseline', (
          select sum(before.heads) from (
            select distinct on (firm_id) baseline_heads as heads from figures_impact_jobs_v1
            where territory_id = place and baseline_heads is not null
            order by firm_id, decided_on, commitment_id
          ) as before
        ),
        'headcount', (
          select sum(after.heads) from (
            select distinct on (firm_id) headcount as heads from figures_impact_jobs_v1
            where territory_id = place and headcount is not null
            order by firm_id, hired_on desc, decided_on desc, commitment_id desc
          ) as after
        ),
        'expectedAnswers', coalesce(sum(expected_follow_ups), 0), 'answers', coalesce(sum(answered_follow_ups), 0)
      )
      from figures_impact_jobs_v1 where territory_id = place
    ),
    'money', (
      select jsonb_build_object(
        'rows', count(*),
        'pledged', jsonb_build_object(
          'private', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'promised' and stake = 'private'), 0),
          'local', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'promised' and stake = 'local'), 0),
          'state', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'promised' and stake = 'state'), 0)
        ),
        'paid', jsonb_build_object(
          'private', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'paid' and stake = 'private'), 0),
          'local', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'paid' and stake = 'local'), 0),
          'state', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'paid' and stake = 'state'), 0)
        ),
        'called', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'called'), 0),
        'paidToFund', coalesce(sum(amount) filter (where unit = 'EUR' and state = 'paid' and purpose = 'fund'), 0),
        'promisedDaysTwice', coalesce(sum(amount * day_rate) filter (where unit = 'HALF-DAY' and state = 'promised'), 0),
        'confirmedDaysTwice', (
          select coalesce(sum(confirmed * day_rate), 0) from figures_expertise_days_v1 where territory_id = place
        ),
        'donors', (select jsonb_build_object('number', count(*), 'largest', coalesce(max(amount), 0)) from donor)
      )
      from movement
    ),
    'fund', (
      select jsonb_build_object(
        'rows', count(*),
        'capitalBase', coalesce(sum(capital_base), 0), 'available', coalesce(sum(available), 0),
        'held', coalesce(sum(held), 0), 'outstanding', coalesce(sum(outstanding), 0), 'writtenOff', 0, 'recovered', 0,
        'disbursed', (
          select coalesce(sum(disbursed), 0) from figures_lending_by_fund_v1 where territory_id = place
        )
      )
      from figures_fund_position_v1 where territory_id = place
    )
  )
  );
end
$$;

revoke execute on function public_totals(uuid) from public;

-- A territory's page costs the same at one advance and at a thousand: what it sums is kept summed.

-- By advance: what was paid out and what came back. Whoever draws a schedule again holds the advance's row already.
alter table advance
  add column disbursed bigint not null default 0,
  add column repaid bigint not null default 0;

create function advance_add_up() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update advance
  set disbursed = schedule.principal, repaid = schedule.paid
  from (
    select touched.territory_id, touched.advance_id, drawn.principal, drawn.paid
    from (select distinct changed.territory_id, changed.advance_id from changed) as touched
    cross join lateral (
      select sum(instalment.principal) as principal, sum(instalment.paid) as paid
      from advance_instalment as instalment
      where instalment.territory_id = touched.territory_id and instalment.advance_id = touched.advance_id
      offset 0
    ) as drawn
  ) as schedule
  where advance.territory_id = schedule.territory_id and advance.id = schedule.advance_id
    and (advance.disbursed, advance.repaid) is distinct from (schedule.principal, schedule.paid);
  return null;
end
$$;

create trigger advance_is_added_up_once_drawn after insert on advance_instalment
  referencing new table as changed for each statement execute function advance_add_up();
create trigger advance_is_added_up_once_drawn_again after update on advance_instalment
  referencing new table as changed for each statement execute function advance_add_up();

-- The same columns as before; what is late is read among the few instalments whose day went by unpaid.
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
  advance.disbursed - advance.repaid as outstanding,
  coalesce(overdue.amount, 0)::bigint as late,
  case when overdue.since is null then 0 else setting.business_date - overdue.since end as days_late,
  -- Asked for each advance, where it is asked for: sums never are.
  case when advance.status = 'running' then (
    select min(instalment.pay_on)
    from advance_instalment as instalment
    where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
      and instalment.paid < instalment.principal and instalment.pay_on >= setting.business_date
  ) end as next_debit_on,
  case when advance.status = 'running' then (
    select instalment.principal - instalment.paid
    from advance_instalment as instalment
    where instalment.territory_id = advance.territory_id and instalment.advance_id = advance.id
      and instalment.paid < instalment.principal and instalment.pay_on >= setting.business_date
    order by instalment.number
    limit 1
  ) end as next_debit
from advance
join territory_setting as setting on setting.territory_id = advance.territory_id
left join (
  select
    instalment.territory_id,
    instalment.advance_id,
    sum(instalment.principal - instalment.paid) as amount,
    min(instalment.due_on) as since
  from advance_instalment as instalment
  join territory_setting as today on today.territory_id = instalment.territory_id
  where instalment.paid < instalment.principal and instalment.pay_on < today.business_date
  group by instalment.territory_id, instalment.advance_id
) as overdue on overdue.territory_id = advance.territory_id and overdue.advance_id = advance.id;

-- By fund: what moved each of its parts on each day, by kind of entry. A reversal counts in the kind of what it reverses. Brought
-- up to date under the end of the chain, which whoever posts holds. The day that never comes, of the kind '*', holds the total.
create table fund_day (
  territory_id uuid not null,
  fund_id uuid not null,
  effective_on date not null,
  part text not null,
  kind text not null,
  amount bigint not null,
  primary key (territory_id, fund_id, effective_on, part, kind)
) with (fillfactor = 80);

alter table fund_day enable row level security, force row level security;

create policy fund_day_is_read_in_its_territory on fund_day
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy fund_day_is_read_by_the_owner_where_it_posts on fund_day
  for select to current_user using (territory_id = (select app_write()));
create policy fund_day_is_added_where_one_posts on fund_day
  for insert to current_user with check (territory_id = app_write());
create policy fund_day_is_brought_up_to_date_where_one_posts on fund_day
  for update to current_user using (territory_id = app_write()) with check (territory_id = app_write());
create policy fund_loan_is_read_by_the_owner_where_it_posts on fund_loan
  for select to current_user using (territory_id = (select app_write()));

grant select on fund_day to alize_app;

-- Whose part an account is: the fund is named in its path, but for loans, whose fund `fund_loan` tells.
create function fund_part_of(account text) returns text
language sql immutable parallel safe
return case split_part(account, ':', 1)
  when 'fund' then split_part(account, ':', 3)
  when 'loan' then 'owed'
  when 'borrower' then 'owed-back'
  when 'capital' then 'capital'
  when 'loss' then 'loss'
  when 'recovery' then 'recovery'
  when 'fees' then 'fees'
  when 'operation' then 'operation'
end;

create function fund_add_up_lines() returns trigger
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

create trigger fund_is_added_up_once_lines_are_posted after insert on ledger_line
  referencing new table as added for each statement execute function fund_add_up_lines();

-- What a loan moved before it was said of which fund it is.
create function fund_add_up_loan() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into fund_day as day (territory_id, fund_id, effective_on, part, kind, amount)
  select new.territory_id, new.fund_id, coalesce(moved.effective_on, 'infinity'), moved.part, coalesce(moved.kind, '*'),
    sum(moved.amount)
  from (
    select line.effective_on, fund_part_of(line.account) as part, coalesce(reversed.kind, entry.kind) as kind, line.amount
    from ledger_line as line
    join ledger_entry as entry on entry.territory_id = line.territory_id and entry.number = line.number
    left join ledger_entry as reversed on reversed.territory_id = entry.territory_id and reversed.id = entry.reverses
    where line.territory_id = new.territory_id
      and line.account in ('loan:' || new.loan_id || ':owed', 'borrower:' || new.loan_id || ':owed-back')
  ) as moved
  group by grouping sets ((moved.part, moved.effective_on, moved.kind), (moved.part))
  on conflict (territory_id, fund_id, effective_on, part, kind) do update set amount = day.amount + excluded.amount;
  return null;
end
$$;

create trigger fund_is_added_up_once_a_loan_is_its_own after insert on fund_loan
  for each row execute function fund_add_up_loan();

-- What moved each part of a fund until a day, by kind and month.
create or replace function fund_movements(territory uuid, fund uuid, at date)
returns table (part text, kind text, month date, amount bigint)
language sql stable
as $$
  select day.part, day.kind, date_trunc('month', day.effective_on::timestamp)::date, sum(day.amount)::bigint
  from fund_day as day
  where day.territory_id = territory and day.fund_id = fund and day.effective_on <= at
  group by 1, 2, 3
$$;

-- The position of each fund, everything posted so far: the same formulas as src/fund/domain/entry-figures.ts; a story compares them.
create or replace view figures_fund_position_v1 with (security_invoker = true) as
select
  fund.territory_id,
  fund.id as fund_id,
  coalesce(sum(day.amount) filter (where day.part in ('free', 'held')), 0)::bigint as cash,
  coalesce(sum(day.amount) filter (where day.part = 'free'), 0)::bigint as available,
  coalesce(sum(day.amount) filter (where day.part = 'held'), 0)::bigint as held,
  coalesce(sum(day.amount) filter (where day.part = 'in-transit'), 0)::bigint as in_transit,
  coalesce(sum(day.amount) filter (where day.part = 'owed'), 0)::bigint as outstanding,
  coalesce(-sum(day.amount) filter (where day.part = 'owed-back'), 0)::bigint as owed_back,
  coalesce(sum(day.amount) filter (where day.part = 'loss'), 0)::bigint as written_off,
  coalesce(-sum(day.amount) filter (where day.part = 'recovery'), 0)::bigint as recovered,
  coalesce(sum(day.amount) filter (where day.part = 'fees'), 0)::bigint as fees,
  coalesce(
    -sum(day.amount) filter (where day.part in ('capital', 'operation', 'loss', 'recovery', 'fees')), 0
  )::bigint as capital_base
from fund
join fund_day as day
  on day.territory_id = fund.territory_id and day.fund_id = fund.id and day.effective_on = 'infinity'
group by fund.territory_id, fund.id;

-- What was written before this migration.
do $$
declare
  place uuid;
begin
  for place in select id from unit where level = 'territory' loop
    perform set_config('app.read', array[place]::text, true), set_config('app.write', place::text, true);
    insert into fund_day (territory_id, fund_id, effective_on, part, kind, amount)
    select line.territory_id, line.fund_id, coalesce(line.effective_on, 'infinity'), line.part, coalesce(line.kind, '*'),
      sum(line.amount)
    from figures_fund_lines_v1 as line
    group by grouping sets (
      (line.territory_id, line.fund_id, line.part, line.effective_on, line.kind), (line.territory_id, line.fund_id, line.part)
    );
    update advance
    set disbursed = schedule.principal, repaid = schedule.paid
    from (
      select advance_id, sum(principal) as principal, sum(paid) as paid from advance_instalment group by advance_id
    ) as schedule
    where advance.id = schedule.advance_id;
  end loop;
  perform set_config('app.read', '', true), set_config('app.write', '', true);
end
$$;
