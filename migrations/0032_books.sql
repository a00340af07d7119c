-- Books of closed months are kept: drawn once, at the closing, fund by fund, then read. See docs/decisions/0017-books-kept.md.

-- Of which fund's books an adjustment is; before there was a choice, of the territory's first.
alter table accounting_adjustment
  add column fund_id uuid,
  add constraint adjustment_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id);

-- An entry of a fund's books in a closed month, in the order of the books; without a number, a commitment.
create table books_entry (
  territory_id uuid not null,
  fund_id uuid not null,
  until date not null,
  place integer not null,
  effective_on date not null,
  number integer,
  journal text not null,
  piece text not null,
  label text not null,
  kind text not null,
  source jsonb,
  validated_on date not null,
  primary key (territory_id, fund_id, until, place),
  -- The first month that is kept holds what was told of earlier ones, such as the time of volunteers.
  constraint books_entry_is_of_its_month check (effective_on <= until),
  constraint books_entry_has_its_place check (place >= 1 and number >= 1)
);

create index books_entry_by_day on books_entry (territory_id, fund_id, effective_on);

create table books_line (
  territory_id uuid not null,
  fund_id uuid not null,
  until date not null,
  place integer not null,
  position smallint not null,
  role text not null,
  account text not null,
  account_label text not null,
  third_code text,
  third_name text,
  debit bigint not null,
  credit bigint not null,
  primary key (territory_id, fund_id, until, place, position),
  constraint books_line_is_of_its_entry foreign key (territory_id, fund_id, until, place)
    references books_entry (territory_id, fund_id, until, place),
  constraint books_line_is_on_one_side check (debit >= 0 and credit >= 0 and (debit = 0) <> (credit = 0)),
  constraint books_line_names_its_third_party_whole check ((third_code is null) = (third_name is null))
);

create index books_line_by_account on books_line (territory_id, fund_id, account, until);

-- A month that is kept, with its control totals, the fingerprint of its lines on that of the month before, and what the drawing of the
-- next goes on from.
create table books_month (
  territory_id uuid not null,
  fund_id uuid not null,
  until date not null,
  entries integer not null,
  lines integer not null,
  debits bigint not null,
  so_far text not null,
  previous_hash text not null,
  hash text not null,
  kept_at timestamptz not null,
  primary key (territory_id, fund_id, until),
  constraint books_month_is_of_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint books_month_follows_another_once unique (territory_id, fund_id, previous_hash),
  constraint books_month_ends_with_a_month check (extract(day from until + 1) = 1),
  constraint books_month_counts_nothing_below_zero check (entries >= 0 and lines >= 0 and debits >= 0),
  constraint books_month_has_its_fingerprints check (previous_hash ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$')
);

alter table books_entry
  add constraint books_entry_is_of_a_month_that_is_kept foreign key (territory_id, fund_id, until)
    references books_month (territory_id, fund_id, until) deferrable initially deferred;

create function books_refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  raise exception 'the books of a closed month are kept as they are: % is refused; correct in the open month', lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger books_month_is_never_changed before update or delete or truncate on books_month
  for each statement execute function books_refuse_change();
create trigger books_entry_is_never_changed before update or delete or truncate on books_entry
  for each statement execute function books_refuse_change();
create trigger books_line_is_never_changed before update or delete or truncate on books_line
  for each statement execute function books_refuse_change();

-- Entries are written before their month: once it is there, nothing is added to it.
create function books_refuse_addition() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (select from added join books_month using (territory_id, fund_id, until)) then
    raise exception 'the books of this month are kept already' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;

create trigger books_entry_is_written_before_its_month after insert on books_entry
  referencing new table as added for each statement execute function books_refuse_addition();
create trigger books_line_is_written_before_its_month after insert on books_line
  referencing new table as added for each statement execute function books_refuse_addition();

-- Closed months only, in order.
create function books_month_follow() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  last books_month;
begin
  if not exists (
    select from ledger_closing where territory_id = new.territory_id and until = new.until and kind = 'month'
  ) then
    raise exception 'the month that ends on % is not closed', new.until
      using errcode = 'check_violation', constraint = 'books_are_kept_once_closed';
  end if;
  select * into last from books_month
  where territory_id = new.territory_id and fund_id = new.fund_id
  order by until desc
  limit 1;
  if last.until >= new.until or coalesce(last.hash, repeat('0', 64)) <> new.previous_hash then
    raise exception 'the books kept until % do not go on with those until %', last.until, new.until
      using errcode = 'check_violation', constraint = 'books_are_kept_in_order';
  end if;
  return new;
end
$$;

create trigger books_month_follows_the_last before insert on books_month
  for each row execute function books_month_follow();

do $$
declare
  tenant text;
begin
  foreach tenant in array array['books_month', 'books_entry', 'books_line'] loop
    execute format('alter table %I enable row level security, force row level security', tenant);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      tenant || '_is_read_in_its_territory', tenant
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      tenant || '_is_added_where_one_writes', tenant
    );
    execute format('create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant);
    execute format('grant select, insert on %I to alize_app', tenant);
  end loop;
end
$$;
