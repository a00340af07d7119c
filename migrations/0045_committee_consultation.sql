-- What the committee decides between sittings, in writing; what proves that its conditions are met.

-- How long members have at least, and how many of them bring a consultation to a sitting: the rule of its first day.
create table consultation_rule (
  territory_id uuid not null references unit (id),
  from_on date not null,
  days smallint not null,
  stops smallint not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint consultation_lasts_some_days check (days between 1 and 60),
  constraint consultation_is_stopped_by_someone check (stops between 1 and 50)
);

-- A sitting that nobody comes to: convened on its first day, closed with its last vote or after its last day.
create table consultation (
  territory_id uuid not null,
  sitting_id uuid not null,
  reason text not null,
  -- The last day to vote.
  closes_on date not null,
  stops smallint not null,
  chair_id uuid not null,
  opened_by uuid not null references person (id),
  primary key (territory_id, sitting_id),
  constraint consultation_is_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint consultation_chair_is_a_member foreign key (territory_id, chair_id) references committee_member (territory_id, id),
  constraint consultation_says_why check (reason ~ '\S'),
  constraint consultation_stops_at_someone check (stops >= 1)
);

-- What is put to the vote on an item: it does not change while members answer.
create table consultation_proposal (
  territory_id uuid not null,
  item_id uuid not null,
  proposal jsonb not null,
  primary key (territory_id, item_id),
  constraint proposal_is_on_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id)
);

-- A member's answer, the last one they gave.
create table consultation_vote (
  territory_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  choice text not null,
  reason text,
  voted_at timestamptz not null,
  primary key (territory_id, item_id, member_id),
  constraint written_vote_answers_a_proposal foreign key (territory_id, item_id)
    references consultation_proposal (territory_id, item_id),
  constraint written_vote_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint written_vote_choice_is_known check (choice in ('for', 'against', 'abstain')),
  constraint written_vote_reason_says_something check (reason ~ '\S')
);

create trigger written_vote_is_not_of_a_recused_member
  before insert or update on consultation_vote
  for each row execute function vote_refuse();

-- What is decided is voted on no more.
create function consultation_vote_refuse() returns trigger
language plpgsql as $$
begin
  if exists (
    select from sitting_item where territory_id = new.territory_id and id = new.item_id and status = 'decided'
  ) then
    raise exception 'item % is decided', new.item_id
      using errcode = 'check_violation', constraint = 'written_vote_comes_before_the_decision';
  end if;
  return new;
end
$$;

create trigger written_vote_comes_before_the_decision
  before insert or update on consultation_vote
  for each row execute function consultation_vote_refuse();

-- A member who would rather meet: each once.
create table consultation_stop (
  territory_id uuid not null,
  sitting_id uuid not null,
  member_id uuid not null,
  reason text not null,
  asked_at timestamptz not null,
  primary key (territory_id, sitting_id, member_id),
  constraint stop_is_of_a_consultation foreign key (territory_id, sitting_id)
    references consultation (territory_id, sitting_id),
  constraint stop_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint stop_says_why check (reason ~ '\S')
);

-- Until when a condition is to be met, and whether the committee gave it up.
alter table decision_condition
  add column due_on date,
  add column is_waived boolean not null default false,
  add constraint condition_waived_is_lifted check (not is_waived or lifted_on is not null);

grant update (due_on, is_waived) on decision_condition to alize_app;

-- What proves that a condition is met: handed in by one person, judged by another.
create table condition_evidence (
  territory_id uuid not null,
  id uuid not null,
  condition_id uuid not null,
  file_id uuid not null,
  note text not null,
  given_by uuid not null references person (id),
  given_on date not null,
  given_at timestamptz not null,
  verdict text,
  judged_by uuid references person (id),
  judged_on date,
  why text,
  primary key (territory_id, id),
  constraint evidence_is_of_a_condition foreign key (territory_id, condition_id)
    references decision_condition (territory_id, id),
  constraint evidence_is_a_file foreign key (territory_id, file_id) references stored_file (territory_id, id),
  constraint evidence_verdict_is_known check (verdict in ('accepted', 'refused')),
  constraint evidence_is_judged_whole check (
    (verdict is null) = (judged_by is null) and (verdict is null) = (judged_on is null) and (verdict is null) = (why is null)
  ),
  constraint evidence_is_judged_by_another check (judged_by <> given_by),
  constraint evidence_refused_says_why check (verdict <> 'refused' or why ~ '\S')
);

create unique index evidence_waits_once on condition_evidence (territory_id, condition_id) where verdict is null;
create index evidence_by_condition on condition_evidence (territory_id, condition_id, given_at);

-- What is put right in sealed minutes: nothing of them changes, a correction is added, with the hash of the whole.
create table minutes_correction (
  territory_id uuid not null,
  sitting_id uuid not null,
  rank smallint not null,
  -- What it is about: read by whoever may read that item, by everyone where it is about none.
  item_id uuid,
  text text not null,
  hash text not null,
  corrected_by uuid not null references person (id),
  corrected_on date not null,
  corrected_at timestamptz not null,
  primary key (territory_id, sitting_id, rank),
  constraint correction_is_of_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint correction_is_about_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint correction_rank_starts_at_one check (rank >= 1),
  constraint correction_says_something check (text ~ '\S'),
  constraint correction_is_hashed check (hash ~ '^[0-9a-f]{64}$')
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'consultation_rule', 'consultation', 'consultation_proposal', 'consultation_vote', 'consultation_stop',
    'condition_evidence', 'minutes_correction'
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

create policy consultation_vote_changes_where_one_writes on consultation_vote for update
  using (territory_id = app_write()) with check (territory_id = app_write());

grant update (choice, reason, voted_at) on consultation_vote to alize_app;

create policy condition_evidence_changes_where_one_writes on condition_evidence for update
  using (territory_id = app_write()) with check (territory_id = app_write());

grant update (verdict, judged_by, judged_on, why) on condition_evidence to alize_app;
