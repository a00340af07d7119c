-- A credit shared between several advances, who took the file of a run, the debits whose day had gone by.

-- Its day had gone by when it was drawn: the schedule no longer announces it, so the firm is told anew.
alter table bank_run_item add column is_late boolean not null default false;

-- What a person said of a credit that pays several advances: shared whole, or undone whole.
create table bank_line_share (
  territory_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  advance_id uuid not null,
  amount bigint not null,
  -- Under which the advance knows the money.
  reference text not null,
  stands boolean not null,
  primary key (territory_id, id),
  constraint line_share_is_of_a_line foreign key (territory_id, line_id) references bank_line (territory_id, id),
  constraint line_share_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint line_share_is_positive check (amount > 0),
  constraint line_share_reference_is_its_own unique (territory_id, reference)
);

create index bank_line_share_by_line on bank_line_share (territory_id, line_id);

create unique index line_is_shared_once_with_an_advance on bank_line_share (territory_id, line_id, advance_id) where stands;

create function bank_line_refuse_shares() returns trigger language plpgsql as $$
declare
  told bigint;
  shared bigint;
begin
  select amount into told from bank_line where territory_id = new.territory_id and id = new.line_id;
  select coalesce(sum(amount), 0) into shared
  from bank_line_share where territory_id = new.territory_id and line_id = new.line_id and stands;
  if shared <> 0 and shared <> told then
    raise exception 'the shares of line % make % and not %', new.line_id, shared, told
      using errcode = 'check_violation', constraint = 'line_shares_make_the_line';
  end if;
  return null;
end
$$;

create constraint trigger line_shares_make_the_line
  after insert or update on bank_line_share deferrable initially deferred
  for each row execute function bank_line_refuse_shares();

-- Each time somebody takes the bytes of a run away: who, when, and which bytes.
create table bank_run_taking (
  territory_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  file_sha256 text not null,
  primary key (territory_id, id),
  constraint run_taking_is_of_a_run foreign key (territory_id, run_id) references bank_run (territory_id, id)
);

create index bank_run_taking_by_run on bank_run_taking (territory_id, run_id);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['bank_line_share', 'bank_run_taking'] loop
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
  create policy bank_line_share_is_brought_up_to_date_where_one_writes
    on bank_line_share for update using (territory_id = app_write()) with check (territory_id = app_write());
end
$$;

grant update (stands) on bank_line_share to alize_app;
