-- Signatures by personal link: what is signed, by whom, with which evidence. See src/signature/README.md.

create table signature_request (
  territory_id uuid not null references unit (id),
  id uuid not null,
  -- What is signed, as whoever asks names it: « advance-contract », and its id.
  subject_kind text not null,
  subject_id uuid not null,
  -- What it speaks of: whoever may not open that may not open this either.
  object_kind text,
  object_id uuid,
  title text not null,
  -- In whose name the signature is asked.
  asker text not null,
  in_turn boolean not null,
  asks_code boolean not null,
  due_on date not null,
  -- Of the document that is to be signed now.
  version smallint not null default 1,
  state text not null default 'open',
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  certificate_id uuid,
  primary key (territory_id, id),
  constraint signature_request_subject_kind_is_kebab_case check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint signature_request_object_is_a_kind_and_an_id check ((object_kind is null) = (object_id is null)),
  constraint signature_request_has_a_title check (title ~ '\S' and asker ~ '\S'),
  constraint signature_request_state_is_known check (state in ('open', 'completed', 'cancelled')),
  constraint signature_request_ends_some_day check (
    (state = 'open') = (ended_at is null) and (ended_at is null) = (ended_on is null)
  ),
  constraint signature_request_cancelled_says_why check ((state = 'cancelled') = coalesce(ended_why ~ '\S', false)),
  constraint signature_request_completed_has_its_certificate check ((state = 'completed') = (certificate_id is not null)),
  constraint signature_certificate_is_a_file foreign key (territory_id, certificate_id) references stored_file (territory_id, id)
);

create unique index subject_has_one_open_signature_request
  on signature_request (territory_id, subject_kind, subject_id) where state = 'open';
create index signature_request_by_subject on signature_request (territory_id, subject_kind, subject_id, asked_at);

-- A version of the document: its bytes are those of a file, or sealed here where nobody may read them in clear.
create table signature_document (
  territory_id uuid not null,
  request_id uuid not null,
  version smallint not null,
  name text not null,
  sha256 bytea not null,
  file_id uuid,
  sealed bytea,
  essentials jsonb not null,
  -- What it was made from: another means that it says something else now.
  fingerprint text not null,
  changed_why text,
  made_by uuid not null,
  made_on date not null,
  made_at timestamptz not null,
  primary key (territory_id, request_id, version),
  constraint signature_document_is_of_a_request
    foreign key (territory_id, request_id) references signature_request (territory_id, id),
  constraint signature_document_is_a_file foreign key (territory_id, file_id) references stored_file (territory_id, id),
  constraint signature_document_is_known_by_its_hash unique (territory_id, request_id, version, sha256),
  constraint signature_document_hash_is_a_sha256 check (octet_length(sha256) = 32),
  constraint signature_document_is_kept_once check (num_nulls(file_id, sealed) = 1),
  constraint signature_document_that_changed_says_why check ((version = 1) = (changed_why is null))
);

create table signatory (
  territory_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  rank smallint not null,
  role text not null,
  person_id uuid,
  name text not null,
  email text not null,
  language text not null,
  may_delegate boolean not null,
  -- Whom this one stands for, who was replaced or delegated.
  stands_for uuid,
  replaced_how text,
  replaced_why text,
  replaced_by uuid,
  replaced_at timestamptz,
  added_at timestamptz not null,
  primary key (territory_id, id),
  constraint signatory_is_of_a_request foreign key (territory_id, request_id) references signature_request (territory_id, id),
  constraint signatory_stands_for_another foreign key (territory_id, stands_for) references signatory (territory_id, id),
  constraint signatory_has_a_name check (name ~ '\S' and name !~ '[[:cntrl:]]'),
  constraint signatory_has_an_address check (length(email) <= 254 and email ~ '^[^[:space:][:cntrl:]<>(),;:"@]+@[^[:space:][:cntrl:]<>(),;:"@]+$'),
  constraint signatory_has_a_role check (role ~ '\S'),
  constraint signatory_language_is_known check (language in ('fr', 'en')),
  constraint signatory_is_replaced_in_a_known_way check (replaced_how in ('replaced', 'delegated')),
  constraint signatory_replaced_says_why check (
    (replaced_at is null) = (replaced_how is null) and (replaced_at is null) = (replaced_why is null)
  )
);

create index signatory_by_request on signatory (territory_id, request_id, rank);
create index signatory_by_person on signatory (territory_id, person_id) where replaced_at is null;
create unique index signatory_holds_a_place_alone on signatory (territory_id, request_id, rank) where replaced_at is null;

-- Only the token's SHA-256 is kept: whoever reads this table opens nothing.
create table signature_link (
  territory_id uuid not null,
  id uuid not null,
  signatory_id uuid not null,
  version smallint not null,
  token_hash bytea not null,
  -- Sent by mail, or opened by someone signed in.
  way text not null,
  person_id uuid,
  made_at timestamptz not null,
  expires_on date not null,
  ended_at timestamptz,
  ended_why text,
  code_hash bytea,
  code_sent_at timestamptz,
  codes_sent smallint not null default 0,
  code_tries smallint not null default 0,
  primary key (territory_id, id),
  constraint signature_link_is_of_a_signatory foreign key (territory_id, signatory_id) references signatory (territory_id, id),
  constraint signature_link_token_is_hashed check (octet_length(token_hash) = 32),
  constraint signature_link_way_is_known check (way in ('mail', 'account')),
  constraint signature_link_of_an_account_is_a_person check ((way = 'account') = (person_id is not null)),
  constraint signature_link_ends_for_a_known_reason check (ended_why in ('changed', 'replaced', 'signed', 'refused', 'cancelled')),
  constraint signature_link_ended_says_why check ((ended_at is null) = (ended_why is null)),
  constraint signature_link_codes_are_few check (codes_sent between 0 and 10 and code_tries >= 0)
);

create index signature_link_by_signatory on signature_link (territory_id, signatory_id);

-- Evidence: added once, never changed; voided when the document changes.
create table signature (
  territory_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  signatory_id uuid not null,
  version smallint not null,
  sha256 bytea not null,
  way text not null,
  signed_on date not null,
  signed_at timestamptz not null,
  typed_name text,
  consent_version smallint,
  consent text,
  link_id uuid,
  link_hash bytea,
  person_id uuid,
  address text,
  agent text,
  code_confirmed_at timestamptz,
  paper_id uuid,
  recorded_by uuid,
  voided_at timestamptz,
  voided_why text,
  primary key (territory_id, id),
  constraint signature_is_of_a_document foreign key (territory_id, request_id, version, sha256)
    references signature_document (territory_id, request_id, version, sha256),
  constraint signature_is_of_a_signatory foreign key (territory_id, signatory_id) references signatory (territory_id, id),
  constraint signature_is_given_by_a_link foreign key (territory_id, link_id) references signature_link (territory_id, id),
  constraint signature_on_paper_is_a_file foreign key (territory_id, paper_id) references stored_file (territory_id, id),
  constraint signature_way_is_known check (way in ('link', 'account', 'paper')),
  constraint signature_on_paper_has_its_scan check (
    (way = 'paper') = (paper_id is not null) and (way = 'paper') = (recorded_by is not null)
  ),
  constraint signature_on_screen_has_its_evidence check (
    way = 'paper' or num_nulls(typed_name, consent_version, consent, link_id, link_hash, address) = 0
  ),
  constraint signature_voided_says_why check ((voided_at is null) = (voided_why is null))
);

create unique index signatory_signs_once on signature (territory_id, signatory_id) where voided_at is null;
create index signature_by_request on signature (territory_id, request_id);

create table signature_refusal (
  territory_id uuid not null,
  id uuid not null,
  signatory_id uuid not null,
  version smallint not null,
  why text not null,
  refused_at timestamptz not null,
  primary key (territory_id, id),
  constraint refusal_to_sign_is_of_a_signatory foreign key (territory_id, signatory_id) references signatory (territory_id, id),
  constraint refusal_to_sign_is_told_once unique (territory_id, signatory_id, version),
  constraint refusal_to_sign_says_why check (why ~ '\S')
);

create table signature_reminder (
  territory_id uuid not null,
  signatory_id uuid not null,
  -- The day it was in France.
  reminded_on date not null,
  reminded_by uuid not null,
  reminded_at timestamptz not null,
  primary key (territory_id, signatory_id, reminded_on),
  constraint signature_reminder_is_of_a_signatory foreign key (territory_id, signatory_id) references signatory (territory_id, id)
);

-- Tries at the door of personal links that nobody has.
create table signature_try (
  territory_id uuid not null,
  id uuid not null,
  address cidr not null,
  tried_at timestamptz not null,
  primary key (territory_id, id)
);

create index signature_try_by_address on signature_try (territory_id, address, tried_at desc);

-- Nobody signs what is no longer to be signed: the last word is said here, whoever comes at once.
create function signature_is_asked() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  asked signature_request;
begin
  select * into asked from signature_request
    where territory_id = new.territory_id and id = new.request_id for update;
  if asked.state <> 'open' then
    raise exception 'a signature is given while it is asked' using errcode = 'check_violation', constraint = 'signature_is_given_while_it_is_asked';
  end if;
  if asked.version <> new.version then
    raise exception 'what is signed is the document as it stands' using errcode = 'check_violation', constraint = 'signature_is_of_the_standing_version';
  end if;
  if exists (
    select from signatory
    where territory_id = new.territory_id and id = new.signatory_id
      and (replaced_at is not null or request_id <> new.request_id)
  ) then
    raise exception 'whoever was replaced signs no more' using errcode = 'check_violation', constraint = 'signature_is_of_a_standing_signatory';
  end if;
  return new;
end
$$;

create trigger signature_is_asked before insert on signature for each row execute function signature_is_asked();

-- Complete means that everyone signed the same bytes.
create function signature_request_is_complete() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if old.state <> 'open' and (new.state <> old.state or new.version <> old.version) then
    raise exception 'a request that ended stays so' using errcode = 'check_violation', constraint = 'signature_request_that_ended_stays_so';
  end if;
  if new.state = 'completed' and exists (
    select from signatory
    where territory_id = new.territory_id and request_id = new.id and replaced_at is null
      and not exists (
        select from signature
        where signature.territory_id = signatory.territory_id and signature.signatory_id = signatory.id
          and signature.version = new.version and signature.voided_at is null
      )
  ) then
    raise exception 'a request is complete once everyone signed' using errcode = 'check_violation', constraint = 'signature_request_is_complete_once_all_signed';
  end if;
  return new;
end
$$;

create trigger signature_request_is_complete before update on signature_request
  for each row execute function signature_request_is_complete();

do $$
declare
  tenant text;
begin
  foreach tenant in array array[
    'signature_request', 'signature_document', 'signatory', 'signature_link', 'signature', 'signature_refusal',
    'signature_reminder', 'signature_try'
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
  foreach tenant in array array['signature_request', 'signatory', 'signature_link', 'signature'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

create policy signature_try_is_forgotten_where_one_writes on signature_try for delete using (territory_id = app_write());
grant delete on signature_try to alize_app;

grant update (version, state, due_on, ended_on, ended_at, ended_by, ended_why, certificate_id) on signature_request to alize_app;
grant update (replaced_how, replaced_why, replaced_by, replaced_at) on signatory to alize_app;
grant update (ended_at, ended_why, code_hash, code_sent_at, codes_sent, code_tries) on signature_link to alize_app;
grant update (voided_at, voided_why) on signature to alize_app;

-- The mandate that a firm is asked to sign on screen: it becomes a mandate once signed. Its number is sealed under the account's id.
create table mandate_to_sign (
  territory_id uuid not null,
  id uuid not null,
  advance_id uuid not null,
  creditor_id text not null,
  reference text not null,
  scheme text not null,
  kind text not null,
  account_id uuid not null,
  debtor_name text not null,
  iban_sealed text not null,
  iban_fingerprint text not null,
  iban_shown text not null,
  key_id text not null,
  bic text,
  checked_by text not null,
  checked_how text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (territory_id, id),
  constraint mandate_to_sign_is_of_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint mandate_to_sign_scheme_is_known check (scheme in ('CORE', 'B2B')),
  constraint mandate_to_sign_kind_is_known check (kind in ('recurrent', 'one-off')),
  constraint mandate_to_sign_hides_its_number check (iban_shown ~ '^[A-Z]{2}[0-9]{2} •••• •••• [A-Z0-9]{3}$'),
  constraint mandate_to_sign_check_is_known check (checked_by in ('call-back', 'document'))
);

create index mandate_to_sign_by_advance on mandate_to_sign (territory_id, advance_id, asked_at);

alter table mandate_to_sign enable row level security, force row level security;
create policy mandate_to_sign_is_read_in_its_territory on mandate_to_sign
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy mandate_to_sign_is_added_where_one_writes on mandate_to_sign
  for insert with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on mandate_to_sign for select to current_user using ((select app_whole()));
grant select, insert on mandate_to_sign to alize_app;
