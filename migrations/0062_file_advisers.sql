-- Who helps the owner of a firm with a file: their accountant, someone of a chamber or an association, an associate. See src/application/README.md.

-- An adviser comes in by a seat, as anyone else does.
alter table seat drop constraint seat_role_is_known;
alter table seat add constraint seat_role_is_known check (
  role in (
    'coordinator', 'treasurer', 'secretary', 'chair', 'committee-member', 'partner-referent', 'expert', 'owner', 'adviser',
    'public-funder', 'regional-pilot', 'network-head', 'administrator', 'auditor'
  )
);

-- Whoever accompanies a firm does not decide on it: found in its files, as the rest.
alter table recusal drop constraint recusal_link_is_known;
alter table recusal add constraint recusal_link_is_known check (
  link in (
    'owner', 'adviser', 'employer', 'same-group', 'bank', 'accountant', 'shareholder', 'landlord', 'customer', 'supplier',
    'competitor', 'expert-employer', 'family', 'authority'
  )
);

-- Someone accompanies one file, from the moment they are invited until someone ends it. Never rewritten.
create table file_adviser (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  person_id uuid not null references person (id),
  -- Five places a file: those who invite at once cannot take the same one.
  place smallint not null,
  quality text not null,
  -- What someone of another quality is: their lawyer, for instance.
  quality_word text,
  -- The owner who wants it: whoever invites, or who asked the coordinator to.
  asked_by uuid not null references person (id),
  asked_by_name text not null,
  invited_by uuid not null references person (id),
  invited_by_name text not null,
  invited_on date not null,
  invited_at timestamptz not null,
  ended_by uuid references person (id),
  ended_by_name text,
  ended_on date,
  ended_at timestamptz,
  -- Whose word it was.
  ended_side text,
  primary key (territory_id, id),
  constraint file_adviser_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_adviser_place_is_one_of_five check (place between 1 and 5),
  constraint file_adviser_quality_is_known check (quality in ('accountant', 'support-network', 'co-applicant', 'other')),
  constraint file_adviser_of_another_quality_says_which
    check ((quality = 'other') = (quality_word is not null) and quality_word ~ '\S' and length(quality_word) <= 60),
  constraint file_adviser_is_asked_by_someone_else check (person_id <> asked_by),
  constraint file_adviser_ended_says_when_and_by_whom
    check (num_nulls(ended_by, ended_by_name, ended_on, ended_at, ended_side) in (0, 5)),
  constraint file_adviser_ends_after_it_began check (ended_on >= invited_on and ended_at >= invited_at),
  constraint file_adviser_ended_side_is_known check (ended_side in ('owner', 'coordinator', 'adviser'))
);

create unique index file_adviser_is_invited_once
  on file_adviser (territory_id, application_id, person_id) where ended_at is null;
create unique index file_adviser_has_a_place_of_their_own
  on file_adviser (territory_id, application_id, place) where ended_at is null;
create index file_adviser_by_person on file_adviser (territory_id, person_id);

create function file_adviser_is_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  raise exception 'an accompaniment that is ended is never rewritten'
    using errcode = 'check_violation', constraint = 'file_adviser_is_never_rewritten';
end
$$;

create trigger file_adviser_ended_is_frozen before update on file_adviser
  for each row when (old.ended_at is not null) execute function file_adviser_is_frozen();

-- Nobody helps with a file whose firm they run, nor with one from which they are recused.
create function file_adviser_is_free_to_help() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
    select from denial
    where territory_id = new.territory_id and person_id = new.person_id
      and object_kind = 'application' and object_id = new.application_id
      and from_at <= new.invited_at and (until_at is null or until_at > new.invited_at)
  ) then
    raise exception 'someone recused from a file does not accompany it'
      using errcode = 'check_violation', constraint = 'file_adviser_is_not_recused';
  end if;
  if exists (
    select from firm_owner
    join application on application.territory_id = firm_owner.territory_id and application.firm_id = firm_owner.firm_id
    where firm_owner.territory_id = new.territory_id and application.id = new.application_id
      and firm_owner.person_id = new.person_id
      and firm_owner.from_on <= new.invited_on and (firm_owner.to_on is null or firm_owner.to_on > new.invited_on)
  ) then
    raise exception 'whoever runs a firm does not accompany its file'
      using errcode = 'check_violation', constraint = 'file_adviser_does_not_run_the_firm';
  end if;
  return new;
end
$$;

create trigger file_adviser_is_free_to_help before insert on file_adviser
  for each row execute function file_adviser_is_free_to_help();

-- What an adviser, or the owner, has typed of a round of corrections that is not sent back yet: written over what was read.
create table file_correction_preparation (
  territory_id uuid not null,
  round_id uuid not null,
  version integer not null,
  typed jsonb not null,
  lines jsonb,
  answers jsonb not null,
  prepared_by uuid not null references person (id),
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  primary key (territory_id, round_id),
  constraint file_correction_preparation_is_of_a_round
    foreign key (territory_id, round_id) references file_correction (territory_id, id),
  constraint file_correction_preparation_version_starts_at_one check (version >= 1),
  constraint file_correction_preparation_is_well_formed check (
    jsonb_typeof(typed) = 'object' and jsonb_typeof(answers) = 'array' and (lines is null or jsonb_typeof(lines) = 'array')
  )
);

create function file_correction_preparation_comes_before_it_is_sent() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
    select from file_correction
    where territory_id = new.territory_id and id = new.round_id and num_nonnulls(sent_at, ended_at) > 0
  ) then
    raise exception 'what was sent back is prepared no more'
      using errcode = 'check_violation', constraint = 'file_correction_preparation_comes_before_it_is_sent';
  end if;
  if tg_op = 'UPDATE' and new.version <> old.version + 1 then
    raise exception 'a preparation is written over the one that was read'
      using errcode = 'check_violation', constraint = 'file_correction_preparation_follows_the_one_before';
  end if;
  return new;
end
$$;

create trigger file_correction_preparation_comes_before_it_is_sent before insert or update on file_correction_preparation
  for each row execute function file_correction_preparation_comes_before_it_is_sent();

do $$
declare
  tenant text;
begin
  foreach tenant in array array['file_adviser', 'file_correction_preparation'] loop
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
      tenant || '_is_brought_on_where_one_writes', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
end
$$;

grant update (ended_by, ended_by_name, ended_on, ended_at, ended_side) on file_adviser to alize_app;
grant update (version, typed, lines, answers, prepared_by, prepared_by_name, prepared_at)
  on file_correction_preparation to alize_app;

-- Who accompanies a file, and what they prepare, are told in its history.
do $$
declare
  known text[];
begin
  select array(
    select one
    from regexp_matches(pg_get_constraintdef(oid), '''\{?([a-z,-]+)\}?''', 'g') as quoted (parts),
      unnest(string_to_array(quoted.parts[1], ',')) as one
  ) into known
  from pg_constraint where conname = 'event_kind_is_known' and conrelid = 'application_event'::regclass;
  alter table application_event drop constraint event_kind_is_known;
  execute format(
    'alter table application_event add constraint event_kind_is_known check (kind = any (%L::text[]))',
    known || array['adviser-invited', 'adviser-ended', 'corrections-prepared']
  );
end
$$;
