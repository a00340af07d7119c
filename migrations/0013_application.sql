-- Who runs a firm, and what the public and the reports may know of the files. See src/application/README.md.

-- A person who holds a seat as an owner is the owner of some firms only, from a day to a day.
create table firm_owner (
  territory_id uuid not null,
  id uuid not null,
  firm_id uuid not null,
  person_id uuid not null references person (id),
  from_on date not null,
  -- The first day on which they no longer are.
  to_on date,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint firm_owner_is_of_a_firm foreign key (territory_id, firm_id) references firm (territory_id, id),
  constraint firm_owner_ends_after_it_began check (to_on >= from_on),
  constraint firm_owner_is_not_named_twice exclude using gist (
    territory_id with =, firm_id with =, person_id with =, daterange(from_on, to_on) with &&
  )
);

create index firm_owner_by_person on firm_owner (territory_id, person_id);

alter table firm_owner enable row level security, force row level security;

create policy firm_owner_is_read_in_its_territory on firm_owner for select
  using (territory_id = any ((select app_read())::uuid[]));
create policy firm_owner_is_added_where_one_writes on firm_owner for insert
  with check (territory_id = app_write());
create policy firm_owner_is_brought_up_to_date_where_one_writes on firm_owner for update
  using (territory_id = app_write()) with check (territory_id = app_write());

grant select, insert, update (to_on) on firm_owner to alize_app;

-- A granted file whose decision lapsed stays granted, and says since when nothing follows.
alter table application
  add column lapsed_on date,
  add constraint application_lapsed_had_been_granted
    check (lapsed_on is null or status in ('approved', 'approved-with-conditions', 'withdrawn'));

grant update (lapsed_on) on application to alize_app;

-- Who holds a file, who owns its firm and what lapsed are told in its history too.
alter table application_event drop constraint event_kind_is_known;
alter table application_event add constraint event_kind_is_known check (
  kind in (
    'opened', 'revised', 'submitted', 'plan-replaced', 'document-received', 'appraised', 'marked-ready', 'oriented',
    'orientation-answered', 'withdrawn', 'moved', 'assigned', 'owner-named', 'owner-ended', 'decision-lapsed'
  )
);

-- How each file last ended, kept beside it: the last step into an end; from one manner of approval to the other is not a second one.
alter table application add column ended_as text, add column ended_on date;

create function application_keep_its_end() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update application
  set
    ended_as = case when new.to_status in ('approved', 'approved-with-conditions') then 'accepted' else new.to_status end,
    ended_on = new.happened_on
  where territory_id = new.territory_id and id = new.application_id;
  return null;
end
$$;

create trigger application_keeps_its_end after insert on application_event
  for each row when (
    new.to_status in ('approved', 'approved-with-conditions', 'refused', 'oriented', 'withdrawn')
    and new.from_status is distinct from new.to_status
    and not (new.to_status = 'approved' and coalesce(new.from_status, '') = 'approved-with-conditions')
  )
  execute function application_keep_its_end();

-- What was written before this migration.
do $$
declare
  place uuid;
begin
  for place in select id from unit where level = 'territory' loop
    perform set_config('app.read', array[place]::text, true), set_config('app.write', place::text, true);
    update application
    set ended_as = step.outcome, ended_on = step.happened_on
    from (
      select distinct on (application_id)
        application_id,
        happened_on,
        case when to_status in ('approved', 'approved-with-conditions') then 'accepted' else to_status end as outcome
      from application_event
      where territory_id = place
        and to_status in ('approved', 'approved-with-conditions', 'refused', 'oriented', 'withdrawn')
        and from_status is distinct from to_status
        and not (to_status = 'approved' and coalesce(from_status, '') = 'approved-with-conditions')
      order by application_id, number desc
    ) as step
    where application.territory_id = place and application.id = step.application_id;
  end loop;
  perform set_config('app.read', '', true), set_config('app.write', '', true);
end
$$;

-- Each file, and how it ended: a file that was given back or is under way has no outcome yet. One that was withdrawn counts as
-- examined where it had been submitted. A file always has its firm: "left", so that who asks nothing of it does not read it.
create view figures_application_files_v1 with (security_invoker = true) as
select
  application.territory_id,
  application.id as application_id,
  application.number,
  application.firm_id,
  firm.commune_insee as commune,
  firm.activity,
  firm.headcount,
  application.status,
  application.received_on,
  application.submitted_on,
  case
    when application.status in ('approved', 'approved-with-conditions', 'refused', 'oriented', 'withdrawn')
    then application.ended_as
  end as outcome,
  case
    when application.status in ('approved', 'approved-with-conditions', 'refused', 'oriented', 'withdrawn')
    then application.ended_on
  end as outcome_on,
  application.oriented_result,
  application.amount as requested
from application
left join firm on firm.territory_id = application.territory_id and firm.id = application.firm_id;

-- What each plan counts on, by kind.
create view figures_application_financing_v1 with (security_invoker = true) as
select territory_id, application_id, side, kind, sum(amount)::bigint as amount
from financing_line
group by territory_id, application_id, side, kind;

grant select on figures_application_files_v1, figures_application_financing_v1 to alize_app;

-- Where the programme is open, for whoever looks for their own: names and communes of each territory on its day.
create function public_territories()
returns table (slug text, name text, is_demonstration boolean, communes jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
  place record;
  day date;
  before text := coalesce(current_setting('app.read', true), '');
begin
  for place in
    select unit.id, unit.slug, unit.name, unit.is_demonstration, unit.opened_on, unit.closed_on
    from unit where unit.level = 'territory' order by unit.name, unit.slug
  loop
    perform set_config('app.read', array[place.id]::text, true);
    select setting.business_date into day from territory_setting as setting where setting.territory_id = place.id;
    continue when day is null or place.opened_on > day or place.closed_on <= day;
    slug := place.slug;
    name := place.name;
    is_demonstration := place.is_demonstration;
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
