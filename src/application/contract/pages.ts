import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { eventKinds, opinions, orientationResults } from "../domain/application.ts";
import { documentKinds, documentStates } from "../domain/document.ts";
import { holders } from "../domain/next-step.ts";
import { statuses } from "../domain/status.ts";
import { FinancingLine$ } from "./acts.ts";
import { EligibilityView } from "./eligibility.ts";
import { FirmView } from "./firm.ts";
import { ComparedNotice } from "./notice-routes.ts";

const Status = z.enum(statuses);

/** Who acts next, and how, in a sentence; null once nothing more is to be done. */
export const NextStep$ = z.object({ holder: z.enum(holders), sentence: Bilingual }).nullable();

/** A file as a card of the board and a line of the table. */
export const ApplicationRow = z.object({
  id: Id,
  number: z.int(),
  status: Status,
  firm: z.object({ id: Id, name: z.string(), commune: z.string() }),
  title: z.string(),
  amount: Cents$,
  receivedOn: PlainDate$,
  ageDays: z.int(),
  assignedTo: z.object({ id: Id, name: z.string() }).nullable(),
  lapsedOn: PlainDate$.nullable(),
  nextStep: NextStep$,
});

const Author = z.object({ person: Id.nullable(), name: z.string() });

export const ApplicationPage = z.object({
  territory: Id,
  on: PlainDate$,
  id: Id,
  number: z.int(),
  status: Status,
  nextStep: NextStep$,
  /** What the committee still waits for before it can take the file in; empty when nothing is missing. */
  missing: z.array(Bilingual),
  firm: FirmView,
  /** What the public register said of it when it was last looked up; null when it never was. */
  notice: ComparedNotice.nullable(),
  /** Whom to call; null where nobody said. */
  ownerTelephone: z.string().nullable(),
  /** Who runs the firm and has an account, past ones included; ended on the first day without. */
  owners: z.array(
    z.object({
      id: Id,
      person: z.object({ id: Id, name: z.string() }),
      fromOn: PlainDate$,
      toOn: PlainDate$.nullable(),
    }),
  ),
  title: z.string(),
  description: z.string(),
  requested: z.object({
    amount: Cents$,
    instalments: z.int(),
    graceMonths: z.int(),
    halfDays: HalfDays$,
  }),
  jobs: z.object({ created: z.int(), kept: z.int() }),
  receivedOn: PlainDate$,
  submittedOn: PlainDate$.nullable(),
  ageDays: z.int(),
  assignedTo: z.object({ id: Id, name: z.string() }).nullable(),
  orientation: z.object({ to: z.string(), result: z.enum(orientationResults).nullable() }).nullable(),
  /** The day on which the decision that granted it lapsed; its status stays what the committee decided. */
  lapsedOn: PlainDate$.nullable(),
  plan: z.object({
    lines: z.array(FinancingLine$),
    needs: Cents$,
    resources: Cents$,
    /** Needs less resources. */
    gap: Cents$,
    isBalanced: z.boolean(),
    advance: Cents$,
    bankLoans: Cents$,
    /** Bank loans per euro of advance, "1.50". */
    bankLeverage: z.string().nullable(),
  }),
  documents: z.array(
    z.object({
      id: Id,
      kind: z.enum(documentKinds),
      name: Bilingual,
      isRequired: z.boolean(),
      receivedOn: PlainDate$.nullable(),
      expiresOn: PlainDate$.nullable(),
      state: z.enum(documentStates),
    }),
  ),
  /** Null where the territory's own rules had not begun on that day: nobody may then answer. */
  eligibility: EligibilityView.nullable(),
  appraisals: z.array(z.object({ opinion: z.enum(opinions), text: z.string(), by: Author, on: PlainDate$ })),
  history: z.array(
    z.object({
      number: z.int(),
      kind: z.enum(eventKinds),
      from: Status.nullable(),
      to: Status,
      on: PlainDate$,
      by: Author,
      why: z.string().nullable(),
    }),
  ),
});
