-- What every write leaves: the key that makes it happen once, and its line in the audit trail.

create table request_key (
  -- Nobody signed in has no name: the key alone, minted by the form, then stands for the caller.
  actor uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status smallint,
  result text,
  made_at timestamptz not null,
  primary key (actor, route, key),
  constraint request_key_is_short check (length(key) between 8 and 100)
);

grant select, insert, update on request_key to alize_app;

create table audit_line (
  id uuid primary key,
  territory_id uuid,
  actor uuid,
  actor_name text not null,
  on_behalf_of uuid,
  act text not null,
  object text not null,
  before jsonb,
  after jsonb,
  why text,
  done_at timestamptz not null
);

create index audit_line_by_territory on audit_line (territory_id, done_at desc);

alter table audit_line enable row level security;
alter table audit_line force row level security;

-- What touches no territory (a person, an organisation) is read by the administrators' use case alone.
create policy audit_line_is_read_in_its_territory on audit_line
  for select using (territory_id = any ((select app_read())::uuid[]));

create policy audit_line_is_written_where_one_writes on audit_line
  for insert with check (territory_id is null or territory_id = app_write());

grant select, insert on audit_line to alize_app;
