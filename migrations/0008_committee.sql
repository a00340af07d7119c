-- Who sits on the committee, what they were shown, who left the room, what was decided. The money is in the journal.

create table committee_member (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  organisation_id uuid references organisation (id),
  college text not null,
  votes boolean not null,
  from_on date not null,
  -- The first day on which they no longer sit.
  to_on date,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint committee_member_college_is_known check (
    college in ('partner-firms', 'local-authorities', 'state', 'banks', 'accountants', 'chambers', 'associations')
  ),
  constraint committee_member_leaves_after_they_came check (to_on > from_on),
  constraint committee_member_sits_once exclude using gist (
    territory_id with =, person_id with =, daterange(from_on, to_on) with &&
  )
);

create table sitting (
  territory_id uuid not null references unit (id),
  id uuid not null,
  held_on date not null,
  place text not null,
  fund_id uuid not null,
  status text not null default 'convened',
  -- The rule as it stood that day.
  quorum_percent smallint not null,
  quorum_partner_firms smallint not null,
  fewest_voters smallint not null,
  chair_id uuid,
  secretary_id uuid references person (id),
  version integer not null default 1,
  convened_at timestamptz not null,
  closed_at timestamptz,
  minutes_hash text,
  primary key (territory_id, id),
  constraint sitting_decides_on_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint sitting_chair_is_a_member foreign key (territory_id, chair_id) references committee_member (territory_id, id),
  constraint sitting_status_is_known check (status in ('convened', 'open', 'closed')),
  constraint sitting_has_a_place check (place ~ '\S'),
  constraint sitting_quorum_is_a_percentage check (quorum_percent between 0 and 100),
  constraint sitting_thresholds_are_not_negative check (quorum_partner_firms >= 0 and fewest_voters >= 0),
  constraint sitting_once_open_has_a_chair_and_a_secretary check (
    status = 'convened' or (chair_id is not null and secretary_id is not null)
  ),
  constraint sitting_once_closed_is_sealed check ((status = 'closed') = (closed_at is not null and minutes_hash is not null)),
  constraint sitting_minutes_are_hashed check (minutes_hash ~ '^[0-9a-f]{64}$'),
  constraint sitting_version_starts_at_one check (version >= 1)
);

create index sitting_by_day on sitting (territory_id, held_on);

create table sitting_item (
  territory_id uuid not null,
  id uuid not null,
  sitting_id uuid not null,
  position smallint not null,
  -- What is decided: a file is an 'application'.
  subject_kind text not null,
  subject_id uuid not null,
  firm_id uuid not null,
  firm_name text not null,
  requested_amount bigint not null,
  -- What the members read, as it was when the sitting was convened.
  pack jsonb not null,
  pack_hash text not null,
  status text not null default 'waiting',
  primary key (territory_id, id),
  constraint item_is_of_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint item_position_is_its_own unique (territory_id, sitting_id, position),
  constraint item_is_once_in_a_sitting unique (territory_id, sitting_id, subject_kind, subject_id),
  constraint item_position_starts_at_one check (position >= 1),
  constraint item_kind_is_kebab_case check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint item_requested_amount_is_not_negative check (requested_amount >= 0),
  constraint item_pack_is_hashed check (pack_hash ~ '^[0-9a-f]{64}$'),
  constraint item_status_is_known check (status in ('waiting', 'decided'))
);

-- A file waits for one sitting at a time.
create unique index item_waits_for_one_sitting on sitting_item (territory_id, subject_kind, subject_id) where status = 'waiting';

create table attendance (
  territory_id uuid not null,
  sitting_id uuid not null,
  member_id uuid not null,
  is_present boolean not null,
  primary key (territory_id, sitting_id, member_id),
  constraint attendance_is_of_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint attendance_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id)
);

-- « Rien ne me lie à cette entreprise », said before the pack opens; a tie that is said becomes a recusal.
create table declaration (
  territory_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  declared_at timestamptz not null,
  primary key (territory_id, item_id, member_id),
  constraint declaration_is_of_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint declaration_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id)
);

create table recusal (
  territory_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  manner text not null,
  link text not null,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (territory_id, item_id, member_id),
  constraint recusal_is_of_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint recusal_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint recusal_is_declared_or_detected check (manner in ('declared', 'detected')),
  constraint recusal_link_is_known check (
    link in (
      'employer', 'same-group', 'bank', 'accountant', 'shareholder', 'landlord', 'customer', 'supplier', 'competitor',
      'expert-employer', 'family', 'authority'
    )
  ),
  constraint recusal_has_a_reason check (reason ~ '\S')
);

create table decision (
  territory_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  fund_id uuid not null,
  outcome text not null,
  amount bigint,
  instalments smallint,
  grace_months smallint,
  frequency text,
  half_days bigint,
  jobs_created integer,
  jobs_kept integer,
  reasons text not null,
  derogation text,
  manner text not null,
  votes_for smallint not null,
  votes_against smallint not null,
  votes_abstain smallint not null,
  by_casting_vote boolean not null,
  -- What the members saw when they decided.
  quorum jsonb not null,
  position jsonb not null,
  decided_on date not null,
  decided_at timestamptz not null,
  -- The journal's entry that holds the money.
  entry_id uuid,
  primary key (territory_id, id),
  constraint decision_is_made_once_on_an_item unique (territory_id, item_id),
  constraint decision_is_on_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint decision_draws_on_a_fund_of_its_territory foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint decision_outcome_is_known check (outcome in ('approved', 'approved-with-conditions', 'adjourned', 'refused')),
  constraint decision_grants_if_it_approves check (
    (outcome in ('approved', 'approved-with-conditions')) = (
      amount is not null and instalments is not null and grace_months is not null and frequency is not null
      and half_days is not null and jobs_created is not null and jobs_kept is not null and entry_id is not null
    )
  ),
  constraint decision_grants_nothing_otherwise check (
    outcome in ('approved', 'approved-with-conditions')
    or coalesce(amount, instalments, grace_months, half_days, jobs_created, jobs_kept) is null
  ),
  constraint decision_amount_is_positive check (amount > 0),
  constraint decision_instalments_are_positive check (instalments > 0),
  constraint decision_grace_is_not_negative check (grace_months >= 0),
  constraint decision_frequency_is_known check (frequency in ('monthly', 'quarterly')),
  constraint decision_half_days_are_not_negative check (half_days >= 0),
  constraint decision_jobs_are_not_negative check (jobs_created >= 0 and jobs_kept >= 0),
  constraint decision_that_grants_nothing_says_why check (
    outcome in ('approved', 'approved-with-conditions') or reasons ~ '\S'
  ),
  constraint decision_manner_is_known check (manner in ('unanimous', 'counted', 'without-vote')),
  constraint decision_without_vote_is_an_adjournment check (manner <> 'without-vote' or outcome = 'adjourned'),
  constraint decision_counts_are_not_negative check (votes_for >= 0 and votes_against >= 0 and votes_abstain >= 0)
);

create table vote (
  territory_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  choice text not null,
  primary key (territory_id, item_id, member_id),
  constraint vote_makes_a_decision foreign key (territory_id, item_id) references decision (territory_id, item_id),
  constraint vote_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint vote_choice_is_known check (choice in ('for', 'against', 'abstain'))
);

create table decision_condition (
  territory_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  position smallint not null,
  text text not null,
  lifted_on date,
  lifted_by uuid references person (id),
  evidence text,
  primary key (territory_id, id),
  constraint condition_is_of_a_decision foreign key (territory_id, decision_id) references decision (territory_id, id),
  constraint condition_position_is_its_own unique (territory_id, decision_id, position),
  constraint condition_says_something check (text ~ '\S'),
  constraint condition_is_lifted_by_someone_with_evidence check (
    (lifted_on is null and lifted_by is null and evidence is null)
    or (lifted_on is not null and lifted_by is not null and evidence ~ '\S')
  )
);

-- What was held and never paid is free again. Why is in the journal, where it can be erased.
create table decision_lapse (
  territory_id uuid not null,
  decision_id uuid not null,
  lapsed_on date not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, decision_id),
  constraint lapse_is_of_a_decision foreign key (territory_id, decision_id) references decision (territory_id, id)
);

-- Whoever is recused from an item has no vote in it.
create function vote_refuse() returns trigger
language plpgsql as $$
begin
  if exists (
    select from recusal
    where territory_id = new.territory_id and item_id = new.item_id and member_id = new.member_id
  ) then
    raise exception 'member % is recused from item %', new.member_id, new.item_id
      using errcode = 'check_violation', constraint = 'vote_is_not_of_a_recused_member';
  end if;
  return new;
end
$$;

create trigger vote_is_not_of_a_recused_member
  before insert on vote
  for each row execute function vote_refuse();

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'committee_member', 'sitting', 'sitting_item', 'attendance', 'declaration', 'recusal', 'decision', 'vote',
    'decision_condition', 'decision_lapse'
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

  foreach tenant in array array['sitting', 'sitting_item', 'attendance', 'decision_condition'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_changes_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (status, chair_id, secretary_id, version, closed_at, minutes_hash) on sitting to alize_app;
grant update (status) on sitting_item to alize_app;
grant update (is_present) on attendance to alize_app;
grant update (lifted_on, lifted_by, evidence) on decision_condition to alize_app;
