-- The questions that a territory adds to the request, and what files and requests answer to them. See src/application/README.md.

-- Which questions a territory asks from a day on: a new row, never a changed one.
create table question_list (
  territory_id uuid not null references unit (id),
  from_on date not null,
  questions jsonb not null,
  set_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint question_list_is_a_list check (jsonb_typeof(questions) = 'array'),
  constraint question_list_is_short check (jsonb_array_length(questions) <= 40)
);

-- What a file answers, to the version it was opened with or was brought to since.
create table application_form (
  territory_id uuid not null,
  application_id uuid not null,
  questions_from_on date not null,
  answers jsonb not null default '{}',
  -- What was answered to questions that are no longer asked of it.
  former jsonb not null default '[]',
  version integer not null default 0,
  primary key (territory_id, application_id),
  constraint application_form_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint application_form_asks_a_list_of_its_territory
    foreign key (territory_id, questions_from_on) references question_list (territory_id, from_on),
  constraint application_form_answers_are_by_question check (jsonb_typeof(answers) = 'object'),
  constraint application_form_former_answers_are_a_list check (jsonb_typeof(former) = 'array'),
  constraint application_form_versions_follow check (version >= 0)
);

create index application_form_by_list on application_form (territory_id, questions_from_on);

-- The same of a request that is being written: nothing is kept here once it is submitted.
alter table file_draft
  add column questions_from_on date,
  add column situation text,
  add column answers jsonb not null default '{}',
  add constraint file_draft_asks_a_list_of_its_territory
    foreign key (territory_id, questions_from_on) references question_list (territory_id, from_on),
  add constraint file_draft_situation_is_known check (situation in ('creation', 'takeover', 'existing')),
  add constraint file_draft_answers_are_by_question check (jsonb_typeof(answers) = 'object'),
  add constraint file_draft_answers_are_short check (octet_length(answers::text) <= 600000),
  add constraint file_draft_answers_are_emptied_once_submitted check (submitted_at is null or answers = '{}'::jsonb);

create index file_draft_by_list on file_draft (territory_id, questions_from_on);

grant update (questions_from_on, situation, answers) on file_draft to alize_app;

do $$
declare
  tenant text;
begin
  foreach tenant in array array['question_list', 'application_form'] loop
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
end
$$;

create policy application_form_is_brought_up_to_date_where_one_writes on application_form
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant update (questions_from_on, answers, former, version) on application_form to alize_app;

-- The history tells of them too: the kinds that are known already stay, whatever migration brought them.
do $$
declare
  known text[];
begin
  -- Written one by one or as one list, depending on which migration wrote it last.
  select array(
    select one
    from regexp_matches(pg_get_constraintdef(oid), '''\{?([a-z,-]+)\}?''', 'g') as quoted (parts),
      unnest(string_to_array(quoted.parts[1], ',')) as one
  ) into known
  from pg_constraint where conname = 'event_kind_is_known' and conrelid = 'application_event'::regclass;
  alter table application_event drop constraint event_kind_is_known;
  execute format(
    'alter table application_event add constraint event_kind_is_known check (kind = any (%L::text[]))',
    known || array['answered', 'questions-rebased']
  );
end
$$;
