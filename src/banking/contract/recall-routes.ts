import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { keepers, oneFund, oneLine, Words$ } from "./route-parts.ts";
import { BankPage } from "./shapes.ts";
import { StatementsPage } from "./statement-routes.ts";

const deciding = { method: "POST", access: keepers, params: oneLine, response: StatementsPage } as const;
const known = { "line-unknown": 404, "file-denied": 403 } as const;

/** Debits that should not have left, and those of a run's credit that did not come. */
export const recallRoutes = {
  tellRecalls: {
    method: "POST",
    path: "/territories/:territory/funds/:fund/debit-recalls",
    summary: "Notes that the bank was told to recall debits whose advance's transfer came back",
    act: { fr: "Rappel de prélèvements demandé à la banque", en: "Recall of debits asked of the bank" },
    access: keepers,
    params: oneFund,
    body: z.object({ items: z.array(Id).min(1).max(500), toldOn: PlainDate$, how: Words$ }),
    response: BankPage,
    status: 201,
    refusals: {
      "fund-unknown": 404,
      "file-denied": 403,
      "debit-not-to-recall": 409,
      "debit-already-recalled": 409,
      "told-in-the-future": 422,
      "told-before-return": 422,
    },
  },
  readLineDebits: {
    method: "GET",
    path: "/territories/:territory/bank-lines/:line/debits",
    summary: "The debits that a whole run's credit is made of",
    access: keepers,
    params: oneLine,
    response: z.object({
      line: Id,
      amount: Cents$,
      /** The whole credit is in suspense: those that are not picked are received with it. */
      waits: z.boolean(),
      debits: z.array(
        z.object({
          item: Id,
          advance: Id,
          firm: z.string(),
          instalment: z.int(),
          on: PlainDate$,
          amount: Cents$,
          endToEnd: z.string(),
          isTaken: z.boolean(),
          isWithoutLoan: z.boolean(),
        }),
      ),
    }),
    refusals: { "line-unknown": 404, "line-is-no-run": 409 },
  },
  takeRunDebits: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/taken-debits",
    summary:
      "Takes debits that did not come out of a whole run's credit: their sum waits as a line of its own",
    act: { fr: "Prélèvements repris du crédit d'un lot", en: "Debits taken out of a run's credit" },
    body: z.object({ items: z.array(Id).min(1).max(500), why: Words$ }),
    refusals: {
      ...known,
      "line-is-no-run": 409,
      "debit-not-of-the-run": 422,
      "debit-already-taken-out": 409,
      "match-cannot-be-undone": 409,
      "line-refused-by-advance": 409,
      "debit-without-loan": 409,
    },
  },
  putRunDebitsBack: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/putting-back",
    summary: "Undoes the taking of debits out of a run's credit: they are received again",
    act: { fr: "Prélèvements remis dans le crédit d'un lot", en: "Debits put back in a run's credit" },
    body: z.object({ why: Words$ }),
    refusals: {
      ...known,
      "line-is-no-part": 409,
      "line-already-matched": 409,
      "line-refused-by-advance": 409,
      "debit-without-loan": 409,
    },
  },
  keepForFirms: {
    ...deciding,
    path: "/territories/:territory/bank-lines/:line/keeping",
    summary: "Keeps for its firm what a debit to recall brought all the same: two people give it back",
    act: {
      fr: "Prélèvement à rappeler, reçu malgré tout : gardé pour l'entreprise",
      en: "Debit to recall, received all the same: kept for the firm",
    },
    body: z.object({}),
    refusals: {
      ...known,
      "line-already-matched": 409,
      "line-is-no-recalled-debit": 409,
      "line-refused-by-advance": 409,
    },
  },
} as const satisfies Record<string, Route>;
