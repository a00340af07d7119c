-- The bank: accounts of the funds, mandates of the firms, runs of debits and transfers, statements. No account number stands in clear.

-- A fund's account at its bank, and what that bank asks: proposed by one person, confirmed by another, never changed, only followed.
create table bank_account (
  territory_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  holder text not null,
  iban_sealed text not null,
  iban_fingerprint text not null,
  iban_shown text not null,
  key_id text not null,
  bic text,
  creditor_id text,
  from_on date not null,
  lead_days smallint not null,
  cut_off text not null,
  collection_version text not null,
  transfer_version text not null,
  batch_booking boolean not null,
  b2b_allowed boolean not null,
  notice_days smallint not null,
  schedule_is_notice boolean not null,
  checked_how text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (territory_id, id),
  constraint bank_account_is_of_a_fund foreign key (territory_id, fund_id) references fund (territory_id, id),
  constraint bank_account_holder_has_a_name check (holder ~ '\S'),
  constraint bank_account_says_how_it_was_checked check (checked_how ~ '\S'),
  constraint bank_account_hides_its_number check (iban_shown ~ '^[A-Z]{2}[0-9]{2} •••• •••• [A-Z0-9]{3}$'),
  constraint bank_account_versions_are_known check (
    collection_version in ('pain.008.001.08', 'pain.008.001.02') and transfer_version in ('pain.001.001.09', 'pain.001.001.03')
  ),
  constraint bank_account_delays_are_days check (lead_days between 1 and 10 and notice_days between 1 and 60),
  constraint bank_account_cut_off_is_an_hour check (cut_off ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint bank_account_answer_is_known check (answer in ('confirmed', 'declined')),
  constraint bank_account_is_answered_by_someone_at_some_time check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint bank_account_is_confirmed_by_someone_else check (answer <> 'confirmed' or answered_by <> proposed_by)
);

create index bank_account_by_fund on bank_account (territory_id, fund_id, from_on);

create unique index fund_has_one_account_to_confirm_at_a_time on bank_account (territory_id, fund_id) where answer is null;

-- By which a firm lets itself be debited. Its account is kept apart: it changes under two people.
create table mandate (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  creditor_id text not null,
  reference text not null,
  scheme text not null,
  kind text not null,
  signed_on date not null,
  signed_at_place text not null,
  signature text not null,
  -- What it was before the creditor took it over: said to the bank once.
  former_reference text,
  former_creditor_id text,
  state text not null,
  state_on date not null,
  state_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, id),
  constraint mandate_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint mandate_reference_is_its_own unique (territory_id, creditor_id, reference),
  constraint mandate_reference_is_short check (length(reference) between 1 and 35),
  constraint mandate_scheme_is_known check (scheme in ('CORE', 'B2B')),
  constraint mandate_kind_is_known check (kind in ('recurrent', 'one-off')),
  constraint mandate_signature_is_known check (signature in ('paper', 'electronic')),
  constraint mandate_state_is_known check (state in ('standing', 'suspended', 'revoked')),
  constraint mandate_set_aside_says_why check (state = 'standing' or coalesce(state_reason ~ '\S', false))
);

create unique index advance_has_one_mandate_that_is_not_revoked on mandate (territory_id, advance_id) where state <> 'revoked';

create table mandate_account (
  territory_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  debtor_name text not null,
  iban_sealed text not null,
  iban_fingerprint text not null,
  iban_shown text not null,
  key_id text not null,
  bic text,
  checked_by text not null,
  checked_how text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (territory_id, id),
  constraint mandate_account_is_of_a_mandate foreign key (territory_id, mandate_id) references mandate (territory_id, id),
  constraint mandate_account_debtor_has_a_name check (debtor_name ~ '\S'),
  constraint mandate_account_check_is_known check (checked_by in ('call-back', 'document')),
  constraint mandate_account_says_how_it_was_checked check (checked_how ~ '\S'),
  constraint mandate_account_hides_its_number check (iban_shown ~ '^[A-Z]{2}[0-9]{2} •••• •••• [A-Z0-9]{3}$'),
  constraint mandate_account_answer_is_known check (answer in ('confirmed', 'declined')),
  constraint mandate_account_is_answered_by_someone_at_some_time check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint mandate_account_is_confirmed_by_someone_else check (answer <> 'confirmed' or answered_by <> proposed_by)
);

create index mandate_account_by_mandate on mandate_account (territory_id, mandate_id, answered_at);
create index mandate_account_by_fingerprint on mandate_account (territory_id, iban_fingerprint);

create unique index mandate_has_one_account_to_confirm_at_a_time on mandate_account (territory_id, mandate_id) where answer is null;

-- A file for the bank: drawn, approved by a second person with its file, sent once, or cancelled before.
create table bank_run (
  territory_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  account_id uuid not null,
  kind text not null,
  message_id text not null,
  first_on date not null,
  items integer not null,
  total bigint not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  file_name text,
  file_sealed bytea,
  file_sha256 text,
  sent_by uuid,
  sent_at timestamptz,
  sent_on date,
  cancelled_by uuid,
  cancelled_at timestamptz,
  cancelled_why text,
  primary key (territory_id, id),
  constraint bank_run_is_of_an_account foreign key (territory_id, account_id) references bank_account (territory_id, id),
  constraint bank_run_message_is_its_own unique (territory_id, message_id),
  constraint bank_run_message_is_short check (length(message_id) between 1 and 35),
  constraint bank_run_kind_is_known check (kind in ('collection', 'transfer')),
  constraint bank_run_carries_something check (items >= 1 and total >= 1),
  constraint bank_run_is_approved_by_someone_else check (approved_by <> drawn_by),
  constraint bank_run_is_approved_with_its_file check (
    num_nulls(approved_by, approved_at, file_name, file_sealed, file_sha256) in (0, 5)
  ),
  constraint bank_run_is_sent_once_approved check (num_nulls(sent_by, sent_at, sent_on) in (0, 3) and (sent_at is null or approved_at is not null)),
  constraint bank_run_is_cancelled_with_a_reason check (num_nulls(cancelled_by, cancelled_at, cancelled_why) in (0, 3)),
  constraint bank_run_sent_is_never_cancelled check (sent_at is null or cancelled_at is null)
);

create index bank_run_by_fund on bank_run (territory_id, fund_id, first_on);

create table bank_run_item (
  territory_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  advance_id uuid not null,
  firm_name text not null,
  -- A debit is of an instalment due on a day, a transfer of an order.
  instalment smallint,
  due_on date,
  order_id uuid,
  on_date date not null,
  amount bigint not null,
  mandate_id uuid not null,
  mandate_account_id uuid not null,
  sequence text,
  end_to_end text not null,
  -- Until its run is cancelled, or the bank sends it back.
  stands boolean not null,
  -- Until then, or until the advance knows that it was received: only then may another run ask for the same.
  carries boolean not null,
  returned_on date,
  return_code text,
  primary key (territory_id, id),
  constraint run_item_is_of_a_run foreign key (territory_id, run_id) references bank_run (territory_id, id),
  constraint run_item_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint run_item_is_of_a_mandate foreign key (territory_id, mandate_id) references mandate (territory_id, id),
  constraint run_item_uses_an_account foreign key (territory_id, mandate_account_id) references mandate_account (territory_id, id),
  constraint run_item_reference_is_its_own unique (territory_id, end_to_end),
  constraint run_item_reference_is_short check (length(end_to_end) between 1 and 35),
  constraint run_item_amount_is_positive check (amount > 0),
  constraint run_item_is_a_debit_or_a_transfer check (
    num_nulls(instalment, due_on, sequence) in (0, 3) and (instalment is null) = (order_id is not null)
  ),
  constraint run_item_sequence_is_known check (sequence in ('FRST', 'RCUR', 'FNAL', 'OOFF')),
  constraint run_item_carries_while_it_stands check (stands or not carries),
  constraint run_item_returned_says_why check ((returned_on is null) = (return_code is null))
);

create index bank_run_item_by_run on bank_run_item (territory_id, run_id);
create index bank_run_item_by_mandate on bank_run_item (territory_id, mandate_id, on_date);

create unique index debit_is_in_one_standing_run on bank_run_item (territory_id, advance_id, instalment, due_on) where carries and instalment is not null;
create unique index order_is_in_one_standing_run on bank_run_item (territory_id, order_id) where carries and order_id is not null;

-- What the bank told: a file once, a line once, whichever file brings it again. No account number is kept of it.
create table bank_statement (
  territory_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  account_id uuid not null,
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  opening bigint,
  closing bigint,
  lines integer not null,
  already_known integer not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (territory_id, id),
  constraint bank_statement_is_of_an_account foreign key (territory_id, account_id) references bank_account (territory_id, id),
  constraint bank_statement_source_is_known check (source in ('camt.053', 'camt.054', 'cfonb-120', 'pain.002')),
  constraint bank_statement_counts_are_not_negative check (lines >= 0 and already_known >= 0)
);

create unique index bank_statement_file_is_taken_once on bank_statement (territory_id, fund_id, file_sha256);

create table bank_line (
  territory_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  statement_id uuid not null,
  key text not null,
  booked_on date not null,
  amount bigint not null,
  kind text not null,
  end_to_end text,
  mandate_reference text,
  message_id text,
  payment_id text,
  other_party text,
  words text not null,
  return_code text,
  -- Null while nobody knows what it is: in suspense, never lost.
  matched_as text,
  run_id uuid,
  item_id uuid,
  advance_id uuid,
  matched_by uuid,
  matched_at timestamptz,
  matched_why text,
  primary key (territory_id, id),
  constraint bank_line_is_of_a_statement foreign key (territory_id, statement_id) references bank_statement (territory_id, id),
  constraint bank_line_is_taken_once unique (territory_id, fund_id, key),
  constraint bank_line_moves_money check (amount <> 0),
  constraint bank_line_match_is_known check (
    matched_as in ('debit', 'run', 'return', 'transfer', 'fee', 'advance', 'set-aside')
  ),
  constraint bank_line_is_matched_at_some_time check ((matched_as is null) = (matched_at is null)),
  constraint bank_line_matched_by_hand_has_someone check (matched_as not in ('advance', 'set-aside') or matched_by is not null)
);

create index bank_line_by_statement on bank_line (territory_id, statement_id);
create index bank_line_by_item on bank_line (territory_id, item_id) where item_id is not null;
create index bank_line_waiting on bank_line (territory_id, fund_id, booked_on) where matched_as is null;

-- Lending's: since when the debits of a fund go through its bank, and those that the bank was asked to make.
create table debits_by_bank (
  territory_id uuid not null,
  fund_id uuid not null,
  from_on date not null,
  -- An account confirmed later may count from an earlier day: the first of them is the one that counts.
  primary key (territory_id, fund_id, from_on),
  constraint debits_by_bank_are_of_a_fund foreign key (territory_id, fund_id) references fund (territory_id, id)
);

create table presented_debit (
  territory_id uuid not null,
  reference text not null,
  advance_id uuid not null,
  instalment smallint not null,
  amount bigint not null,
  on_date date not null,
  withdrawn boolean not null,
  primary key (territory_id, reference),
  constraint presented_debit_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint presented_debit_amount_is_positive check (amount > 0)
);

create index presented_debit_by_day on presented_debit (territory_id, on_date) where not withdrawn;

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'bank_account', 'mandate', 'mandate_account', 'bank_run', 'bank_run_item', 'bank_statement', 'bank_line', 'debits_by_bank', 'presented_debit'
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
  foreach tenant in array array['bank_account', 'mandate', 'mandate_account', 'bank_run', 'bank_run_item', 'bank_line', 'presented_debit'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (answer, answered_by, answered_at) on bank_account, mandate_account to alize_app;
grant update (state, state_on, state_reason) on mandate to alize_app;
grant update (approved_by, approved_at, file_name, file_sealed, file_sha256, sent_by, sent_at, sent_on, cancelled_by, cancelled_at, cancelled_why)
  on bank_run to alize_app;
grant update (stands, carries, returned_on, return_code) on bank_run_item to alize_app;
grant update (withdrawn) on presented_debit to alize_app;
grant update (matched_as, run_id, item_id, advance_id, matched_by, matched_at, matched_why) on bank_line to alize_app;
