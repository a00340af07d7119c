-- The fund: an object with a capital base. What it holds is in the journal; here is only what it is, and which loans are its own.

create table fund (
  territory_id uuid not null references unit (id),
  id uuid not null,
  name text not null,
  operator_id uuid not null references organisation (id),
  opened_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint fund_name_is_its_own unique (territory_id, name),
  constraint fund_name_is_one_line check (name ~ '\S' and name !~ E'[\n\r]')
);

-- An account of a loan does not name its fund: whoever lends says it here, once.
create table fund_loan (
  territory_id uuid not null,
  loan_id uuid not null,
  fund_id uuid not null,
  primary key (territory_id, loan_id),
  constraint loan_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id)
);

create index fund_loan_by_fund on fund_loan (territory_id, fund_id);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['fund', 'fund_loan'] loop
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

-- The accounts of a fund, told by the part of the fund that they are; a part is a range of paths, or one path.
create view fund_account with (security_invoker = true) as
select fund.territory_id, fund.id as fund_id, account.part, account.lowest, account.highest
from fund
cross join lateral (
  values
    ('free', 'fund:' || id || ':free', 'fund:' || id || ':free'),
    ('held', 'fund:' || id || ':held:', 'fund:' || id || ':held;'),
    ('in-transit', 'fund:' || id || ':in-transit', 'fund:' || id || ':in-transit'),
    ('capital', 'capital:' || id || ':', 'capital:' || id || ';'),
    ('loss', 'loss:' || id, 'loss:' || id),
    ('recovery', 'recovery:' || id, 'recovery:' || id),
    ('fees', 'fees:' || id, 'fees:' || id),
    ('operation', 'operation:' || id, 'operation:' || id)
) as account (part, lowest, highest)
union all
select fund_loan.territory_id, fund_loan.fund_id, account.part, account.name, account.name
from fund_loan
cross join lateral (
  values ('owed', 'loan:' || loan_id || ':owed'), ('owed-back', 'borrower:' || loan_id || ':owed-back')
) as account (part, name);

-- Every line of the journal that moves a fund. A reversal keeps the kind of what it reverses, so that a figure by kind is net of
-- corrections. Positive = debit.
create view figures_fund_lines_v1 with (security_invoker = true) as
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
  line.amount
from fund_account
join ledger_line as line
  on line.territory_id = fund_account.territory_id
  and line.account between fund_account.lowest and fund_account.highest
join ledger_entry as entry on entry.territory_id = line.territory_id and entry.number = line.number
left join ledger_entry as reversed on reversed.territory_id = entry.territory_id and reversed.id = entry.reverses;

-- What moved each part of a fund until a day, by kind and month, from the journal's totals of each month: lines are read for the last
-- month only, and where a figure asks for their kind. What firms owe is told by kind from the other side of the entry: a disbursement
-- takes what was held, a write-off goes to the losses. "offset 0" keeps each lookup on its index, whatever the planner believes.
create function fund_movements(territory uuid, fund uuid, at date)
returns table (part text, kind text, month date, amount bigint)
language sql stable
as $$
  with account as (
    select account.part, account.lowest, account.highest
    from fund_account as account
    where account.territory_id = territory and account.fund_id = fund
  ),
  stock as (
    select account.part, total.month, total.amount
    from account
    cross join lateral (
      select ledger_month.month, ledger_month.amount
      from ledger_month
      where territory_id = territory and ledger_month.account between account.lowest and account.highest
        and ledger_month.month < date_trunc('month', at::timestamp)::date
      offset 0
    ) as total
    where account.part not in ('capital', 'operation')
    union all
    select account.part, date_trunc('month', at::timestamp)::date, line.amount
    from account
    cross join lateral (
      select ledger_line.amount
      from ledger_line
      where territory_id = territory and ledger_line.account between account.lowest and account.highest
        and effective_on between date_trunc('month', at::timestamp)::date and at
      offset 0
    ) as line
    where account.part not in ('capital', 'operation')
  ),
  told as (
    select
      account.part,
      coalesce(reversed.kind, entry.kind) as kind,
      date_trunc('month', line.effective_on::timestamp)::date as month,
      line.amount
    from account
    cross join lateral (
      select number, effective_on, ledger_line.amount
      from ledger_line
      where territory_id = territory and ledger_line.account between account.lowest and account.highest
        and effective_on <= at
      offset 0
    ) as line
    cross join lateral (
      select ledger_entry.kind, reverses
      from ledger_entry
      where territory_id = territory and number = line.number
      offset 0
    ) as entry
    left join lateral (
      select ledger_entry.kind
      from ledger_entry
      where territory_id = territory and id = entry.reverses
      offset 0
    ) as reversed on true
    where account.part in ('capital', 'operation', 'held', 'loss')
  ),
  turned as (
    select kind, month, amount
    from told
    where (part = 'held' and kind = 'disbursement') or (part = 'loss' and kind = 'write-off')
  )
  select part, 'any', month, amount from stock
  union all
  select part, kind, month, amount from told where part in ('capital', 'operation')
  union all
  select 'owed', kind, month, -amount from turned
  union all
  select 'owed', 'any', month, amount from turned
$$;

-- The position of each fund, everything posted so far. The same formulas as src/fund/domain/entry-figures.ts; a story compares them.
create view figures_fund_position_v1 with (security_invoker = true) as
with held_now as (
  select fund_account.territory_id, fund_account.fund_id, fund_account.part, balance.amount
  from fund_account
  join ledger_balance as balance
    on balance.territory_id = fund_account.territory_id
    and balance.account between fund_account.lowest and fund_account.highest
)
select
  territory_id,
  fund_id,
  coalesce(sum(amount) filter (where part in ('free', 'held')), 0)::bigint as cash,
  coalesce(sum(amount) filter (where part = 'free'), 0)::bigint as available,
  coalesce(sum(amount) filter (where part = 'held'), 0)::bigint as held,
  coalesce(sum(amount) filter (where part = 'in-transit'), 0)::bigint as in_transit,
  coalesce(sum(amount) filter (where part = 'owed'), 0)::bigint as outstanding,
  coalesce(-sum(amount) filter (where part = 'owed-back'), 0)::bigint as owed_back,
  coalesce(sum(amount) filter (where part = 'loss'), 0)::bigint as written_off,
  coalesce(-sum(amount) filter (where part = 'recovery'), 0)::bigint as recovered,
  coalesce(sum(amount) filter (where part = 'fees'), 0)::bigint as fees,
  coalesce(
    -sum(amount) filter (where part in ('capital', 'operation', 'loss', 'recovery', 'fees')), 0
  )::bigint as capital_base
from held_now
group by territory_id, fund_id;

grant select on fund_account, figures_fund_lines_v1, figures_fund_position_v1 to alize_app;
