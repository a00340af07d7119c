-- What people hand in: kept here, so that one backup holds everything. Never deleted: withdrawn, with a reason.

create table stored_file (
  territory_id uuid not null references unit (id),
  id uuid not null,
  -- What it belongs to, such as an advance, and what it is there: « signed-contract ».
  subject_kind text not null,
  subject_id uuid not null,
  purpose text not null,
  name text not null,
  -- Read in the content itself, never in what the sender says of it.
  media_type text not null,
  byte_length integer not null,
  sha256 bytea not null,
  content bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (territory_id, id),
  constraint stored_file_subject_kind_is_kebab_case check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint stored_file_purpose_is_kebab_case check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
  constraint stored_file_name_is_one_clean_line check (name ~ '\S' and name !~ '[[:cntrl:]/\\]' and length(name) <= 200),
  constraint stored_file_is_not_empty check (byte_length > 0),
  constraint stored_file_is_as_long_as_it_says check (byte_length = octet_length(content)),
  constraint stored_file_is_what_its_hash_says check (stored_file.sha256 = sha256(content)),
  constraint stored_file_is_withdrawn_by_someone_with_a_reason check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
  ),
  constraint stored_file_withdrawal_says_why check (withdrawn_why ~ '\S')
);

-- Scans and office files are compressed already.
alter table stored_file alter column content set storage external;

create unique index stored_file_is_there_once
  on stored_file (territory_id, subject_kind, subject_id, sha256) where withdrawn_at is null;
create index stored_file_by_subject on stored_file (territory_id, subject_kind, subject_id, added_at);

alter table stored_file enable row level security, force row level security;
create policy stored_file_is_read_in_its_territory on stored_file
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy stored_file_is_added_where_one_writes on stored_file
  for insert with check (territory_id = app_write());
create policy stored_file_is_withdrawn_where_one_writes on stored_file
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant select, insert on stored_file to alize_app;
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on stored_file to alize_app;
