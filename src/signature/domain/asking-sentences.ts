import { said } from "#kernel/said.ts";

/** Why a document may not be sent to be signed: said by the capability that sends it. */
export const askingSentences = {
  "document-unchanged": said(
    () => "Ce document dit la même chose que celui qui est parti : relancez plutôt les signataires.",
    () => "This document says the same as the one that was sent: remind the signatories instead.",
  ),
  "request-already-open": said(
    ({ title }) =>
      `Une demande de signature de « ${title} » est déjà en cours : suivez-la, ou annulez-la d'abord.`,
    ({ title }) => `A request to sign “${title}” is already under way: follow it, or cancel it first.`,
  ),
  "due-date-past": said(
    ({ dueOn, today }, { day }) =>
      `On ne peut pas signer avant le ${day(dueOn)} : nous sommes le ${day(today)}. Donnez une date à venir.`,
    ({ dueOn, today }, { day }) =>
      `Nobody can sign by ${day(dueOn)}: it is ${day(today)}. Give a day to come.`,
  ),
  "same-address": said(
    ({ email }) => `Deux signataires ont la même adresse, ${email} : chacun signe avec la sienne.`,
    ({ email }) => `Two signatories have the same address, ${email}: each signs with their own.`,
  ),
};
