-- The papers of a file: which documents are asked and of whom, their versions, and the copies that were taken. See
-- src/application/README.md.

-- Which documents a territory asks from a day on: a new row, never a changed one.
create table document_list (
  territory_id uuid not null references unit (id),
  from_on date not null,
  asked jsonb not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint document_list_asks_something check (jsonb_typeof(asked) = 'array' and jsonb_array_length(asked) > 0)
);

-- What the firm is: it decides what is asked of it. And the list that the file was drawn from: none where it is the programme's.
alter table application
  add column situation text not null default 'existing',
  add column documents_from_on date,
  add constraint application_situation_is_known check (situation in ('creation', 'takeover', 'existing'));

grant update (situation, documents_from_on) on application to alize_app;

-- How long a document is good, and what was said of the version that stands.
alter table application_document
  add column validity text not null default 'until',
  add column validity_months smallint,
  add column given_by text,
  add column verdict text,
  add column refused_why text,
  add constraint document_validity_is_known check (validity in ('months', 'until', 'this-file')),
  add constraint document_validity_says_its_months check (
    (validity = 'months') = (validity_months is not null) and validity_months between 1 and 120
  ),
  add constraint document_side_is_known check (given_by in ('firm', 'desk')),
  add constraint document_verdict_is_known check (verdict in ('accepted', 'refused')),
  add constraint document_is_judged_once_received check (verdict is null or received_on is not null),
  add constraint document_refusal_says_why check ((verdict is not distinct from 'refused') = (coalesce(refused_why, '') ~ '\S'));

grant update (is_required, validity, validity_months, given_by, verdict, refused_why) on application_document to alize_app;

-- Each time a document came: a newer one replaces it, and it stays readable. Only what is said of it changes.
create table document_version (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  document_id uuid not null,
  number smallint not null,
  -- Its octets, and the line of a checklist that they were handed in to: this one, or that of another file of the same firm.
  -- Neither where it came on paper.
  file_id uuid,
  file_document_id uuid,
  reused_from uuid,
  dated_on date not null,
  -- The last day on which it is good.
  expires_on date,
  received_on date not null,
  side text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  recorded_at timestamptz not null,
  verdict text,
  verdict_why text,
  judged_on date,
  judged_by uuid references person (id),
  judged_by_name text,
  primary key (territory_id, id),
  constraint document_version_has_a_place_of_its_own unique (territory_id, document_id, number),
  constraint document_version_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint document_version_is_of_a_document
    foreign key (territory_id, document_id) references application_document (territory_id, id),
  constraint document_version_has_octets_that_are_kept
    foreign key (territory_id, file_id) references stored_file (territory_id, id),
  constraint document_version_was_handed_in_to_a_document
    foreign key (territory_id, file_document_id) references application_document (territory_id, id),
  constraint document_version_is_taken_from_another
    foreign key (territory_id, reused_from) references document_version (territory_id, id),
  constraint document_version_number_starts_at_one check (number >= 1),
  constraint document_version_says_where_its_octets_are check ((file_id is null) = (file_document_id is null)),
  constraint document_version_taken_from_another_has_its_octets check (reused_from is null or file_id is not null),
  constraint document_version_side_is_known check (side in ('firm', 'desk')),
  constraint document_version_is_dated_before_it_came check (dated_on <= received_on),
  constraint document_version_verdict_is_known check (verdict in ('accepted', 'refused')),
  constraint document_version_is_judged_by_someone check (
    (verdict is null) = (judged_on is null) and (verdict is null) = (judged_by is null)
    and (verdict is null) = (judged_by_name is null)
  ),
  constraint document_version_refusal_says_why check (
    (verdict is not distinct from 'refused') = (coalesce(verdict_why, '') ~ '\S')
  )
);

create index document_version_by_application on document_version (territory_id, application_id, number);

-- Who took a copy of a whole file, and the hash of what they took.
create table file_copy (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  sha256 bytea not null,
  byte_length integer not null,
  files smallint not null,
  made_on date not null,
  made_by uuid not null references person (id),
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (territory_id, id),
  constraint file_copy_is_of_an_application foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_copy_has_a_hash check (octet_length(sha256) = 32),
  constraint file_copy_holds_something check (byte_length > 0 and files > 0)
);

create index file_copy_by_application on file_copy (territory_id, application_id, made_at);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['document_list', 'document_version', 'file_copy'] loop
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

create policy document_version_is_brought_up_to_date_where_one_writes on document_version
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant update (verdict, verdict_why, judged_on, judged_by, judged_by_name) on document_version to alize_app;

-- The history tells of them too: the kinds that are known already stay, whatever migration brought them.
do $$
declare
  known text[];
begin
  select array(
    select quoted.parts[1] from regexp_matches(pg_get_constraintdef(oid), '''([a-z-]+)''', 'g') as quoted (parts)
  ) into known
  from pg_constraint where conname = 'event_kind_is_known' and conrelid = 'application_event'::regclass;
  alter table application_event drop constraint event_kind_is_known;
  execute format(
    'alter table application_event add constraint event_kind_is_known check (kind = any (%L::text[]))',
    known || array['document-judged', 'documents-drawn', 'copied']
  );
end
$$;
