-- Jobs are kept summed by commitment, as advances are: a territory's page reads a row a commitment, not every answer to every survey.

alter table job_commitment
  add column hired integer,
  add column hired_on date,
  add column present integer,
  add column present_fte_hundredths integer,
  add column kept integer,
  add column headcount integer,
  add column verified_on date,
  -- When its surveys come due, and when those that were answered did.
  add column surveys_due date[] not null default '{}',
  add column surveys_answered date[] not null default '{}';

-- Of the verified count that stands for each survey, the one counted last: null is unknown, never zero.
create function job_known_of(place uuid, commitment uuid)
returns table (
  hired integer, hired_on date, present integer, present_fte_hundredths integer, kept integer, headcount integer, verified_on date
)
language sql stable
as $$
  select standing.hired, standing.counted_on, standing.present, standing.present_fte_hundredths, standing.kept,
    standing.headcount, standing.verified_on
  from (
    select distinct on (job_count.months) job_count.*, job_verification.verified_on
    from job_count
    join job_verification
      on job_verification.territory_id = job_count.territory_id and job_verification.count_id = job_count.id
    where job_count.territory_id = place and job_count.commitment_id = commitment
    order by job_count.months, job_count.number desc
  ) as standing
  order by standing.counted_on desc, standing.months desc
  limit 1
$$;

create function job_add_up(place uuid, commitment uuid) returns void
language sql volatile
as $$
  update job_commitment as jobs
  set (hired, hired_on, present, present_fte_hundredths, kept, headcount, verified_on) =
        (select * from job_known_of(place, commitment)),
      (surveys_due, surveys_answered) = (
        select
          coalesce(array_agg(survey.due_on order by survey.due_on), '{}'),
          coalesce(array_agg(survey.due_on order by survey.due_on) filter (where exists (
            select from job_count as answer
            where answer.territory_id = place and answer.commitment_id = commitment and answer.months = survey.months
          )), '{}')
        from job_follow_up as survey
        where survey.territory_id = place and survey.commitment_id = commitment
      )
  where jobs.territory_id = place and jobs.id = commitment
$$;

revoke execute on function job_known_of(uuid, uuid), job_add_up(uuid, uuid) from public;

create function job_add_up_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform job_add_up(touched.territory_id, touched.commitment_id)
  from (select distinct changed.territory_id, changed.commitment_id from changed) as touched;
  return null;
end
$$;

create function job_add_up_verified() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform job_add_up(touched.territory_id, touched.commitment_id)
  from (
    select distinct counted.territory_id, counted.commitment_id
    from changed
    join job_count as counted on counted.territory_id = changed.territory_id and counted.id = changed.count_id
  ) as touched;
  return null;
end
$$;

create trigger jobs_are_added_up_once_surveys_are_planned after insert on job_follow_up
  referencing new table as changed for each statement execute function job_add_up_changed();
create trigger jobs_are_added_up_once_counted after insert on job_count
  referencing new table as changed for each statement execute function job_add_up_changed();
create trigger jobs_are_added_up_once_verified after insert on job_verification
  referencing new table as changed for each statement execute function job_add_up_verified();

-- The same columns as before.
create or replace view figures_impact_jobs_v1 with (security_invoker = true) as
select
  jobs.territory_id,
  jobs.id as commitment_id,
  jobs.application_id,
  jobs.firm_id,
  jobs.decided_on,
  jobs.planned_created,
  jobs.planned_kept,
  jobs.hired,
  jobs.hired_on,
  jobs.present,
  jobs.present_fte_hundredths,
  jobs.kept,
  jobs.baseline_heads,
  jobs.headcount,
  jobs.verified_on,
  -- How many of these days have come: they are in order.
  width_bucket(setting.business_date, jobs.surveys_due) as expected_follow_ups,
  width_bucket(setting.business_date, jobs.surveys_answered) as answered_follow_ups
from job_commitment as jobs
join territory_setting as setting on setting.territory_id = jobs.territory_id
where jobs.lapsed_on is null;

-- What was written before this migration.
do $$
declare
  place uuid;
begin
  for place in select id from unit where level = 'territory' loop
    perform set_config('app.read', array[place]::text, true), set_config('app.write', place::text, true);
    perform job_add_up(place, id) from job_commitment;
  end loop;
  perform set_config('app.read', '', true), set_config('app.write', '', true);
end
$$;
