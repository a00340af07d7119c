-- A sitting held on one screen, which writes its minutes; and what becomes of a decision once it is told to the firm.

-- Who presides over an item in the place of a chair who is recused from it, or gone.
alter table sitting_item
  add column chair_id uuid,
  add constraint item_chair_is_a_member foreign key (territory_id, chair_id) references committee_member (territory_id, id);

grant update (chair_id) on sitting_item to alize_app;

-- The order of an item: the coordinator briefs, the owner is heard, the committee deliberates without the owner.
create table item_stage (
  territory_id uuid not null,
  item_id uuid not null,
  rank smallint not null,
  stage text not null,
  began_at timestamptz not null,
  primary key (territory_id, item_id, rank),
  constraint stage_is_of_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint stage_rank_starts_at_one check (rank >= 1),
  constraint stage_is_known check (stage in ('brief', 'hearing', 'deliberation'))
);

-- Who came late, who left early: what is said at the opening is in `attendance`, and stands there as it is now.
create table presence_move (
  territory_id uuid not null,
  sitting_id uuid not null,
  rank smallint not null,
  member_id uuid not null,
  is_present boolean not null,
  moved_at timestamptz not null,
  primary key (territory_id, sitting_id, rank),
  constraint move_is_of_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint move_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint move_rank_starts_at_one check (rank >= 1)
);

-- Who presided when it was decided; null for what was decided before presidencies were kept by item.
alter table decision
  add column chair_id uuid,
  add constraint decision_chair_is_a_member foreign key (territory_id, chair_id) references committee_member (territory_id, id),
  drop constraint decision_manner_is_known,
  add constraint decision_manner_is_known check (manner in ('unanimous', 'counted', 'secret', 'without-vote'));

-- Who was in the room when it was decided, with or without a vote.
create table decision_presence (
  territory_id uuid not null,
  decision_id uuid not null,
  member_id uuid not null,
  primary key (territory_id, decision_id, member_id),
  constraint presence_is_of_a_decision foreign key (territory_id, decision_id) references decision (territory_id, id),
  constraint presence_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id)
);

-- Who put a paper in the urn: each once, and nothing says which paper. Only totals are kept, with the decision.
create table secret_voter (
  territory_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  primary key (territory_id, item_id, member_id),
  constraint secret_voter_makes_a_decision foreign key (territory_id, item_id) references decision (territory_id, item_id),
  constraint secret_voter_is_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id)
);

create trigger secret_voter_is_not_recused
  before insert on secret_voter
  for each row execute function vote_refuse();

create function vote_keep_secret() returns trigger
language plpgsql as $$
begin
  if exists (
    select from decision
    where territory_id = new.territory_id and item_id = new.item_id and manner = 'secret'
  ) then
    raise exception 'the ballot on item % is secret', new.item_id
      using errcode = 'check_violation', constraint = 'vote_of_a_secret_ballot_has_no_name';
  end if;
  return new;
end
$$;

create trigger vote_of_a_secret_ballot_has_no_name
  before insert on vote
  for each row execute function vote_keep_secret();

-- As many papers as voters, once the transaction is whole.
create function secret_ballot_check() returns trigger
language plpgsql as $$
declare
  made decision;
  voters bigint;
begin
  select * into made from decision where territory_id = new.territory_id and item_id = new.item_id;
  select count(*) into voters from secret_voter where territory_id = new.territory_id and item_id = new.item_id;
  if (made.manner = 'secret' or voters > 0)
    and (made.manner <> 'secret' or voters <> made.votes_for + made.votes_against + made.votes_abstain) then
    raise exception 'the secret ballot on item % has % voters for other totals', new.item_id, voters
      using errcode = 'check_violation', constraint = 'secret_ballot_has_a_paper_a_voter';
  end if;
  return null;
end
$$;

create constraint trigger secret_ballot_has_a_paper_a_voter
  after insert on decision deferrable initially deferred
  for each row execute function secret_ballot_check();

create constraint trigger secret_voter_has_a_paper
  after insert on secret_voter deferrable initially deferred
  for each row execute function secret_ballot_check();

-- How long the firm has to take what it is granted, from a day: the rule of the day of the decision.
create table offer_rule (
  territory_id uuid not null references unit (id),
  from_on date not null,
  days smallint not null,
  recorded_at timestamptz not null,
  primary key (territory_id, from_on),
  constraint offer_stands_some_days check (days between 1 and 730)
);

-- The letter that tells the firm what was decided, and until when an offer stands.
create table decision_letter (
  territory_id uuid not null,
  decision_id uuid not null,
  written_on date not null,
  -- The last day of the offer; null where nothing is granted.
  stands_until date,
  written_by uuid not null references person (id),
  recorded_at timestamptz not null,
  primary key (territory_id, decision_id),
  constraint letter_is_of_a_decision foreign key (territory_id, decision_id) references decision (territory_id, id),
  constraint letter_offer_stands_from_its_day check (stands_until >= written_on)
);

create index decision_letter_by_end on decision_letter (territory_id, stands_until);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'item_stage', 'presence_move', 'decision_presence', 'secret_voter', 'offer_rule', 'decision_letter'
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
