-- A convention while it is prepared, before its parties sign it. See src/convention/README.md and docs/decisions/0050.
create table convention_draft (
  territory_id uuid not null references unit (id),
  -- The convention has the same once it is signed.
  id uuid not null,
  number smallint not null,
  -- The convention that it follows; null for a first one, or one beside.
  previous_id uuid,
  -- As the contract writes it: what the parties would sign, but for its day.
  terms jsonb not null,
  -- Counts the changes: a change names the one that it read.
  version smallint not null default 1,
  state text not null default 'open',
  prepared_by uuid not null references person (id),
  prepared_at timestamptz not null,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  ended_on date,
  ended_why text,
  constraint convention_draft_is_one primary key (territory_id, id),
  constraint convention_draft_number_is_given_once unique (territory_id, number),
  constraint convention_draft_follows_a_convention foreign key (territory_id, previous_id) references convention (territory_id, id),
  constraint convention_draft_state_is_known check (state in ('open', 'signed', 'dropped')),
  constraint convention_draft_ends_on_a_day check ((state = 'open') = (ended_on is null)),
  constraint convention_draft_is_dropped_for_a_reason check ((state = 'dropped') = (ended_why is not null)),
  constraint convention_draft_counts_from_one check (number > 0 and version > 0)
);

alter table convention_draft enable row level security, force row level security;
create policy convention_draft_is_read_in_its_territory on convention_draft
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy convention_draft_is_added_where_one_writes on convention_draft
  for insert with check (territory_id = app_write());
create policy convention_draft_is_changed_where_one_writes on convention_draft
  for update using (territory_id = app_write()) with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on convention_draft for select to current_user using ((select app_whole()));
grant select, insert, update on convention_draft to alize_app;

-- What ended is not changed, and a change counts one more.
create function convention_draft_refuse_change() returns trigger
language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'a convention draft that ended is not changed' using errcode = 'check_violation';
  end if;
  if new.terms is distinct from old.terms and new.version <> old.version + 1 then
    raise exception 'a convention draft is changed from what was read' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger convention_draft_is_changed_while_open before update on convention_draft
  for each row execute function convention_draft_refuse_change();
