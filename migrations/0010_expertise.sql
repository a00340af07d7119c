-- Experts' days: what firms need, who is proposed, the letters, the visits and what is attested. The half-days themselves are in the
-- journal; a mission keeps beside them what was logged and confirmed.

-- What a payer waits for, as a kind: a signed attestation of days lifts the waits of its own.
alter table call_line add column waits_kind text not null default 'other';
alter table call_line add constraint call_line_waits_kind_is_known check (waits_kind in ('days-attestation', 'other'));
alter table call_line
  add constraint call_line_that_waits_for_days_says_so check (waits_kind = 'other' or waits_for is not null);

create table call_wait_lifted (
  territory_id uuid not null,
  call_line_id uuid not null,
  lifted_on date not null,
  evidence text not null,
  recorded_at timestamptz not null,
  primary key (territory_id, call_line_id),
  constraint wait_lifted_is_of_a_call_line foreign key (territory_id, call_line_id) references call_line (territory_id, id),
  constraint wait_is_lifted_on_evidence check (evidence ~ '\S')
);

create table expert (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  employer_id uuid not null references organisation (id),
  -- The first is the one they know best.
  domains text[] not null,
  is_available boolean not null,
  availability text,
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint expert_knows_something_known check (
    cardinality(domains) >= 1
    and domains <@ array[
      'production', 'finance', 'sales', 'human-resources', 'quality', 'purchasing', 'marketing', 'health-safety-environment',
      'information-technology', 'logistics', 'law', 'international'
    ]
  ),
  constraint expert_leaves_after_coming check (to_on >= from_on),
  constraint expert_is_not_enrolled_twice exclude using gist (
    territory_id with =, person_id with =, employer_id with =, daterange(from_on, to_on) with &&
  )
);

create index expert_by_employer on expert (territory_id, employer_id);

create table need (
  territory_id uuid not null references unit (id),
  id uuid not null,
  application_id uuid not null,
  application_number integer not null,
  firm_id uuid not null,
  firm_name text not null,
  domain text not null,
  text text not null,
  half_days integer not null,
  status text not null,
  detected_on date not null,
  qualified_on date,
  dropped_on date,
  dropped_why text,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint need_is_of_a_file foreign key (territory_id, application_id) references application (territory_id, id),
  constraint need_says_something check (text ~ '\S' and firm_name ~ '\S'),
  constraint need_takes_time check (half_days > 0),
  constraint need_status_is_known check (status in ('detected', 'qualified', 'covered', 'dropped')),
  constraint need_is_covered_once_qualified check (qualified_on is not null or status in ('detected', 'dropped')),
  constraint need_is_qualified_after_it_is_detected check (qualified_on >= detected_on),
  constraint need_dropped_says_why check (
    (status = 'dropped') = (dropped_on is not null) and (dropped_on is null) = (dropped_why is null)
  )
);

create index need_by_application on need (territory_id, application_id);

create table proposal (
  territory_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  expert_id uuid not null,
  convention_id uuid not null,
  -- Whose pledge the days come from.
  holder_id uuid not null,
  half_days integer not null,
  proposed_on date not null,
  answer_by date not null,
  -- The gates, the weights and the version of the engine, as they were.
  explanation jsonb not null,
  answer text,
  answered_on date,
  answer_why text,
  employer_answer text,
  employer_answered_on date,
  employer_why text,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint proposal_answers_a_need foreign key (territory_id, need_id) references need (territory_id, id),
  constraint proposal_is_made_to_an_expert foreign key (territory_id, expert_id) references expert (territory_id, id),
  constraint proposal_holder_is_a_party foreign key (territory_id, convention_id, holder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint proposal_takes_time check (half_days > 0),
  constraint proposal_leaves_time_to_answer check (answer_by > proposed_on),
  constraint proposal_explanation_is_an_object check (jsonb_typeof(explanation) = 'object'),
  constraint proposal_answer_is_known check (answer in ('accepted', 'declined')),
  constraint proposal_answer_has_its_day check ((answer is null) = (answered_on is null)),
  constraint proposal_is_answered_in_its_delay check (answered_on between proposed_on and answer_by),
  constraint proposal_declined_says_why check (answer <> 'declined' or answer_why ~ '\S'),
  constraint proposal_employer_answer_is_known check (employer_answer in ('agreed', 'refused')),
  constraint proposal_employer_answer_has_its_day check ((employer_answer is null) = (employer_answered_on is null)),
  constraint proposal_employer_answers_after_it_is_made check (employer_answered_on >= proposed_on),
  constraint proposal_refused_says_why check (employer_answer <> 'refused' or employer_why ~ '\S')
);

create index proposal_by_need on proposal (territory_id, need_id);
create index proposal_by_expert on proposal (territory_id, expert_id);

create table mission (
  territory_id uuid not null,
  id uuid not null,
  number integer not null,
  proposal_id uuid not null,
  need_id uuid not null,
  expert_id uuid not null,
  convention_id uuid not null,
  holder_id uuid not null,
  application_id uuid not null,
  application_number integer not null,
  firm_id uuid not null,
  firm_name text not null,
  domain text not null,
  half_days integer not null,
  objectives text not null,
  deliverables text not null,
  confidentiality text not null,
  drawn_up_on date not null,
  starts_on date not null,
  ends_on date not null,
  status text not null,
  -- The day of the last signature, when the days were planned.
  signed_on date,
  closed_on date,
  without_review text,
  -- Kept beside the visits they add up, so that two visits at once cannot go beyond the letter.
  logged integer not null default 0,
  confirmed integer not null default 0,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint mission_number_is_its_own unique (territory_id, number),
  constraint mission_comes_once_from_a_proposal unique (territory_id, proposal_id),
  constraint mission_comes_from_a_proposal foreign key (territory_id, proposal_id) references proposal (territory_id, id),
  constraint mission_answers_a_need foreign key (territory_id, need_id) references need (territory_id, id),
  constraint mission_is_given_by_an_expert foreign key (territory_id, expert_id) references expert (territory_id, id),
  constraint mission_holder_is_a_party foreign key (territory_id, convention_id, holder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint mission_number_starts_at_one check (number >= 1),
  constraint mission_takes_time check (half_days > 0),
  constraint mission_letter_says_what check (objectives ~ '\S' and deliverables ~ '\S' and confidentiality ~ '\S'),
  constraint mission_ends_after_it_starts check (ends_on >= starts_on),
  constraint mission_status_is_known check (status in ('drawn-up', 'signed', 'closed')),
  constraint mission_is_signed_by_all check (
    (status <> 'drawn-up' or signed_on is null) and (status <> 'signed' or signed_on is not null)
  ),
  constraint mission_is_signed_after_it_is_drawn_up check (signed_on >= drawn_up_on),
  constraint mission_closed_has_its_day check ((status = 'closed') = (closed_on is not null)),
  constraint mission_counts_are_not_negative check (logged >= 0 and confirmed >= 0),
  constraint mission_is_not_visited_beyond_its_letter check (logged <= half_days),
  constraint mission_is_not_confirmed_beyond_its_visits check (confirmed <= logged),
  constraint mission_is_visited_once_signed check (logged = 0 or signed_on is not null)
);

create index mission_by_need on mission (territory_id, need_id);
create index mission_by_expert on mission (territory_id, expert_id);
create index mission_by_application on mission (territory_id, application_id);
create index mission_by_pledge on mission (territory_id, convention_id, holder_id);

create table letter_signature (
  territory_id uuid not null,
  mission_id uuid not null,
  party text not null,
  signed_on date not null,
  signed_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, mission_id, party),
  constraint signature_is_of_a_mission foreign key (territory_id, mission_id) references mission (territory_id, id),
  constraint signature_party_is_known check (party in ('owner', 'expert', 'employer', 'operator')),
  constraint signature_has_a_name check (signed_by ~ '\S')
);

create table visit (
  territory_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  person_id uuid not null references person (id),
  visited_on date not null,
  half_days smallint not null,
  note text not null,
  status text not null,
  logged_by uuid not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint visit_is_of_a_mission foreign key (territory_id, mission_id) references mission (territory_id, id),
  constraint visit_is_one_day_at_most check (half_days between 1 and 2),
  constraint visit_says_something check (note ~ '\S'),
  constraint visit_status_is_known check (status in ('to-confirm', 'confirmed', 'disputed', 'withdrawn'))
);

create index visit_by_mission on visit (territory_id, mission_id, visited_on);
create index visit_by_person on visit (territory_id, person_id, visited_on);

-- The last answer stands: a dispute may be followed by a confirmation, never the other way.
create table visit_answer (
  territory_id uuid not null,
  visit_id uuid not null,
  number smallint not null,
  answer text not null,
  answered_on date not null,
  why text,
  answered_by uuid not null,
  -- Recorded by the coordinator for the owner.
  on_behalf boolean not null,
  entry_id uuid,
  recorded_at timestamptz not null,
  primary key (territory_id, visit_id, number),
  constraint answer_is_of_a_visit foreign key (territory_id, visit_id) references visit (territory_id, id),
  constraint answer_number_starts_at_one check (number >= 1),
  constraint answer_is_known check (answer in ('confirmed', 'disputed')),
  constraint answer_that_disputes_says_why check (answer = 'confirmed' or why ~ '\S'),
  constraint answer_that_confirms_is_in_the_journal check ((answer = 'confirmed') = (entry_id is not null))
);

create unique index visit_is_confirmed_once on visit_answer (territory_id, visit_id) where answer = 'confirmed';

create table visit_withdrawal (
  territory_id uuid not null,
  visit_id uuid not null,
  withdrawn_on date not null,
  why text not null,
  withdrawn_by uuid not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, visit_id),
  constraint withdrawal_is_of_a_visit foreign key (territory_id, visit_id) references visit (territory_id, id),
  constraint withdrawal_says_why check (why ~ '\S')
);

create table mission_review (
  territory_id uuid not null,
  mission_id uuid not null,
  reviewer text not null,
  reviewed_on date not null,
  text text not null,
  recorded_by uuid not null,
  on_behalf boolean not null,
  recorded_at timestamptz not null,
  primary key (territory_id, mission_id, reviewer),
  constraint review_is_of_a_mission foreign key (territory_id, mission_id) references mission (territory_id, id),
  constraint reviewer_is_known check (reviewer in ('owner', 'expert')),
  constraint review_says_something check (text ~ '\S')
);

-- The confirmed half-days of a period, frozen with their rate when the holder of the pledge signs.
create table attestation (
  territory_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  holder_id uuid not null,
  from_on date not null,
  to_on date not null,
  half_days integer not null,
  day_rate bigint not null,
  amount bigint not null,
  signed_on date not null,
  signed_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- When a later one, on the same period, took its place.
  replaced_at timestamptz,
  primary key (territory_id, id),
  constraint attestation_holder_is_a_party foreign key (territory_id, convention_id, holder_id)
    references convention_party (territory_id, convention_id, organisation_id),
  constraint attestation_ends_after_it_starts check (to_on >= from_on),
  constraint attestation_is_signed_once_the_period_is_over check (signed_on >= to_on),
  constraint attestation_counts_something check (half_days > 0),
  constraint attestation_amounts_are_not_negative check (day_rate >= 0 and amount >= 0),
  constraint attestation_has_a_name check (signed_by ~ '\S'),
  constraint attestation_counts_a_day_once exclude using gist (
    territory_id with =, convention_id with =, holder_id with =, daterange(from_on, to_on, '[]') with &&
  ) where (replaced_at is null)
);

-- Whoever they give it to, and whatever the number of missions, an expert has two half-days a day.
create function visit_refuse_third_half_day() returns trigger
language plpgsql as $$
declare
  given bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('expert day ' || new.territory_id || new.person_id || new.visited_on, 0));
  select coalesce(sum(half_days), 0) into given
  from visit
  where territory_id = new.territory_id and person_id = new.person_id and visited_on = new.visited_on and status <> 'withdrawn';
  if given > 2 then
    raise exception '% half-days of one expert on %', given, new.visited_on
      using errcode = 'check_violation', constraint = 'expert_gives_two_half_days_a_day';
  end if;
  return null;
end
$$;

create trigger expert_gives_two_half_days_a_day
  after insert on visit for each row execute function visit_refuse_third_half_day();

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'call_wait_lifted', 'expert', 'need', 'proposal', 'mission', 'letter_signature', 'visit', 'visit_answer', 'visit_withdrawal',
    'mission_review', 'attestation'
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
  foreach tenant in array array['expert', 'need', 'proposal', 'mission', 'visit', 'attestation'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (domains, is_available, availability, to_on) on expert to alize_app;
grant update (domain, text, half_days, status, qualified_on, dropped_on, dropped_why) on need to alize_app;
grant update (answer, answered_on, answer_why, employer_answer, employer_answered_on, employer_why) on proposal to alize_app;
grant update (status, signed_on, closed_on, without_review, logged, confirmed) on mission to alize_app;
grant update (status) on visit to alize_app;
grant update (replaced_at) on attestation to alize_app;

-- The half-days of each mission, and what the confirmed ones are worth at the rate of the convention.
create view figures_expertise_days_v1 with (security_invoker = true) as
select
  mission.territory_id,
  mission.convention_id,
  mission.holder_id as organisation_id,
  mission.id as mission_id,
  mission.application_id,
  mission.firm_id,
  mission.status,
  case when mission.signed_on is null then 0 else mission.half_days end::bigint as contracted,
  case mission.status when 'signed' then mission.half_days - mission.logged else 0 end::bigint as planned,
  -- Logged, and not confirmed yet.
  (mission.logged - mission.confirmed)::bigint as delivered,
  mission.confirmed::bigint as confirmed,
  convention.day_rate,
  round(mission.confirmed * convention.day_rate / 2.0)::bigint as value
from mission
join convention on convention.territory_id = mission.territory_id and convention.id = mission.convention_id;

grant select on figures_expertise_days_v1 to alize_app;
