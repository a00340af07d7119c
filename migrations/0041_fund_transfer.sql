-- Money of a fund that goes to another of the territory: proposed by one person, decided by another. The money itself is in the journal.

create table fund_transfer (
  territory_id uuid not null,
  id uuid not null,
  from_fund uuid not null,
  to_fund uuid not null,
  amount bigint not null,
  effective_on date not null,
  reason text not null,
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  outcome text,
  decided_by uuid references person (id),
  decided_at timestamptz,
  refusal text,
  entry_id uuid,
  reversed_by uuid references person (id),
  reversed_at timestamptz,
  reversal text,
  reversal_entry_id uuid,
  primary key (territory_id, id),
  constraint transfer_leaves_a_fund_of_its_territory foreign key (territory_id, from_fund) references fund (territory_id, id),
  constraint transfer_goes_to_a_fund_of_its_territory foreign key (territory_id, to_fund) references fund (territory_id, id),
  -- The decision is written before its entry is posted, which comes last.
  constraint transfer_made_is_in_the_journal foreign key (territory_id, entry_id)
    references ledger_entry (territory_id, id) deferrable initially deferred,
  constraint transfer_reversed_is_in_the_journal foreign key (territory_id, reversal_entry_id)
    references ledger_entry (territory_id, id) deferrable initially deferred,
  constraint transfer_goes_to_another_fund check (from_fund <> to_fund),
  constraint transfer_moves_something check (amount > 0),
  constraint transfer_says_why check (reason ~ '\S'),
  constraint transfer_is_decided_by_another_person check (decided_by <> proposed_by),
  constraint transfer_outcome_is_known check (outcome in ('made', 'refused')),
  constraint transfer_is_decided_by_someone_one_day check (
    (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)
  ),
  constraint transfer_made_has_its_entry check ((coalesce(outcome, '') = 'made') = (entry_id is not null)),
  constraint transfer_refused_says_why check (
    (coalesce(outcome, '') = 'refused') = (refusal is not null) and coalesce(refusal, 'why') ~ '\S'
  ),
  constraint transfer_is_reversed_once_made_with_a_reason check (
    (reversed_at is null) = (reversed_by is null) and (reversed_at is null) = (reversal is null)
    and (reversed_at is null) = (reversal_entry_id is null)
    and (reversed_at is null or entry_id is not null) and coalesce(reversal, 'why') ~ '\S'
  )
);

create index fund_transfer_by_day on fund_transfer (territory_id, proposed_at);
create unique index fund_transfer_has_its_own_entry on fund_transfer (territory_id, entry_id) where entry_id is not null;

create function fund_refuse_second_decision() returns trigger
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
begin
  if old.outcome is not null and (new.outcome, new.decided_by, new.decided_at, new.refusal, new.entry_id)
    is distinct from (old.outcome, old.decided_by, old.decided_at, old.refusal, old.entry_id)
  then
    raise restrict_violation using message = 'a transfer between funds is decided once: reverse it with a reason';
  elsif old.reversed_at is not null and (new.reversed_by, new.reversed_at, new.reversal, new.reversal_entry_id)
    is distinct from (old.reversed_by, old.reversed_at, old.reversal, old.reversal_entry_id)
  then
    raise restrict_violation using message = 'a transfer between funds is reversed once';
  end if;
  return new;
end
$$;

create trigger transfer_is_decided_once before update on fund_transfer
  for each row execute function fund_refuse_second_decision();

-- What whoever controls took away, as it was: its octets, what it was asked, whose files it tells of.
create table evidence_bundle (
  territory_id uuid not null references unit (id),
  id uuid not null,
  name text not null,
  asked jsonb not null,
  files integer not null,
  applications jsonb not null,
  byte_length integer not null,
  sha256 bytea not null,
  content bytea not null,
  taken_by uuid not null references person (id),
  taken_at timestamptz not null,
  primary key (territory_id, id),
  constraint evidence_is_of_some_files check (files > 0),
  constraint evidence_has_the_hash_of_its_octets check (sha256 = sha256(content) and byte_length = octet_length(content)),
  constraint evidence_lists_the_files_it_tells_of check (jsonb_typeof(applications) = 'array')
);

-- Compressed already.
alter table evidence_bundle alter column content set storage external;

create index evidence_bundle_by_day on evidence_bundle (territory_id, taken_at);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['fund_transfer', 'evidence_bundle'] loop
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

create policy fund_transfer_is_decided_where_one_writes on fund_transfer
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant update (
  outcome, decided_by, decided_at, refusal, entry_id, reversed_by, reversed_at, reversal, reversal_entry_id
) on fund_transfer to alize_app;
