-- A first run from the browser: the code that opens an empty installation, invitations, forgotten passwords. See src/network/README.md.

-- The code that the server printed when it found an empty installation: one at most, and only its SHA-256.
create table set_up_code (
  is_the_only_one boolean primary key default true,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  constraint set_up_code_is_alone check (is_the_only_one),
  constraint set_up_code_is_hashed check (length(code_hash) = 32)
);

grant select, insert, update (code_hash, made_at, used_at) on set_up_code to alize_app;

-- Where an organisation is written to; all of it, or nothing.
alter table organisation
  add column street text,
  add column postcode text,
  add column town text,
  add constraint organisation_address_is_whole check (num_nulls(street, postcode, town) in (0, 3)),
  add constraint organisation_postcode_is_five_digits check (postcode ~ '^[0-9]{5}$');

grant update (street, postcode, town) on organisation to alize_app;

-- Where a mail holds a personal link: put in its place when the mail leaves, and forgotten once it has left.
alter table mail add column secret text;

grant update (secret) on mail to alize_app;

-- A seat was given to someone who has no password yet: a personal link lets them choose one. Only the token's SHA-256 is kept.
create table invitation (
  territory_id uuid not null references unit (id),
  id uuid not null,
  seat_id uuid not null references seat (id),
  person_id uuid not null references person (id),
  invited_by uuid not null references person (id),
  invited_at timestamptz not null,
  token_hash bytea not null,
  -- How many links were made: each makes the one before worthless.
  links integer not null default 1,
  link_made_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (territory_id, id),
  constraint invitation_is_one_of_its_seat unique (territory_id, seat_id),
  constraint invitation_token_is_its_own unique (territory_id, token_hash),
  constraint invitation_token_is_hashed check (length(token_hash) = 32),
  constraint invitation_is_accepted_or_revoked check (accepted_at is null or revoked_at is null),
  constraint invitation_link_expires_after_it_was_made check (expires_at > link_made_at),
  constraint invitation_links_are_counted check (links >= 1)
);

create index invitation_by_time on invitation (territory_id, invited_at desc);
create index invitation_by_person on invitation (territory_id, person_id);

-- A forgotten password, replaced through a link that came by a mail of this territory.
create table password_reset (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  token_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- Used, or made worthless by a later one.
  ended_at timestamptz,
  primary key (territory_id, id),
  constraint password_reset_token_is_its_own unique (territory_id, token_hash),
  constraint password_reset_token_is_hashed check (length(token_hash) = 32),
  constraint password_reset_expires_after_it_was_asked check (expires_at > asked_at)
);

create index password_reset_by_person on password_reset (territory_id, person_id);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['invitation', 'password_reset'] loop
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
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
  end loop;
end
$$;

grant update (token_hash, links, link_made_at, expires_at, accepted_at, revoked_at) on invitation to alize_app;
grant update (ended_at) on password_reset to alize_app;
