-- Arrears: the plan of reminders a territory sets, the case that an advance in arrears opens, its steps, its letters, its pauses and the promises made.

-- A version of the plan is never changed, the next one follows it; version 0 is the programme's own and has no row.
create table reminder_plan (
  territory_id uuid not null references unit (id),
  version smallint not null,
  valid_from date not null,
  longest_promise_days smallint not null,
  how_to_pay text,
  contact_name text,
  contact_telephone text,
  decided_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, version),
  constraint reminder_plan_version_starts_at_one check (version >= 1),
  constraint reminder_plan_lets_a_promise_pause_it_for_a_time check (longest_promise_days between 1 and 365),
  constraint reminder_plan_says_how_to_pay_or_nothing check (how_to_pay ~ '\S'),
  constraint reminder_plan_says_whom_to_call_or_nothing check (contact_name ~ '\S' and contact_telephone ~ '\S')
);

create table reminder_plan_step (
  territory_id uuid not null,
  version smallint not null,
  number smallint not null,
  kind text not null,
  after_days smallint not null,
  cure_days smallint,
  primary key (territory_id, version, number),
  constraint reminder_step_is_of_a_plan foreign key (territory_id, version) references reminder_plan (territory_id, version),
  constraint reminder_step_number_starts_at_one check (number >= 1),
  constraint reminder_step_kind_is_known
    check (kind in ('mail', 'letter', 'phone', 'formal-notice', 'propose-acceleration')),
  constraint reminder_step_comes_after_the_lateness check (after_days between 0 and 730),
  constraint reminder_step_of_a_notice_gives_time_to_pay check ((kind = 'formal-notice') = (cure_days is not null)),
  constraint reminder_step_gives_a_real_time_to_pay check (cure_days between 8 and 180)
);

create table arrears_case (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  -- The day the return is known, or the debit day: the plan counts from it.
  since date not null,
  opened_on date not null,
  plan_version smallint not null,
  recorded_at timestamptz not null,
  closed_on date,
  closed_at timestamptz,
  primary key (territory_id, id),
  constraint arrears_case_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint arrears_case_closes_once_opened check (closed_on >= opened_on),
  constraint arrears_case_closes_on_a_day_at_some_time check ((closed_on is null) = (closed_at is null))
);

create unique index advance_has_one_open_arrears_case on arrears_case (territory_id, advance_id) where closed_on is null;
create index arrears_case_by_advance on arrears_case (territory_id, advance_id, opened_on);

-- A step is done or skipped, once: its row is never changed.
create table arrears_step (
  territory_id uuid not null,
  case_id uuid not null,
  number smallint not null,
  kind text not null,
  outcome text not null,
  due_on date not null,
  done_on date not null,
  -- Null when the nightly close did it.
  done_by uuid,
  note text,
  recorded_at timestamptz not null,
  primary key (territory_id, case_id, number),
  constraint arrears_step_is_of_a_case foreign key (territory_id, case_id) references arrears_case (territory_id, id),
  constraint arrears_step_kind_is_known check (kind in ('mail', 'letter', 'phone', 'formal-notice', 'propose-acceleration')),
  constraint arrears_step_is_done_or_skipped check (outcome in ('done', 'skipped')),
  constraint arrears_step_skipped_says_why check (outcome = 'done' or coalesce(note ~ '\S', false)),
  constraint arrears_step_done_by_nobody_is_a_mail check (done_by is not null or (kind = 'mail' and outcome = 'done'))
);

-- The letter as it left: its figures, its bytes and their hash.
create table arrears_letter (
  territory_id uuid not null,
  case_id uuid not null,
  number smallint not null,
  facts jsonb not null,
  content bytea not null,
  sha256 text not null,
  primary key (territory_id, case_id, number),
  constraint arrears_letter_is_of_a_step foreign key (territory_id, case_id, number)
    references arrears_step (territory_id, case_id, number),
  constraint arrears_letter_is_hashed check (sha256 = encode(sha256(content), 'hex'))
);

-- The formal notice was sent: the time to pay counts from that day.
create table arrears_notice (
  territory_id uuid not null,
  case_id uuid not null,
  number smallint not null,
  served_on date not null,
  registered_number text not null,
  served_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, case_id),
  constraint arrears_notice_is_of_a_step foreign key (territory_id, case_id, number)
    references arrears_step (territory_id, case_id, number),
  constraint arrears_notice_has_its_registered_number check (registered_number ~ '\S')
);

create table arrears_pause (
  territory_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  from_on date not null,
  -- Its last day; null until someone resumes.
  until_on date,
  why text not null,
  paused_by uuid not null,
  recorded_at timestamptz not null,
  resumed_by uuid,
  resumed_at timestamptz,
  primary key (territory_id, id),
  constraint arrears_pause_is_of_a_case foreign key (territory_id, case_id) references arrears_case (territory_id, id),
  constraint arrears_pause_says_why check (why ~ '\S'),
  -- Resumed on its first day, it has lasted none.
  constraint arrears_pause_ends_once_begun check (until_on >= from_on - 1),
  constraint arrears_pause_is_resumed_by_someone_at_some_time check ((resumed_by is null) = (resumed_at is null))
);

create index arrears_pause_by_case on arrears_pause (territory_id, case_id, from_on);

-- What the owner said they would pay, and when; several at once are an arrangement. Kept or broken is read from the repayments.
create table arrears_promise (
  territory_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  arrangement_id uuid not null,
  rank smallint not null,
  told_on date not null,
  told_by text not null,
  promised_on date not null,
  amount bigint not null,
  -- What was late when it was told: kept, it has fallen by as much.
  late_when_told bigint not null,
  noted_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint arrears_promise_is_of_a_case foreign key (territory_id, case_id) references arrears_case (territory_id, id),
  constraint arrears_promise_rank_is_its_own unique (territory_id, arrangement_id, rank),
  constraint arrears_promise_is_of_something check (amount > 0),
  constraint arrears_promise_is_of_what_is_late check (amount <= late_when_told),
  constraint arrears_promise_is_for_later check (promised_on >= told_on),
  constraint arrears_promise_is_told_by_someone check (told_by ~ '\S')
);

create index arrears_promise_by_case on arrears_promise (territory_id, case_id, told_on);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'reminder_plan', 'reminder_plan_step', 'arrears_case', 'arrears_step', 'arrears_letter', 'arrears_notice',
    'arrears_pause', 'arrears_promise'
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
  foreach tenant in array array['arrears_case', 'arrears_pause'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (closed_on, closed_at) on arrears_case to alize_app;
grant update (until_on, resumed_by, resumed_at) on arrears_pause to alize_app;
