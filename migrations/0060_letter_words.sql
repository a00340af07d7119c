-- What a territory says in its letters besides what they have to say, version after version. See src/platform/documents/README.md.
create table letter_words (
  territory_id uuid not null references unit (id),
  letter text not null,
  version smallint not null,
  -- Letters dated from that day on; those of an earlier day keep the words they had.
  from_on date not null,
  -- Paragraphs, an empty line between two; both empty: the house's letter again.
  opening text not null,
  closing text not null,
  adopted_by uuid not null references person (id),
  adopted_at timestamptz not null,
  constraint letter_words_are_adopted_once_by_version primary key (territory_id, letter, version),
  constraint letter_words_version_counts_from_one check (version > 0),
  constraint letter_words_are_of_a_letter check (letter in ('call', 'receipt', 'decision', 'aid', 'reminder')),
  constraint letter_words_leave_room_for_the_letter check (length(opening) <= 1500 and length(closing) <= 1500)
);

alter table letter_words enable row level security, force row level security;
create policy letter_words_are_read_in_their_territory on letter_words
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy letter_words_are_added_where_one_writes on letter_words
  for insert with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on letter_words for select to current_user using ((select app_whole()));
grant select, insert on letter_words to alize_app;
