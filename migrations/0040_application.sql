-- What the public register says of firms, and the messages of a file. See src/application/README.md.

-- The last notice that was read of each firm: public data, kept so that every datum shows its source and its day.
create table register_notice (
  territory_id uuid not null references unit (id),
  siren text not null,
  notice jsonb not null,
  read_at timestamptz not null,
  read_by uuid not null references person (id),
  primary key (territory_id, siren),
  constraint register_notice_is_of_nine_digits check (siren ~ '^[0-9]{9}$'),
  constraint register_notice_says_of_whom check (notice ->> 'siren' = siren)
);

-- Between those who run the firm and those who keep its file: added to, never changed.
create table file_message (
  territory_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  number integer not null,
  side text not null,
  text text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  sent_on date not null,
  sent_at timestamptz not null,
  -- How many files were joined to it before it left.
  attached smallint not null default 0,
  primary key (territory_id, id),
  constraint file_message_is_of_an_application
    foreign key (territory_id, application_id) references application (territory_id, id),
  constraint file_message_has_a_place_of_its_own unique (territory_id, application_id, number),
  constraint file_message_side_is_known check (side in ('firm', 'desk')),
  constraint file_message_says_something check (text ~ '\S'),
  constraint file_message_carries_few_files check (attached between 0 and 5)
);

-- How far each person has read a file's messages.
create table file_message_reading (
  territory_id uuid not null,
  application_id uuid not null,
  person_id uuid not null references person (id),
  side text not null,
  up_to integer not null,
  read_at timestamptz not null,
  primary key (territory_id, application_id, person_id),
  constraint file_message_reading_reaches_a_message
    foreign key (territory_id, application_id, up_to) references file_message (territory_id, application_id, number),
  constraint file_message_reading_side_is_known check (side in ('firm', 'desk'))
);

do $$
declare
  tenant text;
begin
  foreach tenant in array array['register_notice', 'file_message', 'file_message_reading'] loop
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
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', tenant
    );
  end loop;
  foreach tenant in array array['register_notice', 'file_message_reading'] loop
    execute format(
      'create policy %I on %I for update using (territory_id = app_write()) with check (territory_id = app_write())',
      tenant || '_is_brought_up_to_date_where_one_writes', tenant
    );
  end loop;
end
$$;

grant update (notice, read_at, read_by) on register_notice to alize_app;
grant update (side, up_to, read_at) on file_message_reading to alize_app;
