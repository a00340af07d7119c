-- The firm's file, from first contact to the committee's door. See src/application/README.md.

create table firm (
  territory_id uuid not null,
  id uuid not null,
  name text not null,
  siren text,
  siret text,
  commune_insee text not null,
  commune_name text not null,
  activity text not null,
  created_on date,
  headcount integer,
  in_insolvency boolean,
  legal_form text,
  owner_name text,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint firm_siren_is_its_own unique (territory_id, siren),
  constraint firm_siren_is_nine_digits check (siren ~ '^[0-9]{9}$'),
  constraint firm_siret_is_fourteen_digits check (siret ~ '^[0-9]{14}$'),
  constraint firm_siret_is_of_its_siren check (siret is null or (siren is not null and left(siret, 9) = siren)),
  constraint firm_commune_has_an_insee_code check (commune_insee ~ '^([0-9]{5}|2[AB][0-9]{3}|X[0-9]{4})$'),
  constraint firm_headcount_is_not_negative check (headcount >= 0)
);

-- Whom the firm is tied to: what a committee's recusals are detected from.
create table firm_link (
  territory_id uuid not null,
  firm_id uuid not null,
  position smallint not null,
  kind text not null,
  organisation_id uuid references organisation (id),
  name text not null,
  primary key (territory_id, firm_id, position),
  constraint firm_link_is_of_a_firm foreign key (territory_id, firm_id) references firm (territory_id, id),
  constraint firm_link_kind_is_known check (
    kind in ('bank', 'accountant', 'shareholder', 'landlord', 'customer', 'supplier', 'competitor', 'family', 'same-group')
  ),
  constraint firm_link_names_someone check (name ~ '\S')
);

create table application (
  territory_id uuid not null,
  id uuid not null,
  number integer not null,
  firm_id uuid not null,
  status text not null,
  title text not null,
  description text not null,
  amount bigint not null,
  instalments integer not null,
  grace_months integer not null,
  half_days bigint not null,
  jobs_created integer not null,
  jobs_kept integer not null,
  received_on date not null,
  submitted_on date,
  assigned_to uuid references person (id),
  oriented_to text,
  oriented_result text,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint application_number_is_its_own unique (territory_id, number),
  constraint application_is_of_a_firm foreign key (territory_id, firm_id) references firm (territory_id, id),
  constraint application_number_starts_at_one check (number >= 1),
  constraint application_status_is_known check (
    status in (
      'detected', 'draft', 'submitted', 'appraised', 'ready', 'in-committee', 'approved', 'approved-with-conditions',
      'adjourned', 'refused', 'withdrawn', 'oriented'
    )
  ),
  constraint application_amount_is_positive check (amount > 0),
  constraint application_amount_is_what_json_carries check (amount <= 9007199254740991),
  constraint application_instalments_are_positive check (instalments > 0),
  constraint application_figures_are_not_negative check (
    grace_months >= 0 and half_days >= 0 and jobs_created >= 0 and jobs_kept >= 0
  ),
  constraint application_oriented_says_where check (status <> 'oriented' or oriented_to is not null),
  constraint application_orientation_result_follows_an_orientation check (oriented_result is null or oriented_to is not null),
  constraint application_orientation_result_is_known check (oriented_result in ('helped', 'not-helped'))
);

create index application_by_status on application (territory_id, status);

-- One file at a time for a firm: two desks at once cannot open two.
create unique index application_runs_alone_for_its_firm on application (territory_id, firm_id)
  where status in ('detected', 'draft', 'submitted', 'appraised', 'ready', 'in-committee', 'adjourned');

create table financing_line (
  territory_id uuid not null,
  application_id uuid not null,
  position smallint not null,
  side text not null,
  kind text not null,
  label text not null,
  amount bigint not null,
  primary key (territory_id, application_id, position),
  constraint financing_line_is_of_an_application foreign key (territory_id, application_id) references application (territory_id, id),
  constraint financing_line_kind_is_of_its_side check (
    (side = 'need' and kind in ('investment', 'working-capital', 'other'))
    or (side = 'resource' and kind in ('advance', 'bank-loan', 'own-funds', 'grant', 'other'))
  ),
  constraint financing_line_amount_is_positive check (amount > 0),
  constraint financing_line_amount_is_what_json_carries check (amount <= 9007199254740991)
);

create table application_document (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  position smallint not null,
  kind text not null,
  label text,
  is_required boolean not null,
  received_on date,
  expires_on date,
  primary key (territory_id, id),
  constraint document_is_of_an_application foreign key (territory_id, application_id) references application (territory_id, id),
  constraint document_has_a_place_of_its_own unique (territory_id, application_id, position),
  constraint document_kind_is_known check (
    kind in ('registration', 'accounts', 'forecast', 'bank-details', 'quotes', 'tax-and-social', 'other')
  ),
  constraint document_of_another_kind_has_a_label check ((kind = 'other') = (label is not null)),
  constraint document_expires_after_it_is_received check (expires_on >= received_on)
);

create table appraisal (
  territory_id uuid not null,
  application_id uuid not null,
  number integer not null,
  opinion text not null,
  text text not null,
  person_id uuid,
  person_name text not null,
  given_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, application_id, number),
  constraint appraisal_is_of_an_application foreign key (territory_id, application_id) references application (territory_id, id),
  constraint appraisal_opinion_is_known check (opinion in ('favourable', 'unfavourable', 'reserved')),
  constraint appraisal_says_why check (text ~ '\S')
);

-- Who did what, when: appended to, never changed.
create table application_event (
  territory_id uuid not null,
  application_id uuid not null,
  number integer not null,
  kind text not null,
  from_status text,
  to_status text not null,
  happened_on date not null,
  person_id uuid,
  person_name text not null,
  why text,
  recorded_at timestamptz not null,
  primary key (territory_id, application_id, number),
  constraint event_is_of_an_application foreign key (territory_id, application_id) references application (territory_id, id),
  constraint event_kind_is_known check (
    kind in (
      'opened', 'revised', 'submitted', 'plan-replaced', 'document-received', 'appraised', 'marked-ready', 'oriented',
      'orientation-answered', 'withdrawn', 'moved'
    )
  )
);

-- A territory's rules from a day on: a new row, never a changed one.
create table eligibility_policy (
  territory_id uuid not null references unit (id),
  from_on date not null,
  policy jsonb not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint eligibility_policy_is_an_object check (jsonb_typeof(policy) = 'object')
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'firm', 'firm_link', 'application', 'financing_line', 'application_document', 'appraisal', 'application_event',
    'eligibility_policy'
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
  end loop;
  foreach tenant in array array['firm', 'application', 'application_document'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
  foreach tenant in array array['firm_link', 'financing_line'] loop
    execute format(
      'create policy %I on %I for delete using (territory_id = app_write())', tenant || '_is_replaced_where_one_writes', tenant
    );
    execute format('grant delete on %I to alize_app', tenant);
  end loop;
end
$$;

grant update (
  name, siren, siret, commune_insee, commune_name, activity, created_on, headcount, in_insolvency, legal_form, owner_name
) on firm to alize_app;
grant update (
  status, title, description, amount, instalments, grace_months, half_days, jobs_created, jobs_kept, submitted_on,
  assigned_to, oriented_to, oriented_result
) on application to alize_app;
grant update (received_on, expires_on) on application_document to alize_app;

-- What anyone may know of a territory before any account: its name, its day, its rules and its communes on that day. Row-level
-- security binds the tables' owner too, so the function names the territory it reads, then forgets it.
create function public_eligibility(wanted text)
returns table (territory_id uuid, name text, business_date date, policies jsonb, communes jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
  found_unit record;
  day date;
  before text := coalesce(current_setting('app.read', true), '');
begin
  select unit.id, unit.name into found_unit from unit where unit.slug = wanted and unit.level = 'territory';
  if not found then
    return;
  end if;
  perform set_config('app.read', array[found_unit.id]::text, true);
  select setting.business_date into day from territory_setting as setting where setting.territory_id = found_unit.id;
  if day is null then
    perform set_config('app.read', before, true);
    return;
  end if;

  return query
  select
    found_unit.id,
    found_unit.name::text,
    day,
    (
      select coalesce(jsonb_agg(jsonb_build_object('fromOn', rule.from_on, 'policy', rule.policy) order by rule.from_on), '[]')
      from eligibility_policy as rule where rule.territory_id = found_unit.id
    ),
    (
      select coalesce(jsonb_agg(jsonb_build_object('insee', commune.insee, 'name', commune.name) order by commune.name), '[]')
      from perimeter_commune as commune
      where commune.territory_id = found_unit.id and commune.version = (
        select perimeter.version from perimeter
        where perimeter.territory_id = found_unit.id and perimeter.from_on <= day
        order by perimeter.from_on desc limit 1
      )
    );
  perform set_config('app.read', before, true);
end
$$;

revoke execute on function public_eligibility(text) from public;
grant execute on function public_eligibility(text) to alize_app;
