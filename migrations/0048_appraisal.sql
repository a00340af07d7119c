-- The appraisal of files: stages and their delays, private notes, labels, lists kept and exported, grids and scores, opinions asked of
-- others, the firm's accounts. See src/application/README.md.

-- Since when a file stands where it stands, kept beside it: the last step that changed its status.
alter table application add column stage_since date;

create function application_keep_its_stage() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
  update application set stage_since = new.happened_on
  where territory_id = new.territory_id and id = new.application_id;
  return null;
end
$$;

create trigger application_keeps_its_stage after insert on application_event
  for each row when (new.from_status is distinct from new.to_status)
  execute function application_keep_its_stage();

-- What was written before this migration.
do $$
declare
  place uuid;
begin
  for place in select id from unit where level = 'territory' loop
    perform set_config('app.read', array[place]::text, true), set_config('app.write', place::text, true);
    update application
    set stage_since = step.happened_on
    from (
      select distinct on (application_id) application_id, happened_on
      from application_event
      where territory_id = place and from_status is distinct from to_status
      order by application_id, number desc
    ) as step
    where application.territory_id = place and application.id = step.application_id;
  end loop;
  perform set_config('app.read', '', true), set_config('app.write', '', true);
end
$$;

-- How many days a file may stay in each status before it is told as late, from a day on: a new row, never a changed one.
create table stage_delay (
  territory_id uuid not null references unit (id),
  from_on date not null,
  detected_days smallint,
  draft_days smallint,
  submitted_days smallint,
  appraised_days smallint,
  ready_days smallint,
  adjourned_days smallint,
  set_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint stage_delay_is_some_days check (
    detected_days between 1 and 730 and draft_days between 1 and 730 and submitted_days between 1 and 730
    and appraised_days between 1 and 730 and ready_days between 1 and 730 and adjourned_days between 1 and 730
  )
);

-- Between those who keep the file. Erased, its words are gone; that there was one, by whom, and who erased it, stay.
create table file_note (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  text text,
  person_id uuid not null references person (id),
  person_name text not null,
  written_on date not null,
  written_at timestamptz not null,
  erased_on date,
  erased_by uuid references person (id),
  erased_by_name text,
  primary key (territory_id, id),
  constraint file_note_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_note_says_something check (text ~ '\S'),
  constraint file_note_is_erased_whole_and_by_someone
    check (num_nulls(erased_on, erased_by, erased_by_name) = case when text is null then 0 else 3 end),
  constraint file_note_is_erased_after_it_is_written check (erased_on >= written_on)
);

create index file_note_by_application on file_note (territory_id, application_id);

create table file_label (
  territory_id uuid not null references unit (id),
  id uuid not null,
  name text not null,
  retired_on date,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint file_label_has_a_name check (name ~ '\S')
);

create unique index file_label_name_is_its_own on file_label (territory_id, lower(name)) where retired_on is null;

create table file_label_given (
  territory_id uuid not null,
  application_id uuid not null,
  label_id uuid not null,
  given_by uuid not null references person (id),
  given_on date not null,
  primary key (territory_id, application_id, label_id),
  constraint file_label_is_given_to_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_label_given_is_known foreign key (territory_id, label_id) references file_label (territory_id, id)
);

-- A list of files that someone keeps: its filters, its order, its columns. Shared, everyone of the territory reads it.
create table file_view (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  person_name text not null,
  name text not null,
  is_shared boolean not null,
  shown jsonb not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint file_view_has_a_name check (name ~ '\S'),
  constraint file_view_shows_something check (jsonb_typeof(shown) = 'object')
);

create unique index file_view_name_is_its_own on file_view (territory_id, person_id, name);

-- Each list that left as a file: by whom, with which filters. Only they fetch it.
create table file_export (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  shown jsonb not null,
  files integer not null,
  made_at timestamptz not null,
  primary key (territory_id, id),
  constraint file_export_counts_files check (files >= 0)
);

-- A grid from a day on, never changed: the scores given with it name its version.
create table scoring_grid (
  territory_id uuid not null references unit (id),
  version integer not null,
  from_on date not null,
  name text not null,
  guidance text not null,
  set_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, version),
  constraint scoring_grid_begins_alone_that_day unique (territory_id, from_on),
  constraint scoring_grid_version_starts_at_one check (version >= 1),
  constraint scoring_grid_has_a_name check (name ~ '\S')
);

create table scoring_criterion (
  territory_id uuid not null,
  version integer not null,
  position smallint not null,
  name text not null,
  guidance text not null,
  weight smallint not null,
  -- The best score: from 0 to so many.
  most smallint not null,
  primary key (territory_id, version, position),
  constraint scoring_criterion_is_of_a_grid
    foreign key (territory_id, version) references scoring_grid (territory_id, version),
  constraint scoring_criterion_scale_is_known unique (territory_id, version, position, most),
  constraint scoring_criterion_has_a_name check (name ~ '\S'),
  constraint scoring_criterion_weighs_something check (weight between 1 and 100),
  constraint scoring_criterion_has_a_scale check (most between 1 and 20)
);

-- The grid that a file keeps from its first score on.
create table file_grid (
  territory_id uuid not null,
  application_id uuid not null,
  version integer not null,
  primary key (territory_id, application_id),
  constraint file_grid_is_the_one_of_its_scores unique (territory_id, application_id, version),
  constraint file_grid_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_grid_is_known foreign key (territory_id, version) references scoring_grid (territory_id, version)
);

-- Once for each scorer and file: given, it stays as it is.
create table file_scoring (
  territory_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references person (id),
  version integer not null,
  person_name text not null,
  text text not null,
  given_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, application_id, person_id),
  constraint file_scoring_names_its_grid unique (territory_id, application_id, person_id, version),
  constraint file_scoring_follows_the_grid_of_the_file
    foreign key (territory_id, application_id, version) references file_grid (territory_id, application_id, version)
);

create table file_score (
  territory_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  version integer not null,
  position smallint not null,
  score smallint not null,
  most smallint not null,
  why text not null,
  primary key (territory_id, application_id, person_id, position),
  constraint file_score_is_of_a_scoring
    foreign key (territory_id, application_id, person_id, version)
    references file_scoring (territory_id, application_id, person_id, version),
  constraint file_score_is_of_a_criterion_of_that_grid
    foreign key (territory_id, version, position, most)
    references scoring_criterion (territory_id, version, position, most),
  constraint file_score_is_on_its_scale check (score between 0 and most)
);

-- The accounts of a firm, year by year, as they were entered: what is not known is null, never zero.
create table firm_year (
  territory_id uuid not null,
  firm_id uuid not null,
  closed_on date not null,
  months smallint not null,
  turnover bigint,
  value_added bigint,
  gross_operating_surplus bigint,
  net_result bigint,
  equity bigint,
  financial_debt bigint,
  cash bigint,
  source text not null,
  entered_by uuid not null references person (id),
  entered_by_name text not null,
  entered_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, firm_id, closed_on),
  constraint firm_year_is_of_a_firm foreign key (territory_id, firm_id) references firm (territory_id, id),
  constraint firm_year_has_some_months check (months between 1 and 24),
  constraint firm_year_names_its_source check (source ~ '\S'),
  constraint firm_year_counts_are_not_negative check (turnover >= 0 and financial_debt >= 0),
  constraint firm_year_is_what_json_carries check (
    greatest(
      abs(turnover), abs(value_added), abs(gross_operating_surplus), abs(net_result), abs(equity), abs(financial_debt), abs(cash)
    ) <= 9007199254740991
  ),
  constraint firm_year_tells_something check (
    num_nonnulls(turnover, value_added, gross_operating_surplus, net_result, equity, financial_debt, cash) > 0
  )
);

-- An opinion asked of someone who knows, by a personal link: what they are shown, what they are asked, what they answered.
create table opinion_request (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  person_id uuid references person (id),
  name text not null,
  email text not null,
  language text not null,
  quality text not null,
  -- What of the file they read besides the firm and its project.
  shows text[] not null,
  word text not null,
  asked_by uuid not null references person (id),
  asked_by_name text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  due_on date not null,
  -- The first day on which the link opens nothing.
  closes_on date not null,
  token_hash bytea not null,
  reminded_on date,
  withdrawn_on date,
  interest text,
  interest_words text,
  interest_at timestamptz,
  answered_on date,
  answered_at timestamptz,
  primary key (territory_id, id),
  constraint opinion_request_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint opinion_request_token_is_hashed check (octet_length(token_hash) = 32),
  constraint opinion_request_language_is_known check (language in ('fr', 'en')),
  constraint opinion_request_shows_what_is_known check (shows <@ array['plan', 'accounts']),
  constraint opinion_request_is_due_after_it_is_asked check (due_on >= asked_on and closes_on > due_on),
  constraint opinion_request_interest_is_known check (interest in ('none', 'declared')),
  constraint opinion_request_interest_is_told_whole
    check (num_nulls(interest, interest_at) in (0, 2) and coalesce(interest = 'declared', false) = (interest_words is not null)),
  constraint opinion_is_given_once_no_interest_stands_in_the_way
    check (answered_on is null or (interest = 'none' and withdrawn_on is null)),
  constraint opinion_answered_says_when check ((answered_on is null) = (answered_at is null))
);

create index opinion_request_by_application on opinion_request (territory_id, application_id);
create index opinion_request_open on opinion_request (territory_id, due_on)
  where answered_on is null and withdrawn_on is null and interest is distinct from 'declared';

create table opinion_question (
  territory_id uuid not null,
  request_id uuid not null,
  position smallint not null,
  question text not null,
  kind text not null,
  answer text,
  why text,
  primary key (territory_id, request_id, position),
  constraint opinion_question_is_of_a_request
    foreign key (territory_id, request_id) references opinion_request (territory_id, id),
  constraint opinion_question_asks_something check (question ~ '\S'),
  constraint opinion_question_kind_is_known check (kind in ('opinion', 'yes-no', 'words')),
  constraint opinion_answer_is_of_its_kind check (
    answer is null
    or (kind = 'opinion' and answer in ('favourable', 'reserved', 'unfavourable'))
    or (kind = 'yes-no' and answer in ('yes', 'no'))
    or (kind = 'words' and answer ~ '\S')
  )
);

-- What was given is frozen, whoever writes.
create function opinion_request_is_frozen() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
  raise exception 'an opinion that was given is frozen' using errcode = 'check_violation', constraint = 'opinion_given_is_frozen';
end
$$;

create trigger opinion_request_given_is_frozen before update on opinion_request
  for each row when (old.answered_on is not null) execute function opinion_request_is_frozen();
create trigger opinion_question_given_is_frozen before update on opinion_question
  for each row when (old.answer is not null) execute function opinion_request_is_frozen();

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'stage_delay', 'file_note', 'file_label', 'file_label_given', 'file_view', 'file_export', 'scoring_grid', 'scoring_criterion',
    'file_grid', 'file_scoring', 'file_score', 'firm_year', 'opinion_request', 'opinion_question'
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
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
  foreach tenant in array array['file_note', 'file_label', 'file_view', 'firm_year', 'opinion_request', 'opinion_question'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
  foreach tenant in array array['file_label_given', 'file_view'] loop
    execute format(
      'create policy %I on %I for delete using (territory_id = app_write())', tenant || '_is_taken_off_where_one_writes', tenant
    );
    execute format('grant delete on %I to alize_app', tenant);
  end loop;
end
$$;

grant update (text, erased_on, erased_by, erased_by_name) on file_note to alize_app;
grant update (retired_on) on file_label to alize_app;
grant update (is_shared, shown) on file_view to alize_app;
grant update (
  months, turnover, value_added, gross_operating_surplus, net_result, equity, financial_debt, cash, source, entered_by,
  entered_by_name, entered_on, recorded_at
) on firm_year to alize_app;
grant update (token_hash, reminded_on, withdrawn_on, interest, interest_words, interest_at, answered_on, answered_at)
  on opinion_request to alize_app;
grant update (answer, why) on opinion_question to alize_app;
