-- The jobs that firms undertook, and what is known of them. Everything is added; nothing is edited. See src/impact/README.md.

-- What counts as a job from a day on; before the first of them, the programme's own definition.
create table job_definition (
  territory_id uuid not null references unit (id),
  from_on date not null,
  cdd_months smallint not null,
  are_apprentices_counted boolean not null,
  is_owner_counted boolean not null,
  set_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint job_definition_counts_contracts_of_a_month_at_least check (cdd_months >= 1)
);

create table job_commitment (
  territory_id uuid not null references unit (id),
  id uuid not null,
  application_id uuid not null,
  decision_id uuid not null,
  firm_id uuid not null,
  firm_name text not null,
  decided_on date not null,
  due_on date not null,
  planned_created integer not null,
  planned_kept integer not null,
  -- As the firm's file said it; null where nobody gave it.
  baseline_heads integer,
  baseline_fte_hundredths integer,
  definition_from date,
  lapsed_on date,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint commitment_comes_once_from_a_decision unique (territory_id, decision_id),
  constraint commitment_definition_is_of_its_territory foreign key (territory_id, definition_from) references job_definition (territory_id, from_on),
  constraint commitment_firm_has_a_name check (firm_name ~ '\S'),
  constraint commitment_is_due_after_the_decision check (due_on > decided_on),
  constraint commitment_jobs_are_not_negative check (planned_created >= 0 and planned_kept >= 0),
  constraint commitment_baseline_is_not_negative check (baseline_heads >= 0 and baseline_fte_hundredths >= 0)
);

create index job_commitment_by_application on job_commitment (territory_id, application_id);
create index job_commitment_by_firm on job_commitment (territory_id, firm_id);

create table job_follow_up (
  territory_id uuid not null,
  commitment_id uuid not null,
  months smallint not null,
  due_on date not null,
  primary key (territory_id, commitment_id, months),
  constraint follow_up_is_of_a_commitment foreign key (territory_id, commitment_id) references job_commitment (territory_id, id),
  constraint follow_up_is_one_of_four check (months in (6, 12, 24, 36))
);

-- An answer to a survey; a later one to the same survey takes its place, and both stay.
create table job_count (
  territory_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  months smallint not null,
  number integer not null,
  counted_on date not null,
  headcount integer not null,
  headcount_fte_hundredths integer,
  hired integer not null,
  hired_on_cdi integer not null,
  hired_on_cdd integer not null,
  apprentices integer not null,
  present integer not null,
  present_fte_hundredths integer,
  kept integer not null,
  comment text,
  reason text,
  definition_from date,
  answered_on date not null,
  answered_by uuid not null,
  on_behalf boolean not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint count_answers_a_follow_up foreign key (territory_id, commitment_id, months)
    references job_follow_up (territory_id, commitment_id, months),
  constraint count_definition_is_of_its_territory foreign key (territory_id, definition_from) references job_definition (territory_id, from_on),
  constraint count_number_is_its_own unique (territory_id, commitment_id, number),
  constraint count_number_starts_at_one check (number >= 1),
  constraint count_is_not_negative check (
    headcount >= 0 and headcount_fte_hundredths >= 0 and hired_on_cdi >= 0 and hired_on_cdd >= 0 and apprentices >= 0
    and present >= 0 and present_fte_hundredths >= 0 and kept >= 0
  ),
  constraint count_of_hired_adds_up check (hired in (hired_on_cdi + hired_on_cdd, hired_on_cdi + hired_on_cdd + apprentices)),
  constraint count_of_present_were_hired check (present <= hired),
  constraint count_of_headcount_holds_the_others check (headcount >= present + kept),
  constraint count_of_fte_is_within_heads check (
    headcount_fte_hundredths <= 100 * headcount and present_fte_hundredths <= 100 * present
  ),
  constraint count_is_answered_once_counted check (answered_on >= counted_on)
);

create index job_count_by_commitment on job_count (territory_id, commitment_id, months, number);

-- With evidence that names nobody; only then does an answer count as jobs hired.
create table job_verification (
  territory_id uuid not null,
  count_id uuid not null,
  evidence text not null,
  reference text not null,
  verified_on date not null,
  verified_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, count_id),
  constraint verification_is_of_a_count foreign key (territory_id, count_id) references job_count (territory_id, id),
  constraint verification_evidence_is_known check (
    evidence in ('accountant-certificate', 'dsn-summary', 'payroll-register-seen')
  ),
  constraint verification_has_a_reference check (reference ~ '\S')
);

create table job_reminder (
  territory_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  months smallint not null,
  reminded_on date not null,
  channel text not null,
  note text,
  reminded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint reminder_is_about_a_follow_up foreign key (territory_id, commitment_id, months)
    references job_follow_up (territory_id, commitment_id, months),
  constraint reminder_channel_is_known check (channel in ('telephone', 'letter', 'mail'))
);

create index job_reminder_by_commitment on job_reminder (territory_id, commitment_id);

-- What the committee decided where jobs are missing.
create table job_shortfall_note (
  territory_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  months smallint not null,
  outcome text not null,
  is_in_contract boolean not null,
  reason text not null,
  decided_on date not null,
  noted_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint shortfall_is_about_a_follow_up foreign key (territory_id, commitment_id, months)
    references job_follow_up (territory_id, commitment_id, months),
  constraint shortfall_is_told_at_two_years_or_three check (months in (24, 36)),
  constraint shortfall_outcome_is_known check (outcome in ('note', 'extend', 'shorten', 'early-repayment')),
  constraint shortfall_early_repayment_is_in_the_contract check (outcome <> 'early-repayment' or is_in_contract),
  constraint shortfall_says_why check (reason ~ '\S')
);

create index job_shortfall_note_by_commitment on job_shortfall_note (territory_id, commitment_id);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'job_definition', 'job_commitment', 'job_follow_up', 'job_count', 'job_verification', 'job_reminder', 'job_shortfall_note'
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
end
$$;

-- Who locks a row to write about it needs the right to update it: of a commitment, only its lapse may be written.
create policy job_commitment_lapses_where_one_writes on job_commitment
  for update using (territory_id = app_write()) with check (territory_id = app_write());
grant update (lapsed_on) on job_commitment to alize_app;

-- One row a commitment that stands. What is hired, present and kept is what was last verified: null is unknown, never zero.
create view figures_impact_jobs_v1 with (security_invoker = true) as
select
  job_commitment.territory_id,
  job_commitment.id as commitment_id,
  job_commitment.application_id,
  job_commitment.firm_id,
  job_commitment.decided_on,
  job_commitment.planned_created,
  job_commitment.planned_kept,
  known.hired,
  known.counted_on as hired_on,
  known.present,
  known.present_fte_hundredths,
  known.kept,
  job_commitment.baseline_heads,
  known.headcount,
  known.verified_on,
  coalesce(surveys.expected, 0) as expected_follow_ups,
  coalesce(surveys.answered, 0) as answered_follow_ups
from job_commitment
-- Of the verified count that stands for each survey, the one counted last.
left join (
  select distinct on (standing.territory_id, standing.commitment_id) standing.*
  from (
    select distinct on (job_count.territory_id, job_count.commitment_id, job_count.months)
      job_count.territory_id,
      job_count.commitment_id,
      job_count.months,
      job_count.counted_on,
      job_count.hired,
      job_count.present,
      job_count.present_fte_hundredths,
      job_count.kept,
      job_count.headcount,
      job_verification.verified_on
    from job_count
    join job_verification
      on job_verification.territory_id = job_count.territory_id and job_verification.count_id = job_count.id
    order by job_count.territory_id, job_count.commitment_id, job_count.months, job_count.number desc
  ) as standing
  order by standing.territory_id, standing.commitment_id, standing.counted_on desc, standing.months desc
) as known on known.territory_id = job_commitment.territory_id and known.commitment_id = job_commitment.id
left join (
  select
    job_follow_up.territory_id,
    job_follow_up.commitment_id,
    count(*)::integer as expected,
    count(answer.months)::integer as answered
  from job_follow_up
  join territory_setting as setting
    on setting.territory_id = job_follow_up.territory_id and job_follow_up.due_on <= setting.business_date
  left join (
    select distinct territory_id, commitment_id, months from job_count
  ) as answer on answer.territory_id = job_follow_up.territory_id
    and answer.commitment_id = job_follow_up.commitment_id
    and answer.months = job_follow_up.months
  group by job_follow_up.territory_id, job_follow_up.commitment_id
) as surveys on surveys.territory_id = job_commitment.territory_id and surveys.commitment_id = job_commitment.id
where job_commitment.lapsed_on is null;

grant select on figures_impact_jobs_v1 to alize_app;
