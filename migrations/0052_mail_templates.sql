-- The words a territory gives to the mails of an event, version after version; and what mails are found by.
create table mail_template (
  territory_id uuid not null references unit (id),
  event text not null,
  language text not null,
  version smallint not null,
  -- Null together: back to the house's words.
  subject text,
  text text,
  decided_by uuid not null references person (id),
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint mail_template_is_decided_once_by_version primary key (territory_id, event, language, version),
  constraint mail_template_language_is_known check (language in ('fr', 'en')),
  constraint mail_template_version_starts_at_one check (version >= 1),
  constraint mail_template_is_whole check ((subject is null) = (text is null)),
  constraint mail_template_subject_is_one_line check (subject ~ '\S' and subject !~ '[[:cntrl:]]' and length(subject) <= 300),
  constraint mail_template_says_something check (text ~ '\S' and length(text) <= 9000)
);

alter table mail_template enable row level security, force row level security;
create policy mail_template_is_read_in_its_territory on mail_template
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy mail_template_is_added_where_one_writes on mail_template
  for insert with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on mail_template for select to current_user using ((select app_whole()));
grant select, insert on mail_template to alize_app;

-- The occasion it was written on; null for those written before occasions were kept.
alter table mail add column event text;
-- What it is found by, where that is not what it speaks of: an advance, a line of a call.
alter table mail add column about_kind text;
alter table mail add column about_id uuid;
alter table mail add constraint mail_event_is_named check (event ~ '^[a-z]+\.[a-z-]+$');
alter table mail add constraint mail_about_is_a_kind_and_an_id check ((about_kind is null) = (about_id is null));

create index mail_by_object on mail (territory_id, object_id, queued_at desc) where object_id is not null;
create index mail_by_about on mail (territory_id, about_id, queued_at desc) where about_id is not null;
