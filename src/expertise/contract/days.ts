import { z } from "zod";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { visitStatuses } from "../domain/mission.ts";
import { Named, Numbered } from "./words.ts";

export const AttestationView = z.object({
  id: Id,
  holder: Named,
  fromOn: PlainDate$,
  toOn: PlainDate$,
  halfDays: HalfDays$,
  dayRate: Cents$,
  amount: Cents$,
  signedOn: PlainDate$,
  signedBy: z.string(),
  recordedBy: z.string(),
  /** A later one, on the same period, took its place. */
  isReplaced: z.boolean(),
});

/** A call line that waits for the signed attestation of days. */
export const WaitingLine = z.object({
  callLine: Id,
  payer: Named,
  amount: Cents$,
  calledOn: PlainDate$,
  dueOn: PlainDate$,
});

/** Where the half-days of a pledge stand; promised = left + planned + toConfirm + confirmed + released. */
const states = {
  promised: HalfDays$,
  left: HalfDays$,
  planned: HalfDays$,
  toConfirm: HalfDays$,
  confirmed: HalfDays$,
  released: HalfDays$,
};

const period = z.object({
  /** Confirmed, of the visits of the period. */
  halfDays: HalfDays$,
  value: Cents$,
});

export const HolderDays = z.object({
  holder: Named,
  ...states,
  /** Confirmed days at the rate of the convention. */
  value: Cents$,
  period,
  missions: z.array(
    z.object({
      id: Id,
      number: z.int(),
      firm: Named,
      expert: Named,
      employer: Named,
      contracted: HalfDays$,
      period,
      visits: z.array(
        z.object({ id: Id, on: PlainDate$, halfDays: HalfDays$, status: z.enum(visitStatuses) }),
      ),
    }),
  ),
  /** First period first, replaced ones included. */
  attestations: z.array(AttestationView),
  /** The reader may sign for this holder: there are confirmed days in the period, not attested yet. */
  maySign: z.boolean(),
});

export const DaysState = z.object({
  territory: Id,
  on: PlainDate$,
  convention: Numbered.extend({ startsOn: PlainDate$, endsOn: PlainDate$, dayRate: Cents$ }),
  fromOn: PlainDate$,
  toOn: PlainDate$,
  /** How much of it this reader sees: all, what their own organisation promised, or totals alone. */
  detail: z.enum(["all", "own", "totals"]),
  totals: z.object({ ...states, value: Cents$, period }),
  holders: z.array(HolderDays),
  /** What a signature unlocks. */
  waiting: z.array(WaitingLine),
});

export const Attesting = z.object({
  holder: Id,
  fromOn: PlainDate$,
  toOn: PlainDate$,
  signedOn: PlainDate$,
  signedBy: z.string().trim().min(1).max(200),
});

export const Attested = z.object({
  attestation: AttestationView,
  /** The calls that no longer wait. */
  lifted: z.array(WaitingLine),
  /** Other holders who gave days in this period and have not signed: until they do, nothing is lifted. */
  awaited: z.array(Named),
});
