import { answerRefusals } from "./question-routes.ts";

const firmRefusals = {
  "siren-malformed": 422,
  "siren-key-wrong": 422,
  "siret-malformed": 422,
  "siret-key-wrong": 422,
  "siret-of-another-siren": 422,
  "link-without-name": 422,
  "organisation-unknown": 422,
  "person-unknown": 422,
  "amount-not-positive": 422,
} as const;

const actRefusals = {
  "application-unknown": 404,
  "file-denied": 403,
  "date-in-the-future": 422,
  "status-does-not-allow": 409,
} as const;

export const openingRefusals = {
  ...firmRefusals,
  ...answerRefusals,
  "questions-changed": 409,
  "date-in-the-future": 422,
  "file-already-running": 409,
} as const;
export const revisionRefusals = { ...firmRefusals, ...actRefusals, "siren-of-another-firm": 409 } as const;
export const submissionRefusals = { ...actRefusals, "answers-missing": 409 } as const;
export const planRefusals = { ...actRefusals, "amount-not-positive": 422 } as const;
export const documentRefusals = {
  ...actRefusals,
  "document-unknown": 422,
  "document-unnamed": 422,
  "expires-before-received": 422,
} as const;
export const appraisalRefusals = { ...actRefusals, "file-of-own-firm": 403 } as const;
export const readinessRefusals = { ...appraisalRefusals, "file-not-complete": 409 } as const;
export const orientationRefusals = actRefusals;
export const withdrawalRefusals = actRefusals;

const fileRefusals = { "application-unknown": 404, "file-denied": 403 } as const;

export const namingOwnerRefusals = {
  ...fileRefusals,
  "date-in-the-future": 422,
  "no-owner-seat": 422,
  "owner-already-named": 409,
} as const;
export const endingOwnerRefusals = {
  ...fileRefusals,
  "date-in-the-future": 422,
  "owner-unknown": 404,
  "owner-already-ended": 409,
  "owner-ends-before-beginning": 422,
} as const;
export const assigningRefusals = {
  ...fileRefusals,
  "date-in-the-future": 422,
  "no-coordinator-seat": 422,
  "assignee-recused": 409,
} as const;
