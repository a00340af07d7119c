-- Members are called to a sitting by mail; they answer, declare, read what is frozen in versions, and ask questions before it is held.

alter table sitting
  drop constraint sitting_status_is_known,
  add constraint sitting_status_is_known check (status in ('convened', 'open', 'closed', 'cancelled')),
  drop constraint sitting_once_open_has_a_chair_and_a_secretary,
  add constraint sitting_once_open_has_a_chair_and_a_secretary check (
    status in ('convened', 'cancelled') or (chair_id is not null and secretary_id is not null)
  );

grant update (held_on, place) on sitting to alize_app;

-- An item whose sitting is cancelled waits for nothing there; its file may be taken by another.
alter table sitting_item
  drop constraint item_status_is_known,
  add constraint item_status_is_known check (status in ('waiting', 'decided', 'withdrawn'));

grant update (pack, pack_hash, requested_amount) on sitting_item to alize_app;

-- Each time the members are told of a sitting: convened, moved, cancelled. The rank is the SEQUENCE of its calendar entry.
create table sitting_call (
  territory_id uuid not null,
  sitting_id uuid not null,
  rank integer not null,
  kind text not null,
  held_on date not null,
  -- On the clock of France; null where no hour is said yet.
  starts_at text,
  minutes smallint,
  place text not null,
  link text,
  why text not null,
  called_by uuid references person (id),
  called_at timestamptz not null,
  primary key (territory_id, sitting_id, rank),
  constraint call_is_to_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint call_rank_is_not_negative check (rank >= 0),
  constraint call_kind_is_known check (kind in ('convened', 'moved', 'cancelled')),
  constraint call_first_convenes check ((rank = 0) = (kind = 'convened')),
  constraint call_hour_is_an_hour check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint call_lasts_as_long_as_it_is_said check ((starts_at is null) = (minutes is null) and minutes between 10 and 720),
  constraint call_has_a_place check (place ~ '\S'),
  constraint call_link_is_an_address check (link ~ '^https://[^[:space:][:cntrl:]]+$' and length(link) <= 500),
  constraint call_that_changes_says_why check (kind = 'convened' or why ~ '\S')
);

-- What stands already is told to the new tables: the owner reads it whole, for this transaction.
select set_config('app.whole', 'yes', true);

insert into sitting_call (territory_id, sitting_id, rank, kind, held_on, starts_at, minutes, place, link, why, called_by, called_at)
select territory_id, id, 0, 'convened', held_on, null, null, place, null, '', null, convened_at from sitting;

-- Whether a member comes, said for one call: once the sitting moves, it is asked again.
create table sitting_answer (
  territory_id uuid not null,
  sitting_id uuid not null,
  call_rank integer not null,
  member_id uuid not null,
  answer text not null,
  answered_at timestamptz not null,
  primary key (territory_id, sitting_id, call_rank, member_id),
  constraint answer_is_to_a_call foreign key (territory_id, sitting_id, call_rank) references sitting_call (territory_id, sitting_id, rank),
  constraint answer_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id),
  constraint answer_is_known check (answer in ('present', 'absent'))
);

-- Never twice a day to one member.
create table sitting_reminder (
  territory_id uuid not null,
  sitting_id uuid not null,
  member_id uuid not null,
  reminded_on date not null,
  recorded_at timestamptz not null,
  primary key (territory_id, sitting_id, member_id, reminded_on),
  constraint reminder_is_of_a_sitting foreign key (territory_id, sitting_id) references sitting (territory_id, id),
  constraint reminder_is_of_a_member foreign key (territory_id, member_id) references committee_member (territory_id, id)
);

-- What the members could read, each time it was frozen: the item keeps the last one.
create table pack_version (
  territory_id uuid not null,
  item_id uuid not null,
  version integer not null,
  pack jsonb not null,
  pack_hash text not null,
  frozen_by uuid references person (id),
  frozen_at timestamptz not null,
  primary key (territory_id, item_id, version),
  constraint pack_version_is_of_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint pack_version_starts_at_one check (version >= 1),
  constraint pack_version_is_hashed check (pack_hash ~ '^[0-9a-f]{64}$')
);

insert into pack_version (territory_id, item_id, version, pack, pack_hash, frozen_by, frozen_at)
select item.territory_id, item.id, 1, item.pack, item.pack_hash, null, sitting.convened_at
from sitting_item as item
join sitting on sitting.territory_id = item.territory_id and sitting.id = item.sitting_id;

-- Who opened which version, and when for the first time.
create table pack_opening (
  territory_id uuid not null,
  item_id uuid not null,
  version integer not null,
  person_id uuid not null references person (id),
  opened_at timestamptz not null,
  primary key (territory_id, item_id, version, person_id),
  constraint opening_is_of_a_version foreign key (territory_id, item_id, version) references pack_version (territory_id, item_id, version)
);

create table pack_question (
  territory_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  asked_by uuid not null references person (id),
  text text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references person (id),
  answered_at timestamptz,
  primary key (territory_id, id),
  constraint question_is_of_an_item foreign key (territory_id, item_id) references sitting_item (territory_id, id),
  constraint question_asks_something check (text ~ '\S'),
  constraint question_is_answered_by_someone check (
    (answer is null and answered_by is null and answered_at is null)
    or (answer ~ '\S' and answered_by is not null and answered_at is not null)
  )
);

create index pack_question_by_item on pack_question (territory_id, item_id, asked_at);

-- Whoever is recused from an item opens none of its versions and asks nothing.
create function pack_refuse_recused() returns trigger
language plpgsql as $$
declare
  reader uuid := case tg_table_name when 'pack_opening' then to_jsonb(new) ->> 'person_id' else to_jsonb(new) ->> 'asked_by' end;
begin
  if exists (
    select from recusal
    join committee_member as member on member.territory_id = recusal.territory_id and member.id = recusal.member_id
    where recusal.territory_id = new.territory_id and recusal.item_id = new.item_id and member.person_id = reader
  ) then
    raise exception 'person % is recused from item %', reader, new.item_id
      using errcode = 'check_violation', constraint = 'pack_is_closed_to_who_is_recused';
  end if;
  return new;
end
$$;

create trigger pack_opening_is_not_of_a_recused_member
  before insert on pack_opening
  for each row execute function pack_refuse_recused();

create trigger pack_question_is_not_of_a_recused_member
  before insert on pack_question
  for each row execute function pack_refuse_recused();

-- The sittings in a person's own calendar: an address that says nothing of files. Only the hash of its token is kept.
create table calendar_feed (
  territory_id uuid not null references unit (id),
  id uuid not null,
  person_id uuid not null references person (id),
  token_hash text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (territory_id, id),
  constraint calendar_feed_token_is_hashed check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint calendar_feed_token_is_its_own unique (territory_id, token_hash)
);

create unique index calendar_feed_is_one_at_a_time on calendar_feed (territory_id, person_id) where ended_at is null;

create table calendar_try (
  territory_id uuid not null,
  id uuid not null,
  address cidr not null,
  tried_at timestamptz not null,
  primary key (territory_id, id)
);

create index calendar_try_by_address on calendar_try (territory_id, address, tried_at desc);

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'sitting_call', 'sitting_answer', 'sitting_reminder', 'pack_version', 'pack_opening', 'pack_question', 'calendar_feed',
    'calendar_try'
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

  foreach tenant in array array['sitting_answer', 'pack_question', 'calendar_feed'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_changes_where_one_writes', tenant
    );
  end loop;
end
$$;

create policy calendar_try_is_forgotten_where_one_writes on calendar_try for delete using (territory_id = app_write());
grant delete on calendar_try to alize_app;

grant update (answer, answered_at) on sitting_answer to alize_app;
grant update (answer, answered_by, answered_at) on pack_question to alize_app;
grant update (ended_at) on calendar_feed to alize_app;
