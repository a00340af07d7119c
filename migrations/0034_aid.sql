-- De minimis aid: what firms declare, the law of each day, and the aids that were granted. Everything is added; nothing is edited nor
-- deleted, as an aid is to be proved for ten years. See src/aid/README.md.

create table aid_policy (
  territory_id uuid not null references unit (id),
  from_on date not null,
  enforcement text not null,
  method text not null,
  margin_bp integer not null,
  declaration_days integer not null,
  calendar text not null,
  set_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint aid_policy_blocks_or_warns check (enforcement in ('block', 'warn')),
  constraint aid_policy_method_is_known check (method in ('A', 'B')),
  constraint aid_policy_margin_is_of_the_communication check (margin_bp between 60 and 1000),
  constraint aid_policy_declaration_lasts_a_day_at_least check (declaration_days between 1 and 366),
  constraint aid_policy_calendar_is_known check (calendar in ('FR', 'FR-AM'))
);

-- How much of a fund is State resources, from a day on; all of it where no row says so.
create table aid_public_share (
  territory_id uuid not null references unit (id),
  fund_id uuid not null,
  from_on date not null,
  share_bp integer not null,
  reason text not null,
  set_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, fund_id, from_on),
  constraint aid_public_share_is_a_share check (share_bp between 0 and 10000),
  constraint aid_public_share_says_why check (reason ~ '\S')
);

-- What the territory read in the Official Journal; of two rows of one day, the last entered stands.
create table aid_base_rate (
  territory_id uuid not null references unit (id),
  id uuid not null,
  from_on date not null,
  until_on date,
  rate_bp integer not null,
  source text not null,
  confidence text not null,
  entered_on date not null,
  entered_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint aid_base_rate_begins_with_a_month check (extract(day from from_on) = 1),
  constraint aid_base_rate_ends_after_it_begins check (until_on >= from_on),
  constraint aid_base_rate_is_a_rate check (rate_bp between -1000 and 5000),
  constraint aid_base_rate_has_a_source check (source ~ '\S'),
  constraint aid_base_rate_confidence_is_known check (confidence in ('official', 'secondary', 'derived'))
);

create table aid_ceiling (
  territory_id uuid not null references unit (id),
  id uuid not null,
  regime text not null,
  from_on date not null,
  until_on date,
  ceiling bigint not null,
  look_back text not null,
  regulation text not null,
  source text not null,
  entered_on date not null,
  entered_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint aid_ceiling_regime_is_known check (regime in ('general', 'road-freight', 'sgei', 'agriculture', 'fishery')),
  constraint aid_ceiling_ends_after_it_begins check (until_on >= from_on),
  constraint aid_ceiling_is_not_negative check (ceiling >= 0),
  constraint aid_ceiling_looks_back_one_way check (look_back in ('rolling', 'fiscal-years')),
  constraint aid_ceiling_names_its_regulation check (regulation ~ '\S'),
  constraint aid_ceiling_has_a_source check (source ~ '\S')
);

create table aid_declaration (
  territory_id uuid not null references unit (id),
  id uuid not null,
  application_id uuid not null,
  version integer not null,
  firm_id uuid not null,
  firm_name text not null,
  siren text not null,
  declared_on date not null,
  naf text,
  links jsonb not null,
  aids jsonb not null,
  is_perimeter_whole boolean not null,
  serves_excluded_activity boolean not null,
  is_insolvent boolean not null,
  is_committed boolean not null,
  signed_by text not null,
  signed_as text not null,
  manner text not null,
  made_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint aid_declaration_version_is_its_own unique (territory_id, application_id, version),
  constraint aid_declaration_version_starts_at_one check (version >= 1),
  constraint aid_declaration_is_of_a_siren check (siren ~ '^\d{9}$'),
  constraint aid_declaration_lists_its_links check (jsonb_typeof(links) = 'array'),
  constraint aid_declaration_lists_its_aids check (jsonb_typeof(aids) = 'array'),
  constraint aid_declaration_commits check (is_committed),
  constraint aid_declaration_is_signed check (signed_by ~ '\S' and signed_as ~ '\S'),
  constraint aid_declaration_manner_is_known check (manner in ('online', 'paper'))
);

create table aid_insolvency_check (
  territory_id uuid not null references unit (id),
  id uuid not null,
  application_id uuid not null,
  checked_on date not null,
  source text not null,
  is_insolvent boolean not null,
  checked_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint aid_insolvency_check_has_a_source check (source ~ '\S')
);

create index aid_insolvency_check_by_application on aid_insolvency_check (territory_id, application_id, checked_on);

-- An aid on the day its right was born. Its amount is computed beside it: an unknown base rate leaves it to be computed.
create table aid (
  territory_id uuid not null references unit (id),
  id uuid not null,
  number integer not null,
  kind text not null,
  application_id uuid not null,
  decision_id uuid not null,
  amends uuid,
  firm_id uuid not null,
  firm_name text not null,
  siren text,
  fund_id uuid not null,
  grant_on date not null,
  principal bigint not null,
  -- [[month, cents], …] from the day of the grant: what was to come back before an amendment, and what comes back.
  flows_before jsonb not null,
  flows jsonb not null,
  snapshot text,
  snapshot_hash text,
  verdict text not null,
  register_due_on date not null,
  kept_until date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint aid_number_is_its_own unique (territory_id, number),
  constraint aid_number_starts_at_one check (number >= 1),
  constraint aid_kind_is_known check (kind in ('grant', 'amendment')),
  constraint aid_amendment_is_of_an_aid foreign key (territory_id, amends) references aid (territory_id, id),
  constraint aid_amendment_alone_amends check ((kind = 'amendment') = (amends is not null)),
  constraint aid_is_of_a_siren check (siren ~ '^\d{9}$'),
  constraint aid_principal_is_positive check (principal > 0),
  constraint aid_lists_its_flows check (jsonb_typeof(flows_before) = 'array' and jsonb_typeof(flows) = 'array'),
  constraint aid_grant_keeps_its_snapshot check (kind = 'amendment' or (snapshot is not null and snapshot_hash is not null)),
  constraint aid_verdict_is_not_a_block check (verdict in ('clear', 'warned')),
  constraint aid_is_registered_after_its_grant check (register_due_on > grant_on),
  constraint aid_is_kept_ten_years check (kept_until = (grant_on + interval '10 years')::date)
);

create index aid_by_application on aid (territory_id, application_id);
create unique index aid_is_granted_once_by_a_decision on aid (territory_id, decision_id) where kind = 'grant';
create index aid_by_siren on aid (siren, grant_on);

create table aid_computation (
  territory_id uuid not null,
  aid_id uuid not null,
  number integer not null,
  method text not null,
  base_rate_bp integer not null,
  base_rate_from date not null,
  base_rate_source text not null,
  margin_bp integer not null,
  reference_rate_bp integer not null,
  discount_rate_bp integer not null,
  equivalent bigint not null,
  share_bp integer not null,
  counted bigint not null,
  headroom_after bigint,
  regulation text not null,
  reason text,
  computed_on date not null,
  computed_by uuid,
  recorded_at timestamptz not null,
  primary key (territory_id, aid_id, number),
  constraint aid_computation_is_of_an_aid foreign key (territory_id, aid_id) references aid (territory_id, id),
  constraint aid_computation_starts_at_one check (number >= 1),
  constraint aid_computation_method_is_known check (method in ('A', 'B')),
  constraint aid_computation_rates_add_up check (
    reference_rate_bp = base_rate_bp + margin_bp and discount_rate_bp = base_rate_bp + 100
  ),
  constraint aid_computation_is_not_negative check (equivalent >= 0 and counted >= 0 and counted <= equivalent),
  constraint aid_computation_again_says_why check (number = 1 or reason ~ '\S')
);

-- The aid was declared to the central register, whose receipt is kept.
create table aid_registration (
  territory_id uuid not null,
  aid_id uuid not null,
  declared_on date not null,
  receipt text not null,
  registered_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, aid_id),
  constraint aid_registration_is_of_an_aid foreign key (territory_id, aid_id) references aid (territory_id, id),
  constraint aid_registration_has_a_receipt check (receipt ~ '\S')
);

-- The decision lapsed: the firm has no right to the aid any more.
create table aid_withdrawal (
  territory_id uuid not null,
  aid_id uuid not null,
  withdrawn_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, aid_id),
  constraint aid_withdrawal_is_of_an_aid foreign key (territory_id, aid_id) references aid (territory_id, id)
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'aid_policy', 'aid_public_share', 'aid_base_rate', 'aid_ceiling', 'aid_declaration', 'aid_insolvency_check', 'aid',
    'aid_computation', 'aid_registration', 'aid_withdrawal'
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
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
  end loop;
end
$$;

-- Not even by the owner of the tables, once a row is written: the proof of an aid is due for ten years (Reg. (EU) 2023/2831 art. 6).
create function aid_is_kept() returns trigger
language plpgsql
as $$
begin
  raise exception 'what proves an aid is neither edited nor deleted (%)', tg_table_name;
end
$$;

do $$
declare
  kept text;
begin
  foreach kept in array array['aid_declaration', 'aid', 'aid_computation', 'aid_registration', 'aid_withdrawal'] loop
    execute format(
      'create trigger %I before update or delete or truncate on %I for each statement execute function aid_is_kept()',
      kept || '_is_kept', kept
    );
  end loop;
end
$$;

-- The aids that any territory granted to these firms: the ceiling is the undertaking's, wherever it was helped. It says who granted, when and
-- how much, and names no file. Whoever calls it names firms by their SIREN; the rest of other territories stays closed.
create function aids_of_firms(wanted text[], since date, until date)
returns table (territory_id uuid, aid_id uuid, siren text, grant_on date, counted bigint, granted_by text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
  before text := coalesce(current_setting('app.whole', true), '');
begin
  perform set_config('app.whole', 'yes', true);
  return query
  select aid.territory_id, aid.id, aid.siren, aid.grant_on, computed.counted, unit.name
  from aid
  join unit on unit.id = aid.territory_id
  left join lateral (
    select computation.counted
    from aid_computation as computation
    where computation.territory_id = aid.territory_id and computation.aid_id = aid.id
    order by computation.number desc
    limit 1
  ) as computed on true
  where aid.siren = any (wanted)
    and aid.grant_on between since and until
    and not exists (
      select from aid_withdrawal as gone where gone.territory_id = aid.territory_id and gone.aid_id = aid.id
    )
  order by aid.grant_on, aid.territory_id, aid.number;
  perform set_config('app.whole', before, true);
end
$$;

revoke execute on function aids_of_firms(text[], date, date) from public;
grant execute on function aids_of_firms(text[], date, date) to alize_app;
