import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";

/** Who keeps the account: proposes, draws, gives to the bank. */
export const keepers = ["treasurer"] as const;
/** Who takes the firm's mandate, with its contract. */
export const takers = ["treasurer", "coordinator"] as const;
/** The second person. */
export const seconds = ["coordinator", "chair"] as const;
export const readers = ["treasurer", "coordinator", "chair", "auditor"] as const;

/** A statement names whoever paid: the second person approves runs and accounts without it. */
export const statementReaders = ["treasurer", "coordinator", "auditor"] as const;

export const territory = z.object({ territory: Id });
export const oneFund = territory.extend({ fund: Id });
export const oneRun = territory.extend({ run: Id });
export const oneAdvance = territory.extend({ advance: Id });
export const oneLine = territory.extend({ line: Id });
export const oneMandate = territory.extend({ mandate: Id });

export const Words$ = z.string().trim().min(1).max(500);

export const typedAccount = {
  "no-secret-key": 409,
  "iban-malformed": 422,
  "iban-country-unknown": 422,
  "iban-key-wrong": 422,
  "iban-rib-key-wrong": 422,
  "bic-malformed": 422,
  "ics-malformed": 422,
  "ics-length-wrong": 422,
  "ics-key-wrong": 422,
  "account-already-waits": 409,
} as const;
