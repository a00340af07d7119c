import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { documentKinds, documentStates } from "../domain/document.ts";
import { statuses } from "../domain/status.ts";
import { FinancingLine$ } from "./acts.ts";
import { NextStep$ } from "./pages.ts";

/** A file of one's own firm, in a list. */
export const OwnFileRow = z.object({
  id: Id,
  number: z.int(),
  status: z.enum(statuses),
  firm: z.object({ id: Id, name: z.string() }),
  title: z.string(),
  receivedOn: PlainDate$,
  lapsedOn: PlainDate$.nullable(),
  /** What comes next, said to the owner. */
  nextStep: NextStep$,
  /** The required documents that are still awaited from them, or out of date. */
  awaited: z.array(Bilingual),
});

/** A file as the owner of its firm reads it. */
export const OwnFile = OwnFileRow.extend({
  territory: Id,
  on: PlainDate$,
  description: z.string(),
  submittedOn: PlainDate$.nullable(),
  /** The coordinator who holds it. */
  assignedTo: z.string().nullable(),
  requested: z.object({
    amount: Cents$,
    instalments: z.int(),
    graceMonths: z.int(),
    halfDays: HalfDays$,
  }),
  jobs: z.object({ created: z.int(), kept: z.int() }),
  plan: z.object({ lines: z.array(FinancingLine$), needs: Cents$, resources: Cents$ }),
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
  /** Each state it came to, first to last: neither by whom nor why. */
  steps: z.array(z.object({ status: z.enum(statuses), on: PlainDate$ })),
});
