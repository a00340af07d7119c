import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile, storedFile } from "#platform/contract/file.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import {
  aidKnown,
  fileKnown,
  fileReaders,
  oneAid,
  oneFile,
  registerReaders,
  settingReaders,
  settingWriters,
  territory,
} from "./contract/access.ts";
import {
  Checking,
  Computing,
  Declaring,
  EnteringCeiling,
  EnteringRate,
  Registering,
  SettingPolicy,
  SettingShare,
} from "./contract/requests.ts";
import { AidLine, AidSettings, AidTaskView, FileAid } from "./contract/shapes.ts";
import { aidSentences } from "./domain/aid-sentences.ts";

export { aidBlockedSentence } from "./domain/aid-sentences.ts";

const fileAct = { method: "POST", params: oneFile, response: FileAid, status: 201 } as const;
const settingAct = {
  method: "POST",
  params: territory,
  access: settingWriters,
  response: AidSettings,
  status: 201,
} as const;
const aidAct = {
  method: "POST",
  params: oneAid,
  access: ["coordinator"],
  response: AidLine,
  status: 201,
} as const;

export const aidContract = contract({
  name: "aid",
  routes: {
    readFileAid: {
      method: "GET",
      path: "/territories/:territory/applications/:application/aid",
      summary:
        "The de minimis aid of a file: what it comes to, what is left under the ceiling, what was declared",
      access: [...fileReaders, "owner"],
      params: oneFile,
      response: FileAid,
      refusals: fileKnown,
    },
    declareAids: {
      ...fileAct,
      path: "/territories/:territory/applications/:application/aid-declarations",
      summary:
        "Declares every other de minimis aid of the single undertaking; entered from a signed paper by the coordinator",
      act: { fr: "Aides de minimis déclarées", en: "De minimis aids declared" },
      access: ["owner", "coordinator"],
      body: Declaring,
      refusals: {
        ...fileKnown,
        "siren-malformed": 422,
        "siren-key-wrong": 422,
        "siren-of-another-firm": 422,
        "declared-in-the-future": 422,
        "aid-after-declaration": 422,
        "commitment-missing": 422,
        "aid-of-a-stranger": 422,
        "aid-above-its-costs": 422,
      },
    },
    checkInsolvency: {
      ...fileAct,
      path: "/territories/:territory/applications/:application/insolvency-checks",
      summary: "Notes that insolvency proceedings were looked for, where, and what was found",
      act: { fr: "Procédure collective vérifiée", en: "Insolvency proceedings checked" },
      access: ["coordinator"],
      body: Checking,
      refusals: { ...fileKnown, "checked-in-the-future": 422 },
    },
    listAids: {
      method: "GET",
      path: "/territories/:territory/aids",
      summary: "The register of the territory's aids: amounts, deadlines, receipts",
      access: registerReaders,
      params: territory,
      response: z.object({ on: PlainDate$, aids: z.array(AidLine) }),
      refusals: {},
    },
    exportRegister: {
      method: "GET",
      path: "/territories/:territory/aid-register.csv",
      summary: "What the central register of de minimis aids asks for, one aid a line (CSV)",
      access: registerReaders,
      params: territory,
      response: storedFile,
      refusals: {},
    },
    readAidLetter: {
      method: "GET",
      path: "/territories/:territory/aids/:aid/letter.pdf",
      summary: "What the firm is told of its aid: its amount, its nature, the regulation (PDF, in French)",
      access: [...registerReaders, "owner"],
      params: oneAid,
      response: pdfFile,
      refusals: { ...aidKnown, "not-your-firm": 403, "aid-to-compute-first": 409, "aid-withdrawn": 409 },
    },
    computeAid: {
      ...aidAct,
      path: "/territories/:territory/aids/:aid/computations",
      summary: "Computes an aid that awaited its base rate, or again with a reason",
      act: { fr: "Aide de minimis calculée", en: "De minimis aid computed" },
      body: Computing,
      refusals: {
        ...aidKnown,
        "base-rate-unknown": 409,
        "ceiling-unknown": 409,
        "rate-below-minus-one-hundred-percent": 409,
        "computation-without-reason": 422,
      },
    },
    registerAid: {
      ...aidAct,
      path: "/territories/:territory/aids/:aid/registrations",
      summary: "Notes that an aid was declared to the central register, and its receipt",
      act: { fr: "Aide déclarée au registre", en: "Aid declared to the register" },
      body: Registering,
      refusals: {
        ...aidKnown,
        "already-registered": 409,
        "aid-withdrawn": 409,
        "aid-to-compute-first": 409,
        "registered-before-granted": 422,
        "registered-in-the-future": 422,
      },
    },
    readAidSettings: {
      method: "GET",
      path: "/territories/:territory/aid-settings",
      summary: "Base rates, ceilings, public shares and rules, each from a day on and with its source",
      access: settingReaders,
      params: territory,
      response: AidSettings,
      refusals: {},
    },
    setAidPolicy: {
      ...settingAct,
      path: "/territories/:territory/aid-policies",
      summary: "Says how aids are computed and watched from a day on",
      act: { fr: "Règles des aides fixées", en: "Rules of aids set" },
      body: SettingPolicy,
      refusals: { "policy-date-taken": 409, "policy-in-the-past": 422 },
    },
    setPublicShare: {
      ...settingAct,
      path: "/territories/:territory/public-shares",
      summary: "Says how much of a fund counts as State resources from a day on",
      act: { fr: "Part publique d'un fonds fixée", en: "Public share of a fund set" },
      body: SettingShare,
      refusals: { "fund-unknown": 422, "share-date-taken": 409 },
    },
    enterBaseRate: {
      ...settingAct,
      path: "/territories/:territory/base-rates",
      summary: "Enters a base rate read in the Official Journal",
      act: { fr: "Taux de base saisi", en: "Base rate entered" },
      body: EnteringRate,
      refusals: { "rate-not-from-a-first": 422, "ends-before-it-begins": 422 },
    },
    enterCeiling: {
      ...settingAct,
      path: "/territories/:territory/aid-ceilings",
      summary: "Enters a ceiling read in a regulation",
      act: { fr: "Plafond d'aide saisi", en: "Aid ceiling entered" },
      body: EnteringCeiling,
      refusals: { "ends-before-it-begins": 422 },
    },
    listTasks: {
      method: "GET",
      path: "/territories/:territory/aid-tasks",
      summary: "The aids to compute and to register, and the base rate to check",
      access: ["coordinator"],
      params: territory,
      response: z.object({ on: PlainDate$, tasks: z.array(AidTaskView) }),
      refusals: {},
    },
  } satisfies Record<string, Route>,
  sentences: aidSentences,
});
