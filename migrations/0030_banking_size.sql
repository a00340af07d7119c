-- The bank at size: a statement of a hundred thousand lines is looked up by chunks, its page by pages.

-- A transfer of ours that came back is recognised, and its disbursement undone.
alter table bank_line drop constraint bank_line_match_is_known;
alter table bank_line add constraint bank_line_match_is_known check (
  matched_as in ('debit', 'run', 'return', 'transfer', 'transfer-returned', 'fee', 'advance', 'set-aside')
);

-- The lines in suspense are shown by pages, the oldest first; those that are not, the latest first.
drop index bank_line_waiting;
create index bank_line_waiting on bank_line (territory_id, fund_id, booked_on, id) where matched_as is null;
create index bank_line_matched on bank_line (territory_id, fund_id, booked_on, id) where matched_as is not null;
