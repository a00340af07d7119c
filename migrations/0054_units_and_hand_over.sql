-- The life of a territory, and what one coordinator hands over to another. See src/network/README.md.

-- Who told an event, and when: those entered with the territory's history say neither.
alter table unit_event
  add column person_id uuid references person (id),
  add column recorded_at timestamptz;

-- The stage of a unit on a day: its latest event that is not an extension; where nothing was told, its two dates.
create function unit_stage_on(wanted uuid, day date) returns text
language sql stable
as $$
  select coalesce(
    (
      select event.kind from unit_event as event
      where event.unit_id = wanted and event.kind <> 'extended' and event.happened_on <= day
      order by event.happened_on desc, event.id desc limit 1
    ),
    (
      select case when unit.closed_on <= day then 'closed' when unit.opened_on > day then 'project' else 'opened' end
      from unit where unit.id = wanted
    )
  )
$$;

-- Who follows what is still owed once a territory is closed: the latest one told.
create table unit_follower (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  from_on date not null,
  told_by uuid not null references person (id),
  told_at timestamptz not null,
  primary key (territory_id, id)
);

create table hand_over (
  territory_id uuid not null references unit (id),
  id uuid not null,
  giver_id uuid not null references person (id),
  taker_id uuid not null references person (id),
  from_on date not null,
  -- The first day on which all is the giver's again; null where it is for good.
  until_on date,
  reason text not null,
  -- The giver's seat, where it ends with it, and the end it had before.
  ended_seat_id uuid references seat (id),
  ended_seat_to_on date,
  -- The seat that the taker was given for it.
  given_seat_id uuid references seat (id),
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  begun_at timestamptz,
  -- Returned, or cancelled before it began.
  ended_at timestamptz,
  primary key (territory_id, id),
  constraint hand_over_is_to_someone_else check (giver_id <> taker_id),
  constraint hand_over_returns_after_it_began check (until_on >= from_on),
  constraint hand_over_for_a_time_keeps_the_seat check (until_on is null or ended_seat_id is null),
  -- One at a time from the same hands, begun or to come.
  constraint hand_over_is_made_once exclude using gist (
    territory_id with =, giver_id with =, daterange(from_on, until_on) with &&
  ) where (ended_at is null and (until_on is not null or begun_at is null))
);

create index hand_over_by_time on hand_over (territory_id, decided_at desc);

-- What goes to someone else than the taker, who may not hold it.
create table hand_over_exception (
  territory_id uuid not null,
  hand_over_id uuid not null,
  object_kind text not null,
  object_id uuid not null,
  person_id uuid not null references person (id),
  primary key (territory_id, hand_over_id, object_kind, object_id),
  foreign key (territory_id, hand_over_id) references hand_over (territory_id, id)
);

-- What moved, to whom: nobody where whoever it was for may not hold it.
create table hand_over_move (
  territory_id uuid not null,
  hand_over_id uuid not null,
  object_kind text not null,
  object_id uuid not null,
  person_id uuid references person (id),
  moved_at timestamptz not null,
  returned_at timestamptz,
  primary key (territory_id, hand_over_id, object_kind, object_id),
  foreign key (territory_id, hand_over_id) references hand_over (territory_id, id)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['unit_follower', 'hand_over', 'hand_over_exception', 'hand_over_move'] loop
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

grant update (begun_at, ended_at, until_on) on hand_over to alize_app;
grant update (returned_at) on hand_over_move to alize_app;

-- Every territory with the stage of its day: whoever looks for their own is told that it sleeps, or is closed.
drop function public_territories();

create function public_territories()
returns table (slug text, name text, is_demonstration boolean, stage text, communes jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
  place record;
  day date;
  before text := coalesce(current_setting('app.read', true), '');
begin
  for place in
    select unit.id, unit.slug, unit.name, unit.is_demonstration
    from unit where unit.level = 'territory' order by unit.name, unit.slug
  loop
    perform set_config('app.read', array[place.id]::text, true);
    select setting.business_date into day from territory_setting as setting where setting.territory_id = place.id;
    continue when day is null;
    slug := place.slug;
    name := place.name;
    is_demonstration := place.is_demonstration;
    stage := public.unit_stage_on(place.id, day);
    select coalesce(jsonb_agg(jsonb_build_object('insee', commune.insee, 'name', commune.name) order by commune.name), '[]')
    into communes
    from perimeter_commune as commune
    where commune.territory_id = place.id and commune.version = (
      select perimeter.version from perimeter
      where perimeter.territory_id = place.id and perimeter.from_on <= day
      order by perimeter.from_on desc limit 1
    );
    return next;
  end loop;
  perform set_config('app.read', before, true);
end
$$;

revoke execute on function public_territories() from public;
grant execute on function public_territories() to alize_app;
