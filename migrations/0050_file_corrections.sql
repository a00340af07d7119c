-- What a coordinator asks the owner of a firm to correct, round after round. See src/application/README.md.

-- A round: asked once, sent back once as a whole, then accepted, asked again (in another round) or withdrawn. Never rewritten.
create table file_correction (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  number integer not null,
  asked_by uuid not null references person (id),
  asked_by_name text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  due_on date not null,
  reminded_on date,
  sent_by uuid references person (id),
  sent_by_name text,
  sent_on date,
  sent_at timestamptz,
  ended_by uuid references person (id),
  ended_by_name text,
  ended_on date,
  ended_at timestamptz,
  ended_how text,
  primary key (territory_id, id),
  constraint file_correction_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_correction_has_a_place_of_its_own unique (territory_id, application_id, number),
  constraint file_correction_number_starts_at_one check (number >= 1),
  constraint file_correction_is_due_after_it_is_asked check (due_on >= asked_on),
  constraint file_correction_sent_says_by_whom_and_when check (num_nulls(sent_by, sent_by_name, sent_on, sent_at) in (0, 4)),
  constraint file_correction_is_sent_after_it_is_asked check (sent_on >= asked_on),
  constraint file_correction_ended_says_when_and_how check (num_nulls(ended_by_name, ended_on, ended_at, ended_how) in (0, 4)),
  constraint file_correction_ends_in_a_known_way check (ended_how in ('accepted', 'asked-again', 'withdrawn', 'file-over')),
  constraint file_correction_is_judged_once_sent
    check (ended_how is null or ended_how = 'file-over' or (ended_how in ('accepted', 'asked-again')) = (sent_at is not null))
);

create unique index file_correction_is_open_once on file_correction (territory_id, application_id) where ended_at is null;

-- One thing to correct, with a word; what it said when it was asked, and what came back.
create table file_correction_item (
  territory_id uuid not null,
  round_id uuid not null,
  position smallint not null,
  kind text not null,
  field text,
  document_id uuid,
  word text not null,
  asked_value jsonb not null,
  given_value jsonb,
  is_exact boolean,
  given_word text,
  primary key (territory_id, round_id, position),
  constraint file_correction_item_is_of_a_round
    foreign key (territory_id, round_id) references file_correction (territory_id, id),
  constraint file_correction_item_is_of_a_document
    foreign key (territory_id, document_id) references application_document (territory_id, id),
  constraint file_correction_item_kind_is_known check (
    (kind = 'field' and field is not null and document_id is null)
    or (kind = 'plan' and field is null and document_id is null)
    or (kind = 'document' and field is null and document_id is not null)
  ),
  constraint file_correction_item_says_what_is_wrong check (word ~ '\S'),
  constraint file_correction_item_is_answered_whole check (num_nulls(given_value, is_exact, given_word) in (0, 3))
);

create unique index file_correction_item_is_asked_once
  on file_correction_item (territory_id, round_id, (coalesce(field, document_id::text, 'plan')));

create function file_correction_is_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  raise exception 'a round of corrections is never rewritten'
    using errcode = 'check_violation', constraint = 'file_correction_is_never_rewritten';
end
$$;

create trigger file_correction_ended_is_frozen before update on file_correction
  for each row when (old.ended_at is not null) execute function file_correction_is_frozen();
create trigger file_correction_sent_is_frozen before update of sent_by, sent_by_name, sent_on, sent_at on file_correction
  for each row when (old.sent_at is not null) execute function file_correction_is_frozen();
create trigger file_correction_item_given_is_frozen before update on file_correction_item
  for each row when (old.given_value is not null) execute function file_correction_is_frozen();

-- Corrections are asked of a file that is in hand: not ready, not before the committee, not decided.
create function file_correction_is_of_a_file_in_hand() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (
    select from application
    where territory_id = new.territory_id and id = new.application_id
      and status in ('detected', 'draft', 'submitted', 'appraised')
  ) then
    raise exception 'corrections are asked of a file in hand'
      using errcode = 'check_violation', constraint = 'file_correction_is_of_a_file_in_hand';
  end if;
  return new;
end
$$;

create trigger file_correction_is_of_a_file_in_hand before insert on file_correction
  for each row execute function file_correction_is_of_a_file_in_hand();

-- The committee waits for them.
create function application_in_correction_stays_in_hand() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
    select from file_correction
    where territory_id = new.territory_id and application_id = new.id and ended_at is null
  ) then
    raise exception 'a file whose corrections are awaited is not ready'
      using errcode = 'check_violation', constraint = 'application_in_correction_stays_in_hand';
  end if;
  return new;
end
$$;

create trigger application_in_correction_stays_in_hand before update of status on application
  for each row when (
    new.status is distinct from old.status
    and new.status not in ('detected', 'draft', 'submitted', 'appraised', 'withdrawn', 'oriented')
  )
  execute function application_in_correction_stays_in_hand();

-- A file that is withdrawn or sent to another scheme asks nothing of anyone any more.
create function application_over_ends_its_corrections() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  update file_correction
  set ended_by = new.person_id, ended_by_name = new.person_name, ended_on = new.happened_on, ended_at = new.recorded_at,
    ended_how = 'file-over'
  where territory_id = new.territory_id and application_id = new.application_id and ended_at is null;
  return null;
end
$$;

create trigger application_over_ends_its_corrections after insert on application_event
  for each row when (new.to_status in ('withdrawn', 'oriented'))
  execute function application_over_ends_its_corrections();

do $$
declare
  tenant text;
begin
  foreach tenant in array array['file_correction', 'file_correction_item'] loop
    execute format('alter table %I enable row level security, force row level security', tenant);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      tenant || '_is_read_in_its_territory', tenant
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      tenant || '_is_added_where_one_writes', tenant
    );
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_answered_where_one_writes', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
end
$$;

grant update (reminded_on, sent_by, sent_by_name, sent_on, sent_at, ended_by, ended_by_name, ended_on, ended_at, ended_how)
  on file_correction to alize_app;
grant update (given_value, is_exact, given_word) on file_correction_item to alize_app;

-- Each step of a round is in the history of its file.
do $$
declare
  known text[];
begin
  select array(
    select quoted.parts[1] from regexp_matches(pg_get_constraintdef(oid), '[{,'']([a-z-]+)(?=[,}''])', 'g') as quoted (parts)
  ) into known
  from pg_constraint where conname = 'event_kind_is_known' and conrelid = 'application_event'::regclass;
  alter table application_event drop constraint event_kind_is_known;
  known := known || array['corrections-asked', 'corrections-sent', 'corrections-accepted', 'corrections-withdrawn'];
  execute format(
    'alter table application_event add constraint event_kind_is_known check (kind in (%s))',
    (select string_agg(quote_literal(kind), ', ') from unnest(known) as kind)
  );
end
$$;

-- The owner's word follows what they corrected themselves, signed in, in a file that they had confirmed as it stood.
alter table owner_confirmation drop constraint confirmation_way_is_known;
alter table owner_confirmation add constraint confirmation_way_is_known check (way in ('deposit', 'link', 'correction'));
