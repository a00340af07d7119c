-- What becomes of an advance, or of jobs, decided on a sitting's agenda: the proposal waits, its owner carries the decision out.

-- A proposal that is not a file is agreed to, refused or adjourned: nothing is granted.
alter table decision drop constraint decision_outcome_is_known;
alter table decision add constraint decision_outcome_is_known check (
  outcome in ('approved', 'approved-with-conditions', 'agreed', 'adjourned', 'refused')
);

-- From a day on, the committee decides such proposals itself, or leaves them to those who act for it.
create table committee_competence (
  territory_id uuid not null references unit (id),
  kind text not null,
  from_on date not null,
  by_committee boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (territory_id, kind, from_on),
  constraint competence_kind_is_known check (kind in ('deferral', 'write-off', 'acceleration', 'jobs-shortfall'))
);

alter table committee_competence enable row level security, force row level security;
create policy committee_competence_is_read_in_its_territory on committee_competence
  for select using (territory_id = any ((select app_read())::uuid[]));
create policy committee_competence_is_added_where_one_writes on committee_competence
  for insert with check (territory_id = app_write());
create policy is_read_whole_by_the_owner on committee_competence for select to current_user using ((select app_whole()));
grant select, insert on committee_competence to alize_app;

-- A loss that the committee is to decide names its decision once it is made.
alter table advance_proposal drop constraint proposal_of_a_loss_names_its_decision;
alter table advance_proposal add constraint proposal_names_its_decision_whole_or_not check (
  num_nulls(decided_on, decided_by, decision_reference) in (0, 3)
);
alter table advance_proposal add constraint proposal_of_a_refund_names_no_decision check (kind <> 'refund' or decided_on is null);
