import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { waitKinds } from "../domain/record.ts";
import { OrganisationName } from "./pledges.ts";

const askedOf = {
  convention: Id,
  callLine: Id,
  /** The call's. */
  number: z.int(),
  holder: OrganisationName,
  /** Called and not paid. */
  left: Cents$,
  calledOn: PlainDate$,
  dueOn: PlainDate$,
  isLate: z.boolean(),
};

const waiting = { ...askedOf, waitsFor: z.string(), waitsKind: z.enum(waitKinds) };

const period = { convention: Id, startsOn: PlainDate$, endsOn: PlainDate$ };

/** What waits for the reader in the conventions, as facts. */
export const ConventionTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("call-late"), ...askedOf }),
  z.object({ kind: z.literal("call-to-pay"), ...askedOf }),
  z.object({ kind: z.literal("call-waiting"), ...waiting }),
  z.object({ kind: z.literal("own-call-waiting"), ...waiting }),
  z.object({ kind: z.literal("convention-ending"), ...period }),
  z.object({
    kind: z.literal("tacit-renewal-coming"),
    ...period,
    /** The last day on which a party may say no. */
    lastDay: PlainDate$,
    /** Whether it is theirs to record, or theirs to say. */
    isCoordinator: z.boolean(),
  }),
  z.object({
    kind: z.literal("amendment-to-sign"),
    ...period,
    number: z.int(),
    preparedOn: PlainDate$,
    effectiveOn: PlainDate$,
  }),
  z.object({
    kind: z.literal("tranche-to-call"),
    ...period,
    tranche: z.int(),
    dueOn: PlainDate$,
    amount: Cents$,
  }),
]);
