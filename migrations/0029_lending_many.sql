-- Advances enter by the thousand when they are taken over: a loan that nothing moved yet, as theirs, has nothing to add up. Otherwise as before.
create or replace function fund_add_up_loan() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (
    select from ledger_line
    where territory_id = new.territory_id
      and account in ('loan:' || new.loan_id || ':owed', 'borrower:' || new.loan_id || ':owed-back')
  ) then
    return null;
  end if;
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
