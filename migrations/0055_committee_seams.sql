-- What is left between the rooms: what names a file, and what follows from a sitting.

-- What bears a file's mark wherever it is told: the file, all that hangs on it, its firm by name and number. Whoever is recused
-- from the file meets none of these words in what they read of others' acts and mails.
create view mark_of_file with (security_invoker = true) as
with
  hung as not materialized (
    select territory_id, id as application_id, id from application
    union all select territory_id, application_id, id from application_document
    union all select territory_id, application_id, id from document_version
    union all select territory_id, application_id, id from confirmation_request
    union all select territory_id, application_id, id from owner_confirmation
    union all select territory_id, application_id, id from opinion_request
    union all select territory_id, application_id, id from file_copy
    union all select territory_id, application_id, id from file_draft where application_id is not null
    union all select territory_id, application_id, id from file_message
    union all select territory_id, application_id, id from file_note
    union all select territory_id, application_id, id from aid where application_id is not null
    union all select territory_id, application_id, id from aid_declaration
    union all select territory_id, application_id, id from aid_insolvency_check
    union all select territory_id, application_id, id from need where application_id is not null
    union all select territory_id, application_id, id from mission where application_id is not null
    union all select territory_id, application_id, id from job_commitment
    union all select territory_id, application_id, id from advance where application_id is not null
    union all select territory_id, object_id, id from signature_request where object_kind = 'application'
    -- A proposal about what was granted bears its file's name.
    union all select territory_id, subject_id, id from sitting_item
  ),
  next_to as not materialized (
    select hung.territory_id, hung.application_id, part.id
    from (
      select territory_id, advance_id as of_id, id from arrears_case
      union all select territory_id, advance_id, id from advance_event
      union all select territory_id, advance_id, id from advance_call
      union all select territory_id, advance_id, id from advance_proposal
      union all select territory_id, advance_id, id from accounts_received
      union all select territory_id, advance_id, id from delay_request
      union all select territory_id, advance_id, id from disbursement_order
      union all select territory_id, advance_id, id from firm_notice
      union all select territory_id, advance_id, id from mandate
      union all select territory_id, advance_id, id from mandate_to_sign
      union all select territory_id, advance_id, id from bank_line where advance_id is not null
      union all select territory_id, advance_id, id from bank_line_share
      union all select territory_id, advance_id, id from bank_run_item where advance_id is not null
      union all select territory_id, item_id, id from decision
      union all select territory_id, item_id, id from pack_question
      union all select territory_id, need_id, id from proposal
      union all select territory_id, mission_id, id from visit
      union all select territory_id, commitment_id, id from job_count
      union all select territory_id, commitment_id, id from job_reminder
      union all select territory_id, commitment_id, id from job_shortfall_note
      union all select territory_id, request_id, id from signatory
      union all select territory_id, subject_id, id from stored_file
    ) as part
    join hung on hung.territory_id = part.territory_id and hung.id = part.of_id
  ),
  after_next as not materialized (
    select next_to.territory_id, next_to.application_id, part.id
    from (
      select territory_id, case_id as of_id, id from arrears_pause
      union all select territory_id, case_id, id from arrears_promise
      union all select territory_id, mandate_id, id from mandate_account
      union all select territory_id, decision_id, id from decision_condition
      union all select territory_id, signatory_id, id from signature_link
    ) as part
    join next_to on next_to.territory_id = part.territory_id and next_to.id = part.of_id
  ),
  evidence as not materialized (
    select after_next.territory_id, after_next.application_id, condition_evidence.id
    from condition_evidence
    join after_next on after_next.territory_id = condition_evidence.territory_id
      and after_next.id = condition_evidence.condition_id
  )
select territory_id, application_id, id::text as mark from hung
union all select territory_id, application_id, id::text from next_to
union all select territory_id, application_id, id::text from after_next
union all select territory_id, application_id, id::text from evidence
union all
select application.territory_id, application.id, words.mark
from application
join firm on firm.territory_id = application.territory_id and firm.id = application.firm_id
cross join lateral (values (firm.id::text), (firm.name), (firm.siren)) as words (mark)
-- A name of two letters is in every text.
where length(words.mark) > 3;

grant select on mark_of_file to alize_app;
