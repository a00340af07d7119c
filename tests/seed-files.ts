import { randomUUID } from "node:crypto";
import type pg from "pg";

/** A file as it ended, and what followed: written row by row, where playing a thousand of them would take minutes. */
export interface SeededFile {
  readonly firm: string;
  readonly activity: string;
  readonly headcount: number | null;
  readonly outcome: "approved" | "refused" | "oriented" | "withdrawn";
  readonly on: string;
  readonly amountCents: number;
  readonly bankLoanCents?: number;
  readonly halfDays?: number;
  /** Instalments left unpaid among those whose day has come. */
  readonly unpaid?: number;
  readonly jobs?: {
    readonly planned: number;
    readonly kept: number;
    readonly hired: number | null;
    readonly present: number;
  };
}

interface Where {
  readonly territory: string;
  readonly fund: string;
  readonly convention: string;
  /** An organisation of the convention that gives the days, and someone to sign for all. */
  readonly holder: string;
  readonly person: string;
  readonly businessDate: string;
}

/** Adds the files with their sittings, advances, schedules, entries, missions and jobs. The client is the owner's. */
export async function seedFiles(
  client: pg.Client,
  where: Where,
  files: readonly SeededFile[],
): Promise<void> {
  const rows = files.map((file, index) => ({
    ...file,
    number: index + 1,
    firm_id: randomUUID(),
    application_id: randomUUID(),
    sitting_id: randomUUID(),
    item_id: randomUUID(),
    decision_id: randomUUID(),
    advance_id: randomUUID(),
    mission_id: randomUUID(),
    commitment_id: randomUUID(),
    count_id: randomUUID(),
  }));
  const { territory } = where;
  await client.query("select set_config('app.read', $1, false), set_config('app.write', $2, false)", [
    `{${territory}}`,
    territory,
  ]);
  await client.query(
    `create temporary table seeded as
     select
       $1::uuid as t, $2::uuid as fund, $3::uuid as convention, $4::uuid as holder, $5::date as today, $6::uuid as person,
       file.*
     from jsonb_to_recordset($7) as file (
       firm text, activity text, headcount integer, outcome text, "on" date, "amountCents" bigint, "bankLoanCents" bigint,
       "halfDays" integer, unpaid integer, jobs jsonb, number integer, firm_id uuid, application_id uuid, sitting_id uuid,
       item_id uuid, decision_id uuid, advance_id uuid, mission_id uuid, commitment_id uuid, count_id uuid
     )`,
    [
      territory,
      where.fund,
      where.convention,
      where.holder,
      where.businessDate,
      where.person,
      JSON.stringify(rows),
    ],
  );
  for (const statement of statements) await client.query(statement);
  await post(client);
  await client.query("drop table seeded, moved");
}

/** In slices, each kept by itself: a row that one transaction changes ten thousand times slows it down. */
async function post(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: bigint | string }>("select count(*) from moved");
  const count = Number(rows[0]?.count ?? 0);
  for (let from = 1; from <= count; from += 200) {
    await client.query(
      `select ledger_post(jsonb_build_object(
         'territory', t, 'id', gen_random_uuid(), 'effectiveOn', day, 'recordedAt', '2007-12-02T00:00:00Z', 'kind', kind,
         'act', 'tests/seed-files', 'voluntary', false, 'lines', jsonb_build_array(
           jsonb_build_object('account', source, 'unit', 'EUR', 'amount', (-amount)::text),
           jsonb_build_object('account', target, 'unit', 'EUR', 'amount', amount::text)
         )))
       from (select * from moved where place between $1 and $2 order by place) as slice`,
      [from, from + 199],
    );
  }
}

const statements = [
  `insert into firm (territory_id, id, name, commune_insee, commune_name, activity, headcount, recorded_at)
   select t, firm_id, firm, '54323', 'Longwy', activity, headcount, now() from seeded`,
  `insert into application (territory_id, id, number, firm_id, status, title, description, amount, instalments, grace_months,
     half_days, jobs_created, jobs_kept, received_on, submitted_on, oriented_to, oriented_result, recorded_at)
   select t, application_id, number, firm_id, outcome, 'Projet', '', "amountCents", 36, 6, coalesce("halfDays", 0), 0, 0,
     "on" - 60, "on" - 30, case outcome when 'oriented' then 'prêt d''honneur' end,
     case outcome when 'oriented' then 'helped' end, now()
   from seeded`,
  `insert into application_event (territory_id, application_id, number, kind, from_status, to_status, happened_on, person_name,
     recorded_at)
   select t, application_id, 1, 'moved', 'in-committee', outcome, "on", 'Claire Fontaine', now() from seeded`,
  `insert into financing_line (territory_id, application_id, position, side, kind, label, amount)
   select t, application_id, 1, 'resource', 'advance', 'Avance', "amountCents" from seeded
   union all
   select t, application_id, 2, 'resource', 'bank-loan', 'Prêt', "bankLoanCents" from seeded where "bankLoanCents" > 0`,
  `insert into committee_member (territory_id, id, person_id, college, votes, from_on, recorded_at)
   select t, person, person, 'associations', true, '2006-01-01', now() from seeded limit 1
   on conflict do nothing`,
  // One sitting a day.
  `insert into sitting (territory_id, id, held_on, place, fund_id, status, quorum_percent, quorum_partner_firms, fewest_voters,
     chair_id, secretary_id, convened_at, closed_at, minutes_hash)
   select distinct on ("on") t, sitting_id, "on", 'Longwy', fund, 'closed', 50, 2, 3, person, person,
     now(), now(), repeat('0', 64)
   from seeded where outcome in ('approved', 'refused') order by "on", number`,
  `insert into sitting_item (territory_id, id, sitting_id, position, subject_kind, subject_id, firm_id, firm_name,
     requested_amount, pack, pack_hash, status)
   select t, item_id, (select sitting.id from sitting where territory_id = t and held_on = seeded."on"), number % 30000,
     'application', application_id, firm_id, firm, "amountCents", '{}', repeat('0', 64), 'decided'
   from seeded where outcome in ('approved', 'refused')`,
  `insert into decision (territory_id, id, item_id, fund_id, outcome, amount, instalments, grace_months, frequency, half_days,
     jobs_created, jobs_kept, reasons, manner, votes_for, votes_against, votes_abstain, by_casting_vote, quorum, position,
     decided_on, decided_at, entry_id)
   select t, decision_id, item_id, fund, outcome, granted.amount, granted.instalments, granted.grace, granted.frequency,
     granted.half_days, granted.created, granted.kept, 'Décidé', 'unanimous', 6, 0, 0, false, '{}', '{}', "on", now(),
     granted.entry
   from seeded
   left join lateral (
     select "amountCents" as amount, 36 as instalments, 6 as grace, 'monthly' as frequency, coalesce("halfDays", 0) as half_days,
       coalesce((jobs ->> 'planned')::integer, 0) as created, coalesce((jobs ->> 'kept')::integer, 0) as kept,
       gen_random_uuid() as entry
   ) as granted on outcome = 'approved'
   where outcome in ('approved', 'refused')`,
  `insert into advance (territory_id, id, number, application_id, decision_id, firm_id, firm_name, fund_id, principal,
     instalments, grace_months, frequency, decided_on, status, contract_signed_on, recorded_at)
   select t, advance_id, number, application_id, decision_id, firm_id, firm, fund, "amountCents", 36, 6, 'monthly', "on",
     'running', "on", now()
   from seeded where outcome = 'approved'`,
  `insert into advance_instalment (territory_id, advance_id, number, due_on, pay_on, principal, paid)
   select t, advance_id, n, day, day, part, case when day < today and n > coalesce(unpaid, 0) then part else 0 end
   from seeded
   cross join generate_series(1, 36) as n
   cross join lateral (
     select
       ("on" + make_interval(months => 6 + n))::date as day,
       case when n < 36 then "amountCents" / 36 else "amountCents" - 35 * ("amountCents" / 36) end as part
   ) as drawn
   where outcome = 'approved'`,
  `insert into fund_loan (territory_id, loan_id, fund_id) select t, advance_id, fund from seeded where outcome = 'approved'`,
  `create temporary table moved as
   select *, row_number() over (order by day, rank) as place
   from (
     select t, "on" as day, 1 as rank, 'decision' as kind, "amountCents" as amount,
       'fund:' || fund || ':free' as source, 'fund:' || fund || ':held:' || decision_id as target
     from seeded where outcome = 'approved'
     union all
     select t, "on", 2, 'disbursement', "amountCents", 'fund:' || fund || ':held:' || decision_id, 'loan:' || advance_id || ':owed'
     from seeded where outcome = 'approved'
     union all
     select t, instalment.pay_on, 3, 'repayment', instalment.paid, 'loan:' || advance_id || ':owed', 'fund:' || fund || ':free'
     from seeded join advance_instalment as instalment using (advance_id) where instalment.paid > 0
   ) as movement`,
  `insert into expert (territory_id, id, person_id, employer_id, domains, is_available, from_on, recorded_at)
   select t, person, person, holder, array['finance'], true, '2006-01-01', now() from seeded limit 1
   on conflict do nothing`,
  `insert into need (territory_id, id, application_id, application_number, firm_id, firm_name, domain, text, half_days, status,
     detected_on, qualified_on, recorded_at)
   select t, mission_id, application_id, number, firm_id, firm, 'finance', 'Conseil', "halfDays", 'covered', "on", "on", now()
   from seeded where outcome = 'approved' and "halfDays" > 0`,
  `insert into proposal (territory_id, id, need_id, expert_id, convention_id, holder_id, half_days, proposed_on, answer_by,
     explanation, recorded_at)
   select t, mission_id, mission_id, person, convention, holder, "halfDays", "on", "on" + 15, '{}', now()
   from seeded where outcome = 'approved' and "halfDays" > 0`,
  `insert into mission (territory_id, id, number, proposal_id, need_id, expert_id, convention_id, holder_id, application_id,
     application_number, firm_id, firm_name, domain, half_days, objectives, deliverables, confidentiality, drawn_up_on,
     starts_on, ends_on, status, signed_on, closed_on, logged, confirmed, recorded_at)
   select t, mission_id, number, mission_id, mission_id, person, convention, holder, application_id,
     number, firm_id, firm, 'finance', "halfDays", 'Conseil', 'Note', 'Oui', "on", "on", "on" + 90, 'closed', "on", "on" + 90,
     "halfDays", "halfDays", now()
   from seeded where outcome = 'approved' and "halfDays" > 0`,
  `insert into job_commitment (territory_id, id, application_id, decision_id, firm_id, firm_name, decided_on, due_on,
     planned_created, planned_kept, baseline_heads, recorded_at)
   select t, commitment_id, application_id, decision_id, firm_id, firm, "on", "on" + 1095, (jobs ->> 'planned')::integer,
     (jobs ->> 'kept')::integer, headcount, now()
   from seeded where outcome = 'approved' and jobs is not null`,
  `insert into job_follow_up (territory_id, commitment_id, months, due_on)
   select t, commitment_id, 6, "on" + 180 from seeded where outcome = 'approved' and jobs is not null`,
  `insert into job_count (territory_id, id, commitment_id, months, number, counted_on, headcount, hired, hired_on_cdi,
     hired_on_cdd, apprentices, present, present_fte_hundredths, kept, answered_on, answered_by, on_behalf, recorded_at)
   select t, count_id, commitment_id, 6, 1, "on" + 180, headcount + (jobs ->> 'hired')::integer + (jobs ->> 'kept')::integer,
     (jobs ->> 'hired')::integer, (jobs ->> 'hired')::integer, 0, 0, (jobs ->> 'present')::integer,
     100 * (jobs ->> 'present')::integer, (jobs ->> 'kept')::integer, "on" + 180, gen_random_uuid(), false, now()
   from seeded where outcome = 'approved' and jobs ->> 'hired' is not null`,
  `insert into job_verification (territory_id, count_id, evidence, reference, verified_on, verified_by, recorded_at)
   select t, count_id, 'accountant-certificate', 'Attestation', "on" + 190, gen_random_uuid(), now()
   from seeded where outcome = 'approved' and jobs ->> 'hired' is not null`,
];
