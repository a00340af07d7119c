import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { AdvancePage } from "./shapes.ts";

export const writers = ["coordinator", "treasurer"] as const;
// Programme §3: nobody else sees a firm's amount, nor its arrears; the owner sees their own.
export const readers = [...writers, "auditor"] as const;
/** Who presides over the committee, and who keeps its agenda: one advance at a time, while something of it is theirs to decide. */
export const deciders = ["chair", "secretary"] as const;

export const territory = z.object({ territory: Id });
export const oneAdvance = territory.extend({ advance: Id });

/** What every act on an advance shares: it answers the page it changed. */
export const act = { method: "POST", params: oneAdvance, response: AdvancePage, access: writers } as const;

export const known = { "advance-unknown": 404, "file-denied": 403 } as const;
export const dated = { ...known, "date-in-the-future": 422 } as const;

/** Of every act that says an amount or a plan: no fee, no interest, no penalty comes with it. */
export const free = { "zero-rate-only": 422 } as const;
/** What any change of the schedule may meet. */
export const changed = {
  ...dated,
  ...free,
  "advance-not-disbursed": 409,
  "deferred-before-disbursement": 422,
  "advance-not-running": 409,
  "firm-in-liquidation": 409,
  "firm-in-proceedings": 409,
  "instalment-unknown": 422,
  "instalment-already-due": 422,
  "instalment-already-paid": 409,
  "nothing-to-carry": 422,
  "nothing-left": 409,
  "nothing-late": 409,
  "first-due-before-event": 422,
  "due-date-before-previous": 422,
  "due-date-after-next": 422,
  "all-is-due": 409,
  "plan-before-event": 422,
  "plan-not-the-debt": 422,
  "schedule-beyond-calendar": 422,
} as const;
