-- The published reports: what was said on a day, with what it was computed from. See src/reporting/README.md.

create table report (
  territory_id uuid not null references unit (id),
  id uuid not null,
  kind text not null,
  convention_id uuid,
  year smallint,
  -- The business date on which the figures were read.
  read_on date not null,
  published_by uuid not null references person (id),
  published_at timestamptz not null,
  -- Text, not jsonb: the same bytes for ever.
  document text not null,
  hash text not null,
  primary key (territory_id, id),
  constraint report_is_of_a_convention_of_its_territory foreign key (territory_id, convention_id)
    references convention (territory_id, id),
  constraint report_is_published_once_in_these_words unique (territory_id, hash),
  constraint report_is_of_a_convention_or_of_a_year check (
    (kind = 'convention' and convention_id is not null and year is null)
    or (kind = 'year' and convention_id is null and year is not null)
  ),
  constraint report_year_is_in_our_calendar check (year between 1600 and 9999),
  constraint report_hash_is_of_its_document check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);

create index report_by_publication on report (territory_id, published_at);

alter table report enable row level security, force row level security;

create policy report_is_read_in_its_territory on report
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy report_is_added_where_one_writes on report
  for insert with check (territory_id = app_write());

-- Added to, never changed: neither update nor delete is granted, and the owner is refused too.
grant select, insert on report to alize_app;

create function report_refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'a published report is frozen: % is refused; publish another', lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger report_is_never_changed before update or delete or truncate on report
  for each statement execute function report_refuse_change();

-- When each convention runs, and what a day counts for in it.
create view figures_convention_terms_v1 with (security_invoker = true) as
select
  territory_id,
  id as convention_id,
  number as convention_number,
  fund_id,
  signed_on,
  starts_on,
  ends_on,
  extension,
  day_rate
from convention;

grant select on figures_convention_terms_v1 to alize_app;

-- How a territory is called, and the day it is there.
create view figures_network_territories_v1 with (security_invoker = true) as
select unit.id as territory_id, unit.name, unit.slug, unit.is_demonstration, setting.business_date
from unit
join territory_setting as setting on setting.territory_id = unit.id;

grant select on figures_network_territories_v1 to alize_app;
