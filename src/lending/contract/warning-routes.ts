import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { deciders, known, oneAdvance, readers, territory, writers } from "./route-parts.ts";
import {
  AccountsPolicies,
  Acknowledging,
  AdvanceWarnings,
  FirmAccounts,
  SettingAccountsPolicy,
  SettingYearEnd,
  TellingNotice,
  WithdrawingNotice,
} from "./warning-shapes.ts";

const act = { method: "POST", params: oneAdvance, access: writers, response: AdvanceWarnings } as const;

/** What may become arrears: seen by someone, gone with its cause; and the yearly accounts that firms owe. */
export const warningRoutes = {
  readWarnings: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/warnings",
    summary: "What warns about an advance, and the official notices read about its firm",
    access: readers,
    params: oneAdvance,
    response: AdvanceWarnings,
    refusals: known,
  },
  acknowledgeWarning: {
    ...act,
    path: "/territories/:territory/advances/:advance/warnings/acknowledgements",
    summary: "Says that a warning was seen, and what is made of it; it goes by itself with its cause",
    act: { fr: "Alerte précoce prise en compte", en: "Early warning acknowledged" },
    body: Acknowledging,
    status: 201,
    refusals: { ...known, "warning-gone": 409, "warning-already-seen": 409 },
  },
  recordNotice: {
    ...act,
    path: "/territories/:territory/advances/:advance/notices",
    summary: "Records an official notice read about the firm, such as in the Bodacc",
    act: { fr: "Annonce légale relevée", en: "Official notice recorded" },
    body: TellingNotice,
    status: 201,
    refusals: { ...known, "date-in-the-future": 422, "notice-already-told": 409 },
  },
  withdrawNotice: {
    ...act,
    path: "/territories/:territory/advances/:advance/notices/:notice/withdrawal",
    summary: "Withdraws a notice recorded by mistake, or annulled, with a reason",
    act: { fr: "Annonce légale retirée", en: "Official notice withdrawn" },
    params: oneAdvance.extend({ notice: Id }),
    body: WithdrawingNotice,
    refusals: { ...known, "notice-unknown": 404, "notice-already-withdrawn": 409 },
  },
  readAccounts: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/accounts",
    summary: "The yearly accounts asked of the firm, and those that came",
    access: [...readers, "owner"],
    params: oneAdvance,
    response: FirmAccounts,
    refusals: known,
  },
  recordAccounts: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/accounts",
    summary: "Hands in the accounts of a year: their octets are the body",
    act: { fr: "Comptes annuels reçus", en: "Yearly accounts received" },
    access: [...writers, "owner"],
    params: oneAdvance,
    query: z.object({
      closedOn: PlainDate$,
      /** By default the territory's day; an owner hands them in today. */
      receivedOn: PlainDate$.optional(),
      name: Name,
    }),
    file: true,
    response: FirmAccounts,
    status: 201,
    refusals: {
      ...known,
      "date-in-the-future": 422,
      "accounts-not-asked": 422,
      "accounts-already-received": 409,
      "accounts-before-closing": 422,
      "file-type-refused": 415,
      "file-already-there": 409,
    },
  },
  setYearEnd: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/year-end",
    summary: "Says when the firm's accounting year ends from now on",
    act: { fr: "Clôture d'exercice de l'entreprise fixée", en: "End of the firm's year set" },
    access: writers,
    params: oneAdvance,
    body: SettingYearEnd,
    response: FirmAccounts,
    refusals: known,
  },
  readAccountsPolicies: {
    method: "GET",
    path: "/territories/:territory/accounts-policies",
    summary: "Within how many months firms hand in their yearly accounts, and since when",
    access: [...readers, ...deciders, "administrator"],
    params: territory,
    response: AccountsPolicies,
    refusals: {},
  },
  setAccountsPolicy: {
    method: "POST",
    path: "/territories/:territory/accounts-policies",
    summary:
      "Sets within how many months firms hand in their yearly accounts, for the years that end from a day on",
    act: { fr: "Comptes annuels demandés aux entreprises", en: "Yearly accounts asked of firms" },
    access: [...writers, "administrator"],
    params: territory,
    body: SettingAccountsPolicy,
    response: AccountsPolicies,
    status: 201,
    refusals: { "accounts-policy-in-the-past": 422, "accounts-months-outside-bounds": 422 },
  },
} as const satisfies Record<string, Route>;
