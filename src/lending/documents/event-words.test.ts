import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { ToldAdvance } from "../domain/advance-page.ts";
import { returnReasonWords } from "../domain/return-reasons.ts";
import { eventTold } from "./event-words.ts";

type ToldEvent = ToldAdvance["events"][number];

const repayment: ToldEvent = {
  id: "event",
  kind: "repayment",
  on: plainDate("2011-06-20"),
  rank: 1,
  recordedAt: "2011-06-20T08:00:00Z",
  ref: null,
  amount: null,
  rule: null,
  of: null,
  returned: false,
  cancelledOn: null,
  mayBeReversed: true,
  isWithoutEffect: false,
  returnReason: null,
  deferral: null,
  change: {},
  decision: null,
  reason: null,
};

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const told = (event: Partial<ToldEvent>, lang: "fr" | "en" = "fr") =>
  plain(eventTold({ ...repayment, ...event }, lang));

describe("an event on the statement", () => {
  it.each<[Partial<ToldEvent>, string, string]>([
    [{}, "Remboursement reçu", "Repayment received"],
    [{ returned: true }, "Remboursement reçu (rejeté depuis)", "Repayment received (returned since)"],
    [
      { cancelledOn: plainDate("2011-07-01") },
      "Remboursement reçu (annulé le 1er juillet 2011)",
      "Repayment received (cancelled on 1 July 2011)",
    ],
    [
      { kind: "return", returnReason: { code: "AM04", words: returnReasonWords("AM04") } },
      "Prélèvement rejeté par la banque : provision insuffisante",
      "Debit returned by the bank: insufficient funds",
    ],
    [
      { kind: "deferral", deferral: { from: 3, count: 2, keepTerm: false } },
      "Échéances reportées : 2, dès la n° 3, durée prolongée",
      "Instalments deferred: 2, from no. 3, longer term",
    ],
    [
      { kind: "deferral", deferral: { from: 3, count: 2, keepTerm: true }, isWithoutEffect: true },
      "Échéances reportées : 2, dès la n° 3, durée gardée (sans effet)",
      "Instalments deferred: 2, from no. 3, same term (without effect)",
    ],
    [
      { kind: "extension", change: { from: 4, terms: 6 } },
      "Durée prolongée : 6 de plus, dès la n° 4",
      "Term extended: 6 more, from no. 4",
    ],
    [
      { kind: "replan", change: { terms: 5, firstDueOn: plainDate("2011-09-01") } },
      "Retard étalé sur de nouvelles échéances : 5 échéances",
      "Arrears spread over new instalments: 5 instalments",
    ],
    [
      {
        kind: "due-date-change",
        change: { number: 7, dueOn: plainDate("2011-12-01"), shiftFollowing: true },
      },
      "Date d’échéance changée : n° 7, au 1er décembre 2011",
      "Due date changed: no. 7, to 1 December 2011",
    ],
  ])("%j is told in both languages", (event, french, english) => {
    expect(told(event)).toBe(french);
    expect(told(event, "en")).toBe(english);
  });
});
