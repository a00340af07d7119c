-- Debits that left before their advance's transfer came back: told to the bank as to be recalled; and a whole run's credit, some
-- of whose debits are taken out of it again.

create table debit_recall (
  territory_id uuid not null,
  item_id uuid not null,
  told_on date not null,
  -- How the bank was told: a message, a call, its own site.
  how text not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (territory_id, item_id),
  constraint debit_recall_is_of_a_debit foreign key (territory_id, item_id) references bank_run_item (territory_id, id),
  constraint debit_recall_says_how check (how ~ '\S')
);

create index bank_run_item_by_advance on bank_run_item (territory_id, advance_id);

-- What was taken out of a whole run's credit waits as a line of its own, until it is put back.
alter table bank_line
  add column part_of uuid,
  add constraint bank_line_is_a_part_of_a_line foreign key (territory_id, part_of) references bank_line (territory_id, id),
  add constraint bank_line_part_is_a_credit check (part_of is null or amount > 0);
alter table bank_line drop constraint bank_line_match_is_known;
alter table bank_line add constraint bank_line_match_is_known check (
  matched_as in ('debit', 'run', 'return', 'transfer', 'transfer-returned', 'fee', 'advance', 'set-aside', 'put-back')
);
alter table bank_line add constraint bank_line_only_a_part_is_put_back check (matched_as <> 'put-back' or part_of is not null);

create index bank_line_by_whole on bank_line (territory_id, part_of) where part_of is not null;

-- A debit of the run that did not come, or was not owed.
create table bank_line_debit (
  territory_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  part_id uuid not null,
  item_id uuid not null,
  amount bigint not null,
  -- Whether its advance had been told that it came: it was then told that it did not.
  was_received boolean not null,
  why text not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  stands boolean not null,
  primary key (territory_id, id),
  constraint line_debit_is_of_a_line foreign key (territory_id, line_id) references bank_line (territory_id, id),
  constraint line_debit_waits_as_a_part foreign key (territory_id, part_id) references bank_line (territory_id, id),
  constraint line_debit_is_a_debit foreign key (territory_id, item_id) references bank_run_item (territory_id, id),
  constraint line_debit_is_positive check (amount > 0),
  constraint line_debit_says_why check (why ~ '\S')
);

create index bank_line_debit_by_line on bank_line_debit (territory_id, line_id);
create index bank_line_debit_by_part on bank_line_debit (territory_id, part_id);

create unique index debit_is_taken_out_of_its_run_once on bank_line_debit (territory_id, item_id) where stands;

create function bank_line_debit_refuse() returns trigger language plpgsql as $$
declare
  whole bigint;
  taken bigint;
  part bigint;
  inside bigint;
begin
  select amount into whole from bank_line where territory_id = new.territory_id and id = new.line_id;
  select amount into part from bank_line where territory_id = new.territory_id and id = new.part_id and part_of = new.line_id;
  select coalesce(sum(amount), 0) into taken
  from bank_line_debit where territory_id = new.territory_id and line_id = new.line_id and stands;
  select coalesce(sum(amount), 0) into inside
  from bank_line_debit where territory_id = new.territory_id and part_id = new.part_id and stands;
  if taken > whole or part is null or (inside <> 0 and inside <> part) then
    raise exception 'the debits taken out of line % make % of %, and % of their part %', new.line_id, taken, whole, inside, part
      using errcode = 'check_violation', constraint = 'line_debits_make_their_part';
  end if;
  return null;
end
$$;

create constraint trigger line_debits_make_their_part
  after insert or update on bank_line_debit deferrable initially deferred
  for each row execute function bank_line_debit_refuse();

do $$
declare
  tenant text;
begin
  foreach tenant in array array['debit_recall', 'bank_line_debit'] loop
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
  create policy bank_line_debit_is_brought_up_to_date_where_one_writes
    on bank_line_debit for update using (territory_id = app_write()) with check (territory_id = app_write());
end
$$;

grant update (stands) on bank_line_debit to alize_app;
