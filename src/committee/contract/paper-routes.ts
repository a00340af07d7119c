import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { conveners, oneDecision, oneItem, oneSitting, readers, territory } from "./access.ts";
import { OfferRules, OfferRuling } from "./views.ts";

const ruleSetters = ["coordinator", "administrator"] as const;

/** What the committee writes on paper, and how long an offer stands. */
export const paperRoutes = {
  readMinutesPaper: {
    method: "GET",
    path: "/territories/:territory/sittings/:sitting/minutes.pdf",
    summary: "The minutes on paper, with the hash that seals them: a file closed to the reader stays closed",
    access: readers,
    params: oneSitting,
    response: pdfFile,
    refusals: { "sitting-unknown": 404 },
  },
  readExtract: {
    method: "GET",
    path: "/territories/:territory/sittings/:sitting/items/:item/extract.pdf",
    summary: "What sealed minutes say of one file, and of no other firm",
    access: readers,
    params: oneItem,
    response: pdfFile,
    refusals: {
      "sitting-unknown": 404,
      "item-unknown": 404,
      recused: 403,
      "declaration-missing": 409,
      "not-a-member": 403,
      "minutes-not-sealed": 409,
    },
  },
  writeLetter: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/letter",
    summary: "Tells the firm what was decided, once, by a letter that each person who runs it has by mail",
    act: { fr: "Décision notifiée à l'entreprise", en: "Decision told to the firm" },
    access: conveners,
    params: oneDecision,
    body: z.object({}),
    response: z.object({
      writtenOn: PlainDate$,
      standsUntil: PlainDate$.nullable(),
      /** By name; nobody where nobody is known to run the firm: the letter is then to print. */
      mailedTo: z.array(z.string()),
    }),
    status: 201,
    refusals: {
      "decision-unknown": 404,
      recused: 403,
      "letter-already-written": 409,
      "letter-of-a-file-alone": 409,
      "minutes-not-sealed": 409,
      "decision-already-lapsed": 409,
    },
  },
  readLetter: {
    method: "GET",
    path: "/territories/:territory/decisions/:decision/letter.pdf",
    summary: "The letter that told a firm what was decided",
    access: ["coordinator", "treasurer", "secretary", "chair", "auditor"],
    params: oneDecision,
    response: pdfFile,
    refusals: { "decision-unknown": 404, recused: 403, "not-a-member": 403, "letter-not-written": 409 },
  },
  readOfferRules: {
    method: "GET",
    path: "/territories/:territory/committee/offer-rules",
    summary: "How long a firm has to take what it is granted",
    access: [...readers, "administrator"],
    params: territory,
    response: OfferRules,
    refusals: {},
  },
  setOfferRule: {
    method: "POST",
    path: "/territories/:territory/committee/offer-rules",
    summary: "Says how long an offer stands, from a day on",
    act: { fr: "Durée des offres fixée", en: "Length of offers set" },
    access: ruleSetters,
    params: territory,
    body: OfferRuling,
    response: OfferRules,
    status: 201,
    refusals: { "rule-already-said": 409, "rule-in-the-past": 422 },
  },
} as const satisfies Record<string, Route>;
