-- Early warnings. What warns is derived from what happened, and goes with its cause; what is kept here is what people tell: the yearly
-- accounts that a territory asks for and those that came, the notices published about a firm, and who has seen which warning.

create table accounts_policy (
  territory_id uuid not null references unit (id),
  version smallint not null,
  valid_from date not null,
  -- Months left after the end of the firm's year; null where nothing is asked any more.
  due_months smallint,
  decided_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, version),
  constraint accounts_policy_leaves_months_within_two_years check (due_months between 1 and 24)
);

-- The end of a firm's accounting year, from that closing on; 31 December before anybody says otherwise.
create table firm_year_end (
  territory_id uuid not null references unit (id),
  id uuid not null,
  firm_id uuid not null,
  closes_on date not null,
  set_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id)
);

create index firm_year_end_by_firm on firm_year_end (territory_id, firm_id, id);

-- Accounts are received with their paper: withdrawn, they are not received any more.
create table accounts_received (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  firm_id uuid not null,
  closed_on date not null,
  received_on date not null,
  file_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint accounts_received_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint accounts_received_has_its_paper foreign key (territory_id, file_id) references stored_file (territory_id, id),
  constraint accounts_received_paper_serves_once unique (territory_id, file_id),
  constraint accounts_received_after_their_closing check (received_on >= closed_on)
);

create index accounts_received_by_firm on accounts_received (territory_id, firm_id, closed_on);

-- What was published about a firm, such as in the Bodacc, as a person read it.
create table firm_notice (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  firm_id uuid not null,
  kind text not null,
  published_on date not null,
  reference text not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (territory_id, id),
  constraint firm_notice_is_read_from_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint firm_notice_kind_is_known check (kind in ('proceedings', 'liquidation', 'sale', 'dissolution', 'strike-off')),
  constraint firm_notice_has_a_reference check (reference ~ '\S'),
  constraint firm_notice_is_withdrawn_by_someone_with_a_reason check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null)
  ),
  constraint firm_notice_withdrawal_says_why check (withdrawn_why ~ '\S')
);

create unique index firm_notice_is_told_once on firm_notice (territory_id, firm_id, kind, reference) where withdrawn_at is null;

-- A warning that someone saw, with what they make of it: once for each cause.
create table warning_seen (
  territory_id uuid not null,
  advance_id uuid not null,
  kind text not null,
  cause text not null,
  note text not null,
  seen_on date not null,
  seen_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, advance_id, kind, cause),
  constraint warning_seen_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint warning_seen_says_what_is_made_of_it check (note ~ '\S')
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['accounts_policy', 'firm_year_end', 'accounts_received', 'firm_notice', 'warning_seen'] loop
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

create policy firm_notice_is_withdrawn_where_one_writes on firm_notice
  for update using (territory_id = app_write()) with check (territory_id = app_write());
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on firm_notice to alize_app;

-- Beyond the debit that it takes back, what a bank may keep as its fee without a person looking: above it, the line waits.
alter table bank_account
  add column return_fee_limit bigint not null default 3000,
  add constraint bank_account_return_fee_limit_is_not_negative check (return_fee_limit >= 0);

-- Whom to call.
alter table firm
  add column owner_telephone text,
  add constraint firm_owner_telephone_is_one_line check (owner_telephone ~ '\S' and owner_telephone !~ '[[:cntrl:]]');
grant update (owner_telephone) on firm to alize_app;
