-- What a firm asks for before anyone opened its file, what its owner confirmed, and the files that look alike. See src/application/README.md.

-- A request as its owner types it, without an account; nobody of the territory reads it before it is submitted.
create table file_draft (
  territory_id uuid not null references unit (id),
  id uuid not null,
  email text not null,
  name text not null,
  language text not null,
  -- What was typed, as it was typed; nothing is kept here once it is submitted.
  content jsonb,
  version integer not null default 0,
  look_ups smallint not null default 0,
  opened_at timestamptz not null,
  saved_at timestamptz not null,
  reminded_at timestamptz,
  submitted_at timestamptz,
  application_id uuid,
  primary key (territory_id, id),
  constraint file_draft_became_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_draft_language_is_known check (language in ('fr', 'en')),
  constraint file_draft_names_someone check (name ~ '\S' and name !~ '[[:cntrl:]]'),
  constraint file_draft_has_an_address check (length(email) <= 254 and email = lower(email) and email ~ '^[^[:space:][:cntrl:]]+@[^[:space:][:cntrl:]]+$'),
  constraint file_draft_content_is_an_object check (jsonb_typeof(content) = 'object'),
  constraint file_draft_content_is_short check (octet_length(content::text) <= 40000),
  constraint file_draft_versions_follow check (version >= 0),
  constraint file_draft_look_ups_are_few check (look_ups between 0 and 20),
  constraint file_draft_is_submitted_as_a_file check ((submitted_at is null) = (application_id is null)),
  constraint file_draft_is_emptied_once_submitted check ((submitted_at is null) = (content is not null))
);

-- One request at a time for an address: asking again opens the same one.
create unique index file_draft_is_open_once_for_an_address on file_draft (territory_id, email) where submitted_at is null;
create unique index file_draft_becomes_one_application on file_draft (territory_id, application_id);
create index file_draft_by_saving on file_draft (territory_id, saved_at);

-- Only the token's SHA-256 is kept: whoever reads this table opens nothing.
create table file_draft_link (
  territory_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (territory_id, id),
  constraint file_draft_link_is_of_a_draft foreign key (territory_id, draft_id) references file_draft (territory_id, id),
  constraint file_draft_link_token_is_hashed check (octet_length(token_hash) = 32),
  constraint file_draft_link_expires_after_it_was_made check (expires_at > made_at)
);

create index file_draft_link_by_draft on file_draft_link (territory_id, draft_id);

-- Who asked for links lately: forgotten after a day.
create table file_draft_try (
  territory_id uuid not null,
  id uuid not null,
  email_hash bytea not null,
  address cidr not null,
  tried_at timestamptz not null,
  primary key (territory_id, id)
);

create index file_draft_try_by_address on file_draft_try (territory_id, address, tried_at desc);
create index file_draft_try_by_email on file_draft_try (territory_id, email_hash, tried_at desc);

-- Whether the committee waits for the owner's word, from a day on: a new row, never a changed one.
create table confirmation_rule (
  territory_id uuid not null references unit (id),
  from_on date not null,
  is_required boolean not null,
  set_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, from_on)
);

-- A coordinator who filled a file asks its owner to read it, and to say whether it is so.
create table confirmation_request (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  token_hash bytea not null,
  asked_by uuid not null references person (id),
  asked_by_name text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_how text,
  contested_why text,
  primary key (territory_id, id),
  constraint confirmation_request_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint confirmation_request_token_is_hashed check (octet_length(token_hash) = 32),
  constraint confirmation_request_names_someone check (name ~ '\S' and name !~ '[[:cntrl:]]'),
  constraint confirmation_request_has_an_address check (length(email) <= 254 and email ~ '^[^[:space:][:cntrl:]]+@[^[:space:][:cntrl:]]+$'),
  constraint confirmation_request_language_is_known check (language in ('fr', 'en')),
  constraint confirmation_request_ends_in_a_known_way check (ended_how in ('confirmed', 'contested', 'replaced')),
  constraint confirmation_request_ended_says_how check ((ended_at is null) = (ended_how is null)),
  constraint confirmation_request_contested_says_why
    check ((ended_how is not distinct from 'contested') = coalesce(contested_why ~ '\S', false))
);

create unique index confirmation_is_asked_once_at_a_time
  on confirmation_request (territory_id, application_id) where ended_at is null;
create index confirmation_request_by_file on confirmation_request (territory_id, application_id, asked_at);

-- Evidence: what the owner said was so, word for word. Added to, never changed.
create table owner_confirmation (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  number integer not null,
  way text not null,
  request_id uuid,
  name text not null,
  email text not null,
  language text not null,
  content text not null,
  content_hash bytea not null,
  has_corrected boolean not null,
  address text not null,
  agent text,
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  primary key (territory_id, id),
  constraint confirmation_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint confirmation_answers_a_request
    foreign key (territory_id, request_id) references confirmation_request (territory_id, id),
  constraint confirmation_has_a_place_of_its_own unique (territory_id, application_id, number),
  constraint confirmation_way_is_known check (way in ('deposit', 'link')),
  constraint confirmation_by_a_link_was_asked check ((way = 'link') = (request_id is not null)),
  constraint confirmation_hash_is_that_of_its_content check (content_hash = sha256(convert_to(content, 'UTF8'))),
  constraint confirmation_content_is_an_object check (jsonb_typeof(content::jsonb) = 'object')
);

create unique index confirmation_answers_a_request_once on owner_confirmation (territory_id, request_id);

-- Two files, or a file and another territory, that only look alike: someone said so, and why.
create table file_told_apart (
  territory_id uuid not null,
  application_id uuid not null,
  -- A file of this territory, or another territory.
  other_id uuid not null,
  why text not null,
  told_by uuid not null references person (id),
  told_by_name text not null,
  told_on date not null,
  told_at timestamptz not null,
  primary key (territory_id, application_id, other_id),
  constraint file_told_apart_is_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_told_apart_is_another check (application_id <> other_id),
  constraint file_told_apart_says_why check (why ~ '\S')
);

-- Said of one, it is said of the other.
create unique index files_are_told_apart_once
  on file_told_apart (territory_id, least(application_id, other_id), greatest(application_id, other_id));

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'file_draft', 'file_draft_link', 'file_draft_try', 'confirmation_rule', 'confirmation_request', 'owner_confirmation',
    'file_told_apart'
  ] loop
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
  foreach tenant in array array['file_draft', 'confirmation_request'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
  foreach tenant in array array['file_draft', 'file_draft_link', 'file_draft_try'] loop
    execute format(
      'create policy %I on %I for delete using (territory_id = app_write())', tenant || '_is_erased_where_one_writes', tenant
    );
    execute format('grant delete on %I to alize_app', tenant);
  end loop;
end
$$;

grant update (content, version, look_ups, saved_at, reminded_at, submitted_at, application_id) on file_draft to alize_app;
grant update (ended_at, ended_how, contested_why) on confirmation_request to alize_app;

-- Whoever fills a request looks their own firm up, and has no account.
alter table register_notice alter column read_by drop not null;

-- What one territory may know of another's files: that there is one for this firm, where, and whether it is under way, granted or
-- over. No number, no amount, no date. Invented territories and real ones do not meet.
create function files_elsewhere(wanted text[], here uuid)
returns table (siren text, territory_id uuid, territory text, family text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  before text := coalesce(current_setting('app.whole', true), '');
begin
  perform set_config('app.whole', 'yes', true);
  return query
  select distinct
    firm.siren,
    unit.id,
    unit.name,
    case
      when application.status in ('approved', 'approved-with-conditions') then 'granted'
      when application.status in ('refused', 'withdrawn', 'oriented') then 'over'
      else 'under-way'
    end
  from firm
  join unit on unit.id = firm.territory_id
  join unit as mine on mine.id = here and mine.is_demonstration = unit.is_demonstration
  join application on application.territory_id = firm.territory_id and application.firm_id = firm.id
  where firm.siren = any (wanted) and firm.territory_id <> here
  order by 1, 3, 4;
  perform set_config('app.whole', before, true);
end
$$;

revoke execute on function files_elsewhere(text[], uuid) from public;
grant execute on function files_elsewhere(text[], uuid) to alize_app;
