-- A backup reads every row, as the owner of the tables and with `app.whole` said for the transaction: those of every territory, and
-- those of none, such as the audit lines of what touches no territory. A table that comes later brings its own policy (a test asks).
do $$
declare
  guarded text;
begin
  for guarded in
    select relation.relname
    from pg_class as relation
    where relation.relnamespace = 'public'::regnamespace and relation.relkind = 'r' and relation.relforcerowsecurity
    order by relation.relname
  loop
    execute format(
      'create policy is_read_whole_by_the_owner on %I for select to current_user using ((select app_whole()))', guarded
    );
  end loop;
end
$$;
