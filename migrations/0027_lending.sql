-- Advances that ran before the territory used the product, by the name that the former books gave them.
create table taken_over_advance (
  territory_id uuid not null,
  reference text not null,
  advance_id uuid not null,
  taken_over_on date not null,
  -- What was disbursed at first; the advance itself holds what was left of it.
  principal bigint not null,
  -- What its row said, to tell the same row from another that bears its name.
  told text not null,
  primary key (territory_id, reference),
  constraint taken_over_advance_is_an_advance foreign key (territory_id, advance_id) references advance (territory_id, id),
  constraint taken_over_advance_is_taken_over_once unique (territory_id, advance_id),
  constraint taken_over_advance_has_a_reference check (reference ~ '\S'),
  constraint taken_over_principal_is_positive check (principal > 0)
);

alter table taken_over_advance enable row level security, force row level security;

create policy taken_over_advance_is_read_in_its_territory on taken_over_advance
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy taken_over_advance_is_read_whole_by_the_owner on taken_over_advance
  for select to current_user using ((select app_whole()));
create policy taken_over_advance_is_added_where_one_writes on taken_over_advance
  for insert with check (territory_id = app_write());

grant select, insert on taken_over_advance to alize_app;
