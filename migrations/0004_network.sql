-- Who is who, in which territory, with which rights. See src/network/README.md.

-- Two seats of one kind never overlap: an exclusion by equality and by dates needs these operators.
create extension if not exists btree_gist;

-- Global: the tree says where territories are, so it cannot belong to one.
create table unit (
  id uuid primary key,
  level text not null,
  parent_id uuid references unit (id),
  name text not null,
  slug text not null,
  opened_on date,
  closed_on date,
  is_demonstration boolean not null default false,
  constraint unit_is_a_network_a_region_or_a_territory check (level in ('network', 'region', 'territory')),
  constraint unit_slug_is_its_own unique (slug),
  constraint unit_slug_is_kebab_case check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint unit_below_the_network_has_a_parent check ((level = 'network') = (parent_id is null)),
  constraint unit_is_not_its_own_parent check (parent_id <> id),
  constraint unit_closes_after_it_opened check (closed_on >= opened_on)
);

create index unit_by_parent on unit (parent_id);

create table unit_event (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  happened_on date not null,
  kind text not null,
  note text not null default '',
  constraint unit_event_is_of_a_known_kind check (kind in ('project', 'opened', 'extended', 'dormant', 'closed'))
);

create index unit_event_by_unit on unit_event (unit_id, happened_on);

create table organisation (
  id uuid primary key,
  name text not null,
  kind text not null,
  siren text,
  source text not null,
  constraint organisation_is_of_a_known_kind check (
    kind in ('company', 'association', 'bank', 'local-authority', 'state', 'chamber', 'accountants', 'other')
  ),
  constraint organisation_comes_from_somewhere check (source in ('published', 'invented', 'entered')),
  constraint organisation_siren_is_nine_digits check (siren ~ '^[0-9]{9}$'),
  constraint organisation_siren_is_its_own unique (siren),
  -- Nothing invented may be taken for a real legal unit.
  constraint organisation_invented_has_no_siren check (source <> 'invented' or siren is null)
);

-- In every table below, `to_on` is the first day on which it no longer holds.
create table association_member (
  association_id uuid not null references organisation (id),
  member_id uuid not null references organisation (id),
  from_on date not null,
  to_on date,
  primary key (association_id, member_id, from_on),
  constraint association_is_not_its_own_member check (association_id <> member_id),
  constraint membership_ends_after_it_began check (to_on >= from_on),
  constraint membership_is_not_held_twice exclude using gist (
    association_id with =, member_id with =, daterange(from_on, to_on) with &&
  )
);

create index association_member_by_member on association_member (member_id);

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  password_hash text,
  language text not null default 'fr',
  constraint person_language_is_known check (language in ('fr', 'en')),
  constraint person_password_is_hashed check (password_hash like '$argon2id$%')
);

create unique index person_email_is_their_own on person (lower(email));

create table seat (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  organisation_id uuid references organisation (id),
  unit_id uuid not null references unit (id),
  from_on date not null,
  to_on date,
  constraint seat_role_is_known check (
    role in (
      'coordinator', 'treasurer', 'secretary', 'chair', 'committee-member', 'partner-referent', 'expert', 'owner',
      'public-funder', 'regional-pilot', 'network-head', 'administrator', 'auditor'
    )
  ),
  constraint seat_ends_after_it_began check (to_on >= from_on),
  constraint seat_is_not_held_twice exclude using gist (
    person_id with =,
    role with =,
    (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) with =,
    unit_id with =,
    daterange(from_on, to_on) with &&
  )
);

create index seat_by_person on seat (person_id);
create index seat_by_unit on seat (unit_id);

-- Only the token's SHA-256 is kept: whoever reads this table can sign in as nobody.
create table sign_in_session (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint sign_in_session_token_is_hashed check (length(token_hash) = 32)
);

create index sign_in_session_by_person on sign_in_session (person_id) where ended_at is null;

-- A try counts until it succeeds. What was typed as an address may be a secret, so only its hash is kept.
create table sign_in_try (
  id uuid primary key,
  email_hash bytea not null,
  address cidr not null,
  tried_at timestamptz not null
);

create index sign_in_try_by_email on sign_in_try (email_hash, tried_at desc);
create index sign_in_try_by_address on sign_in_try (address, tried_at desc);
create index sign_in_try_by_age on sign_in_try (tried_at);

create table territory_setting (
  territory_id uuid primary key references unit (id),
  business_date date not null,
  calendar text not null default 'FR',
  constraint territory_calendar_is_known check (calendar in ('TARGET', 'FR', 'FR-AM'))
);

create table perimeter (
  territory_id uuid not null references unit (id),
  version integer not null,
  from_on date not null,
  label text not null,
  reason text not null,
  primary key (territory_id, version),
  constraint perimeter_version_starts_at_one check (version >= 1),
  constraint perimeter_starts_on_a_day_of_its_own unique (territory_id, from_on)
);

create table perimeter_commune (
  territory_id uuid not null,
  version integer not null,
  insee text not null,
  name text not null,
  primary key (territory_id, version, insee),
  foreign key (territory_id, version) references perimeter (territory_id, version),
  constraint perimeter_commune_has_an_insee_code check (insee ~ '^([0-9]{5}|2[AB][0-9]{3}|X[0-9]{4})$')
);

-- What a person may not open, whatever their role: a recusal, first of all.
create table denial (
  territory_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  object_kind text not null,
  object_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null,
  primary key (territory_id, person_id, object_kind, object_id, from_at),
  constraint denial_object_kind_is_kebab_case check (object_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint denial_ends_after_it_began check (until_at >= from_at)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['territory_setting', 'perimeter', 'perimeter_commune', 'denial'] loop
    execute format('alter table %I enable row level security, force row level security', tenant);
    execute format(
      'create policy %I on %I using (territory_id = any ((select app_read())::uuid[])) with check (territory_id = app_write())',
      tenant || '_stays_in_its_territory', tenant
    );
  end loop;
end
$$;

grant select, insert, update (name, opened_on, closed_on) on unit to alize_app;
grant select, insert on unit_event to alize_app;
grant select, insert, update (name, kind, siren) on organisation to alize_app;
grant select, insert, update (to_on) on association_member to alize_app;
grant select, insert, update (name, email, password_hash, language) on person to alize_app;
grant select, insert, update (to_on) on seat to alize_app;
grant select, insert, update (seen_at, expires_at, ended_at) on sign_in_session to alize_app;
grant select, insert, delete on sign_in_try to alize_app;
grant select, insert, update (business_date, calendar) on territory_setting to alize_app;
grant select, insert on perimeter to alize_app;
grant select, insert on perimeter_commune to alize_app;
grant select, insert, update (until_at) on denial to alize_app;

-- Who calls, in one round trip: the person of a running session, every seat of theirs, and every territory below one, with its
-- line of units and its business date. Which seats count today is the domain's affair. Business dates are rows of their
-- territories, so the reach of the seats, once known, becomes the transaction's own.
create function sign_in_of(token bytea, at timestamptz)
returns table (person_id uuid, name text, made_at timestamptz, seen_at timestamptz, seats jsonb, reach jsonb)
language plpgsql volatile
as $$
declare
  running record;
  reached uuid[];
begin
  select session.person_id as id, person.name, session.made_at, session.seen_at into running
  from sign_in_session as session
  join person on person.id = session.person_id
  where session.token_hash = token and session.ended_at is null and session.expires_at > at;
  if not found then
    return;
  end if;

  select coalesce(array_agg(distinct territory.id), '{}') into reached
  from unit as territory
  left join unit as above on above.id = territory.parent_id
  join seat on seat.unit_id in (territory.id, territory.parent_id, above.parent_id)
  where territory.level = 'territory' and seat.person_id = running.id;

  perform set_config('app.read', reached::text, true);

  return query
  select
    running.id,
    running.name,
    running.made_at,
    running.seen_at,
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', seat.id, 'person', seat.person_id, 'role', seat.role, 'organisation', seat.organisation_id,
        'unit', seat.unit_id, 'fromOn', seat.from_on, 'toOn', seat.to_on
      ) order by seat.from_on, seat.id), '[]')
      from seat where seat.person_id = running.id
    ),
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'territory', territory.id,
        'line', array_remove(array[territory.id, territory.parent_id, above.parent_id], null),
        'businessDate', setting.business_date
      ) order by territory.name), '[]')
      from unit as territory
      left join unit as above on above.id = territory.parent_id
      left join territory_setting as setting on setting.territory_id = territory.id
      where territory.id = any (reached)
    );
end
$$;
