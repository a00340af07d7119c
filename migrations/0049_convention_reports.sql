-- What funders are told of their money, and what their committee reads: frozen with what it was drawn from. See decision 0034.

-- The words of a financial report and what was planned, until someone certifies it.
create table financial_report_draft (
  territory_id uuid not null,
  convention_id uuid not null,
  funder_id uuid not null references organisation (id),
  -- 0 for the convention whole.
  year smallint not null,
  narrative jsonb not null,
  planned jsonb not null,
  saved_by uuid not null references person (id),
  saved_at timestamptz not null,
  constraint funder_has_one_draft_a_period primary key (territory_id, convention_id, funder_id, year),
  constraint draft_is_of_a_party_of_its_convention foreign key (territory_id, convention_id, funder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint draft_year_is_in_our_calendar check (year = 0 or year between 1600 and 9999),
  constraint draft_narrative_is_named check (jsonb_typeof(narrative) = 'object'),
  constraint draft_plan_is_a_list check (jsonb_typeof(planned) = 'array')
);

-- As it was certified. A correction is another report beside it.
create table financial_report (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  funder_id uuid not null references organisation (id),
  year smallint,
  -- The business date on which the figures were read.
  read_on date not null,
  -- Who certifies, and in what capacity, as they are called that day.
  certified_by text not null,
  certified_as text not null,
  certified_on date not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  -- Text, not jsonb: the same bytes for ever.
  document text not null,
  hash text not null,
  primary key (territory_id, id),
  constraint financial_report_is_of_a_party_of_its_convention foreign key (territory_id, convention_id, funder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint financial_report_is_certified_once_in_these_words unique (territory_id, hash),
  constraint financial_report_year_is_in_our_calendar check (year between 1600 and 9999),
  constraint financial_report_names_who_certifies check (certified_by ~ '\S' and certified_as ~ '\S'),
  constraint financial_report_is_certified_by_the_day_it_is_read check (certified_on <= read_on),
  constraint financial_report_hash_is_of_its_document check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);

create index financial_report_by_funder on financial_report (territory_id, convention_id, funder_id);

-- What the steering committee of a convention reads.
create table steering_pack (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  read_on date not null,
  drawn_by uuid not null references person (id),
  drawn_at timestamptz not null,
  document text not null,
  hash text not null,
  primary key (territory_id, id),
  constraint steering_pack_is_of_a_convention_of_its_territory foreign key (territory_id, convention_id)
    references convention (territory_id, id),
  constraint steering_pack_is_drawn_once_in_these_words unique (territory_id, hash),
  constraint steering_pack_hash_is_of_its_document check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);

create index steering_pack_by_convention on steering_pack (territory_id, convention_id, drawn_at);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['financial_report_draft', 'financial_report', 'steering_pack']
  loop
    execute format('alter table %I enable row level security, force row level security', guarded);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      guarded || '_is_read_in_its_territory', guarded
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      guarded || '_is_added_where_one_writes', guarded
    );
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', guarded
    );
    execute format('grant select, insert on %I to alize_app', guarded);
  end loop;
end
$$;

create policy financial_report_draft_is_changed_where_one_writes on financial_report_draft
  for update using (territory_id = app_write()) with check (territory_id = app_write());
grant update (narrative, planned, saved_by, saved_at) on financial_report_draft to alize_app;

-- Added to, never changed: the owner is refused too.
create trigger financial_report_is_never_changed before update or delete or truncate on financial_report
  for each statement execute function report_refuse_change();
create trigger steering_pack_is_never_changed before update or delete or truncate on steering_pack
  for each statement execute function report_refuse_change();

-- Tacit renewal: what the signed text says of it, and who said no.
create table convention_tacit_clause (
  territory_id uuid not null,
  convention_id uuid not null,
  notice_months smallint not null,
  term_months smallint not null,
  -- How many times more it may serve; 0 for the last convention that it carried.
  times_left smallint not null,
  -- The convention that this one carries on, where the night renewed it.
  carried_from uuid,
  -- Null by the night.
  recorded_by uuid references person (id),
  recorded_at timestamptz not null,
  constraint convention_has_one_tacit_clause primary key (territory_id, convention_id),
  constraint tacit_clause_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint tacit_clause_is_carried_from_a_convention foreign key (territory_id, carried_from)
    references convention (territory_id, id),
  constraint tacit_clause_is_carried_once unique (territory_id, carried_from),
  constraint tacit_clause_is_recorded_by_someone_or_the_night check ((recorded_by is null) = (carried_from is not null)),
  constraint tacit_clause_counts_months check (notice_months between 1 and 120 and term_months between 1 and 120),
  constraint tacit_clause_is_not_served_beyond_its_times check (times_left between 0 and 20)
);

create table convention_denunciation (
  territory_id uuid not null,
  convention_id uuid not null,
  organisation_id uuid not null,
  denounced_on date not null,
  reason text not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null,
  constraint convention_is_denounced_once primary key (territory_id, convention_id),
  constraint denunciation_is_of_a_convention_with_a_clause foreign key (territory_id, convention_id)
    references convention_tacit_clause (territory_id, convention_id),
  constraint denunciation_is_by_a_party foreign key (territory_id, convention_id, organisation_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint denunciation_has_a_reason check (reason ~ '\S')
);

-- What is watched in a convention, version after version: the share of the largest partners beyond which the committee is warned, and the public share aimed at.
create table convention_watch (
  territory_id uuid not null,
  convention_id uuid not null,
  version smallint not null,
  -- In basis points of the private money.
  largest_share bigint not null,
  -- In basis points of the cash; null where the rule's own share is aimed at.
  public_share bigint,
  decided_by uuid not null references person (id),
  decided_on date not null,
  recorded_at timestamptz not null,
  constraint watch_is_decided_once_by_version primary key (territory_id, convention_id, version),
  constraint watch_is_of_a_convention foreign key (territory_id, convention_id) references convention (territory_id, id),
  constraint watch_version_starts_at_one check (version >= 1),
  constraint watch_shares_are_shares check (largest_share between 0 and 10000 and public_share between 0 and 10000)
);

do $$
declare
  guarded text;
begin
  foreach guarded in array array['convention_tacit_clause', 'convention_denunciation', 'convention_watch']
  loop
    execute format('alter table %I enable row level security, force row level security', guarded);
    execute format(
      'create policy %I on %I for select using (territory_id = any ((select app_read())::uuid[]))',
      guarded || '_is_read_in_its_territory', guarded
    );
    execute format(
      'create policy %I on %I for insert with check (territory_id = app_write())',
      guarded || '_is_added_where_one_writes', guarded
    );
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', guarded
    );
    execute format('grant select, insert on %I to alize_app', guarded);
  end loop;
end
$$;
