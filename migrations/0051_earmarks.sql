-- Euros that a funder restricts to sectors or to communes. They stand in an account of their own beside what is free, so that the
-- journal refuses to spend them twice; and where those that a decision took are is told apart. See docs/decisions/0037-earmarks.md.

create or replace function ledger_refuse_unknown_account() returns trigger
language plpgsql as $$
begin
  if new.account ~ '[^0-9a-z:-]' or
    regexp_replace(new.account, ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', ':*', 'g') not in (
      'fund:*:free', 'fund:*:earmark:*', 'fund:*:held:*', 'fund:*:in-transit',
      'earmark:*:*:*:taken', 'earmark:*:*:*:out', 'earmark:*:*:*:back',
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

create or replace function ledger_is_guarded(account text) returns boolean
language sql immutable parallel safe
return account ~ '^(fund:[^:]+:(free|earmark:[^:]+|held:[^:]+)|pledge:[^:]+:[^:]+:(promised|called)|days:[^:]+:(planned|delivered|confirmed))$';

-- What is earmarked is available too, to the files that it fits: for every figure it is of the same part as what is free.
create or replace function fund_part_of(account text) returns text
language sql immutable parallel safe
return case split_part(account, ':', 1)
  when 'fund' then case split_part(account, ':', 3) when 'earmark' then 'free' else split_part(account, ':', 3) end
  when 'loan' then 'owed'
  when 'borrower' then 'owed-back'
  when 'capital' then 'capital'
  when 'loss' then 'loss'
  when 'recovery' then 'recovery'
  when 'fees' then 'fees'
  when 'operation' then 'operation'
end;

create or replace view fund_account with (security_invoker = true) as
select fund.territory_id, fund.id as fund_id, account.part, account.lowest, account.highest
from fund
cross join lateral (
  values
    ('free', 'fund:' || id || ':free', 'fund:' || id || ':free'),
    ('free', 'fund:' || id || ':earmark:', 'fund:' || id || ':earmark;'),
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

-- What a pledge's euros are for, as its convention says: written before the first of them is paid, then fixed. Its funder lifts it, once.
create table fund_earmark (
  territory_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  convention_id uuid not null,
  pledge_id uuid not null,
  funder_id uuid not null references organisation (id),
  name text not null,
  -- Sections (one letter) and divisions (two figures) of the NAF; empty where any sector is.
  sectors text[] not null,
  -- INSEE codes; empty where any commune is.
  communes text[] not null,
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  lifted_on date,
  lift_reference text,
  lifted_by uuid references person (id),
  lifted_at timestamptz,
  primary key (territory_id, id),
  constraint earmark_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint earmark_is_of_a_pledge_of_its_territory foreign key (territory_id, pledge_id) references pledge (territory_id, id),
  constraint pledge_is_earmarked_once unique (territory_id, pledge_id),
  constraint earmark_name_is_one_line check (name ~ '\S' and name !~ E'[\n\r]'),
  constraint earmark_restricts_something check (cardinality(sectors) + cardinality(communes) > 0),
  constraint earmark_is_lifted_in_writing_by_someone check (
    (lifted_on is null) = (lift_reference is null) and (lifted_on is null) = (lifted_by is null)
    and (lifted_on is null) = (lifted_at is null) and coalesce(lift_reference, 'why') ~ '\S'
  )
);

create index fund_earmark_by_fund on fund_earmark (territory_id, fund_id, id);

create function fund_refuse_second_lift() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if old.lifted_on is not null then
    raise restrict_violation using message = 'what restricts euros is lifted once';
  end if;
  return new;
end
$$;

create trigger earmark_is_lifted_once before update on fund_earmark
  for each row execute function fund_refuse_second_lift();

do $$
declare
  tenant text;
begin
  foreach tenant in array array['fund_earmark'] loop
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

create policy fund_earmark_is_lifted_where_one_writes on fund_earmark
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant update (lifted_on, lift_reference, lifted_by, lifted_at) on fund_earmark to alize_app;
