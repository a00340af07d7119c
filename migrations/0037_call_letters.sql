-- Who was told of a call, when and how often: the payer's own people, by mail.

create table call_told (
  territory_id uuid not null,
  call_line_id uuid not null,
  -- 0 for the call itself, then each reminder.
  number smallint not null,
  told_on date not null,
  told_by uuid not null references person (id),
  -- As they were called that day; nobody where the payer has no one here.
  names text[] not null,
  recorded_at timestamptz not null,
  constraint call_is_told_once_by_number primary key (territory_id, call_line_id, number),
  constraint call_is_reminded_once_a_day unique (territory_id, call_line_id, told_on),
  constraint told_call_line_is_of_a_call foreign key (territory_id, call_line_id) references call_line (territory_id, id),
  constraint told_number_is_not_negative check (number >= 0),
  constraint reminder_is_told_to_someone check (cardinality(names) > 0)
);

alter table call_told enable row level security, force row level security;
create policy call_told_is_read_in_its_territory on call_told for select using (territory_id = any ((select app_read())::uuid[]));
create policy call_told_is_added_where_one_writes on call_told for insert with check (territory_id = app_write());
grant select, insert on call_told to alize_app;
create policy is_read_whole_by_the_owner on call_told for select to current_user using ((select app_whole()));
