-- The paper of a territory: its name, address and logo at the head of what it prints, dated. See src/platform/documents/README.md.

create table letterhead (
  territory_id uuid not null references unit (id),
  version smallint not null,
  -- Papers dated from that day on; those of an earlier day keep the paper they had.
  from_on date not null,
  -- Empty: the operator's own name.
  name text not null,
  address text not null,
  contact text not null,
  footer text not null,
  logo_id uuid,
  logo_alt text,
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  primary key (territory_id, version),
  constraint letterhead_version_counts_from_one check (version > 0),
  constraint letterhead_logo_is_a_file foreign key (territory_id, logo_id) references stored_file (territory_id, id),
  constraint letterhead_logo_is_told_in_words check (coalesce(logo_alt ~ '\S', false) = (logo_id is not null)),
  constraint letterhead_fits_its_place check (
    length(name) <= 120 and length(address) <= 400 and length(contact) <= 200 and length(footer) <= 200
  )
);

alter table letterhead enable row level security, force row level security;
create policy letterhead_is_read_in_its_territory on letterhead
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy letterhead_is_added_where_one_writes on letterhead
  for insert with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on letterhead for select to current_user using ((select app_whole()));
grant select, insert on letterhead to alize_app;
