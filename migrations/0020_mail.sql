-- Mails: a row first, in the transaction of the act that decides it; a job delivers it afterwards.

create table mail (
  territory_id uuid not null references unit (id),
  id uuid not null,
  -- Who it is for, when they have an account here.
  person_id uuid,
  person_name text not null,
  address text not null,
  -- What it tells of: the act as the audit trail names it, "/", and what it was done to.
  act text not null,
  language text not null,
  subject text not null,
  text text not null,
  -- What it speaks of: whoever may not open that may not read the mail either.
  object_kind text,
  object_id uuid,
  queued_at timestamptz not null,
  state text not null default 'queued',
  attempts smallint not null default 0,
  tried_at timestamptz,
  -- Why the last try was lost, and what the mail server answered.
  error_kind text,
  last_error text,
  sent_at timestamptz,
  message_id text,
  primary key (territory_id, id),
  constraint mail_is_written_once_for_an_act_and_an_address unique (territory_id, act, address),
  -- Each of these becomes a header: a line end in it would begin another.
  constraint mail_name_is_one_line check (person_name ~ '\S' and person_name !~ '[[:cntrl:]]'),
  constraint mail_address_is_an_address check (length(address) <= 254 and address ~ '^[^[:space:][:cntrl:]<>(),;:"@]+@[^[:space:][:cntrl:]<>(),;:"@]+$'),
  constraint mail_subject_is_one_line check (subject ~ '\S' and subject !~ '[[:cntrl:]]'),
  constraint mail_says_something check (text ~ '\S'),
  constraint mail_tells_of_an_act check (act ~ '\S'),
  constraint mail_language_is_known check (language in ('fr', 'en')),
  constraint mail_object_is_a_kind_and_an_id check ((object_kind is null) = (object_id is null)),
  constraint mail_state_is_known check (state in ('queued', 'sending', 'sent', 'failed', 'bounced')),
  constraint mail_attempts_are_not_negative check (attempts >= 0),
  constraint mail_is_sent_at_some_time check ((state = 'sent') = (sent_at is not null)),
  constraint mail_error_is_of_a_known_kind check (error_kind in ('unreachable', 'sender-refused', 'recipient-refused', 'other')),
  constraint mail_error_is_told_with_its_kind check ((error_kind is null) = (last_error is null)),
  constraint mail_that_failed_says_why check (state not in ('failed', 'bounced') or error_kind is not null)
);

create index mail_by_time on mail (territory_id, queued_at desc, id desc);
create index mail_to_deliver on mail (territory_id, queued_at) where state in ('queued', 'sending');

create table mail_attachment (
  territory_id uuid not null,
  mail_id uuid not null,
  rank smallint not null,
  name text not null,
  content bytea not null,
  primary key (territory_id, mail_id, rank),
  constraint mail_attachment_is_of_a_mail foreign key (territory_id, mail_id) references mail (territory_id, id),
  constraint mail_attachment_name_is_one_line check (name ~ '\S' and name !~ '[[:cntrl:]]')
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['mail', 'mail_attachment'] loop
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
end
$$;

create policy mail_is_brought_up_to_date_where_one_writes on mail
  for update using (territory_id = app_write()) with check (territory_id = app_write());

grant update (state, attempts, tried_at, error_kind, last_error, sent_at, message_id) on mail to alize_app;

-- A job is put in its queue inside the transaction that decides it. The queue's tables belong to pg-boss, made beside these
-- migrations (src/platform/jobs/prepare-jobs.ts): the application's role may add a job through this function, and nothing else.
-- What a queue says of its jobs (tries, patience) is read from its row, as pg-boss itself does.
create function job_send(queue_name text, job_data jsonb, job_key text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from pgboss.queue where queue.name = queue_name) then
    raise exception 'no queue of jobs is called %', queue_name;
  end if;

  insert into pgboss.job (
    name, data, singleton_key, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
    deletion_seconds, keep_until, dead_letter, heartbeat_seconds
  )
  select
    queue.name, job_data, job_key, queue.policy, queue.retry_limit, queue.retry_delay, queue.retry_backoff,
    queue.retry_delay_max, queue.expire_seconds, queue.deletion_seconds,
    now() + queue.retention_seconds * interval '1s', queue.dead_letter, queue.heartbeat_seconds
  from pgboss.queue
  where queue.name = queue_name
  -- One job at a time waits for one key: asked twice, it is done once.
  on conflict do nothing;
end
$$;

revoke all on function job_send(text, jsonb, text) from public;
grant execute on function job_send(text, jsonb, text) to alize_app;
