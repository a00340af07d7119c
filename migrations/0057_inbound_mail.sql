-- What comes back by mail: reports of non-delivery, replies to mails about a file. See src/platform/mail/incoming.

-- A mail that left may come back: it stays said when it left.
alter table mail drop constraint mail_is_sent_at_some_time;
alter table mail add constraint mail_is_sent_at_some_time
  check (state = 'bounced' or (state = 'sent') = (sent_at is not null));
alter table mail drop constraint mail_error_is_of_a_known_kind;
alter table mail add constraint mail_error_is_of_a_known_kind
  check (error_kind in ('unreachable', 'sender-refused', 'recipient-refused', 'other', 'address-refused'));

-- Each message that was read, once: the same octets, or the same identifier, are not taken again.
create table mail_received (
  territory_id uuid not null references unit (id),
  id uuid not null,
  -- The mail that it comes back from or answers.
  mail_id uuid not null,
  kind text not null,
  outcome text not null,
  -- Why it was put aside, as a reason.
  why text,
  message_id text,
  sha256 bytea not null,
  from_address text not null,
  subject text not null,
  -- Of a reply that was put aside, so that nothing is lost: one that was taken stands in its file alone.
  text text,
  received_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid references person (id),
  seen_by_name text,
  primary key (territory_id, id),
  constraint mail_received_is_about_a_mail foreign key (territory_id, mail_id) references mail (territory_id, id),
  constraint mail_received_is_taken_once unique (territory_id, sha256),
  constraint mail_received_is_named_once unique (territory_id, message_id),
  constraint mail_received_kind_is_known check (kind in ('bounce', 'delay', 'automatic', 'reply')),
  constraint mail_received_outcome_is_known check (outcome in ('taken', 'ignored', 'put-aside')),
  constraint mail_received_put_aside_says_why check ((outcome = 'put-aside') = (why is not null)),
  constraint mail_received_keeps_words_put_aside_only check (text is null or outcome = 'put-aside'),
  constraint mail_received_hash_is_a_sha256 check (octet_length(sha256) = 32),
  constraint mail_received_is_seen_by_someone check (
    (seen_at is null) = (seen_by is null) and (seen_at is null) = (seen_by_name is null)
  )
);

create index mail_received_by_time on mail_received (territory_id, received_at desc);
create index mail_received_to_see on mail_received (territory_id, received_at)
  where outcome = 'put-aside' and seen_at is null;

-- An address that a server refused: closed to what can wait until someone says that it is good.
create table mail_bounce (
  territory_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  address text not null,
  person_id uuid,
  person_name text not null,
  hardness text not null,
  kind text not null,
  -- The server's own code and words (RFC 3463, RFC 3464).
  status text not null,
  said text not null,
  told_at timestamptz not null,
  cleared_at timestamptz,
  cleared_by uuid references person (id),
  cleared_by_name text,
  primary key (territory_id, id),
  constraint mail_bounce_is_told_by_a_message foreign key (territory_id, id) references mail_received (territory_id, id),
  constraint mail_bounce_is_of_a_mail foreign key (territory_id, mail_id) references mail (territory_id, id),
  constraint mail_bounce_address_is_in_small_letters check (address = lower(address)),
  constraint mail_bounce_is_hard_or_soft check (hardness in ('hard', 'soft')),
  constraint mail_bounce_kind_is_known check (
    kind in ('address-unknown', 'box-closed', 'box-full', 'message-refused', 'not-reached', 'other')
  ),
  constraint mail_bounce_has_a_code check (status ~ '^[245]\.[0-9]{1,3}\.[0-9]{1,3}$'),
  constraint mail_bounce_is_cleared_by_someone check (
    (cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (cleared_by_name is null)
  )
);

create index mail_bounce_by_address on mail_bounce (territory_id, address, told_at desc);
create index mail_bounce_by_mail on mail_bounce (territory_id, mail_id, told_at desc);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['mail_received', 'mail_bounce'] loop
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
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
    execute format('grant select, insert on %I to alize_app', tenant);
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
end
$$;

grant update (seen_at, seen_by, seen_by_name) on mail_received to alize_app;
grant update (cleared_at, cleared_by, cleared_by_name) on mail_bounce to alize_app;
