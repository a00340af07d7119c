-- Mails that can wait leave together, at the pace that each person chose. See src/platform/mail/set-aside.

create table mail_pace (
  person_id uuid not null references person (id),
  kind text not null,
  pace text not null,
  primary key (person_id, kind),
  constraint mail_pace_is_of_a_known_kind check (kind in ('messages', 'files', 'advances')),
  constraint mail_pace_is_known check (pace in ('at-once', 'daily', 'weekly'))
);

grant select, insert, update on mail_pace to alize_app;

-- When the gathering that it waits for leaves, and the mail that told of it.
alter table mail add column waits_until timestamptz;
alter table mail add column digest_id uuid;
-- The pages to open, one a line, for a gathering to name.
alter table mail add column pages text;

alter table mail drop constraint mail_state_is_known;
alter table mail add constraint mail_state_is_known
  check (state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'set-aside', 'gathered', 'withdrawn'));
alter table mail add constraint mail_set_aside_waits_for_something
  check ((waits_until is null) = (state not in ('set-aside', 'gathered', 'withdrawn')));
alter table mail add constraint mail_gathered_is_in_a_mail check ((state = 'gathered') = (digest_id is not null));
alter table mail add constraint mail_digest_is_a_mail
  foreign key (territory_id, digest_id) references mail (territory_id, id);
-- A gathering is for someone who signs in, and carries neither personal link nor file.
alter table mail add constraint mail_set_aside_is_for_a_person
  check (waits_until is null or (person_id is not null and secret is null));

create index mail_set_aside on mail (territory_id, person_id, waits_until) where state = 'set-aside';

grant update (digest_id) on mail to alize_app;

-- A job may be for later.
drop function job_send(text, jsonb, text);

create function job_send(queue_name text, job_data jsonb, job_key text, job_start timestamptz) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from pgboss.queue where queue.name = queue_name) then
    raise exception 'no queue of jobs is called %', queue_name;
  end if;

  insert into pgboss.job (
    name, data, singleton_key, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
    deletion_seconds, start_after, keep_until, dead_letter, heartbeat_seconds
  )
  select
    queue.name, job_data, job_key, queue.policy, queue.retry_limit, queue.retry_delay, queue.retry_backoff,
    queue.retry_delay_max, queue.expire_seconds, queue.deletion_seconds, coalesce(job_start, now()),
    greatest(coalesce(job_start, now()), now()) + queue.retention_seconds * interval '1s', queue.dead_letter,
    queue.heartbeat_seconds
  from pgboss.queue
  where queue.name = queue_name
  -- One job at a time waits for one key: asked twice, it is done once.
  on conflict do nothing;
end
$$;

revoke all on function job_send(text, jsonb, text, timestamptz) from public;
grant execute on function job_send(text, jsonb, text, timestamptz) to alize_app;
