import { said } from "#kernel/said.ts";

/** Why an act of a request without an account is refused, and what to try. */
export const draftSentences = {
  "too-many-asks": said(
    ({ minutes }) =>
      `Trop de liens ont été demandés d'ici, ou pour cette adresse. Attendez ${minutes} minutes, et cherchez d'abord le dernier courriel reçu.`,
    ({ minutes }) =>
      `Too many links were asked for from here, or for this address. Wait ${minutes} minutes, and look for the last mail you received first.`,
  ),
  "territory-not-open": said(
    () =>
      "Ce territoire ne prend pas de demandes aujourd'hui. Cherchez le vôtre dans « Suis-je éligible ? », par la commune.",
    () => "This territory takes no requests today. Find yours under “Am I eligible?”, by the commune.",
  ),
  "draft-unknown": said(
    () =>
      "Ce lien n'ouvre aucune demande : il est incomplet, ou la demande a été effacée après trente jours. Demandez-en un autre.",
    () =>
      "This link opens no request: it is incomplete, or the request was erased after thirty days. Ask for another one.",
  ),
  "draft-link-expired": said(
    () => "Ce lien a plus de trente jours : il n'ouvre plus rien. Demandez-en un autre avec la même adresse.",
    () =>
      "This link is more than thirty days old and opens nothing. Ask for another one with the same address.",
  ),
  "draft-not-open": said(
    () => "Ouvrez de nouveau le lien reçu par courriel : cette page ne sait plus qui vous êtes.",
    () => "Open the link of your mail again: this page no longer knows who you are.",
  ),
  "draft-changed-elsewhere": said(
    () =>
      "Cette demande a été enregistrée ailleurs depuis que cette page l'a lue. Comparez, puis choisissez ce qui reste.",
    () => "This request was saved elsewhere since this page read it. Compare, then choose what stays.",
  ),
  "draft-submitted": said(
    ({ number }) => `Cette demande est déposée : c'est le dossier n° ${number}. Elle ne se change plus ici.`,
    ({ number }) => `This request is submitted: it is file no. ${number}. It no longer changes here.`,
  ),
  "look-ups-used-up": said(
    ({ most }) =>
      `Le registre public a été interrogé ${most} fois pour cette demande. Saisissez l'entreprise à la main.`,
    ({ most }) => `The public register was asked ${most} times for this request. Enter the firm by hand.`,
  ),
  "content-incomplete": said(
    ({ missingFr }) => `Il manque encore : ${missingFr}. Complétez, puis déposez.`,
    ({ missingEn }) => `Still missing: ${missingEn}. Fill it in, then submit.`,
  ),
  // Says nothing of the files of a firm to whoever types its number.
  "submission-needs-the-coordinator": said(
    () =>
      "Une demande pour cette entreprise se dépose avec l'animateur du territoire. Appelez-le ; votre brouillon reste ici.",
    () =>
      "A request for this firm is submitted with the coordinator of the territory. Call them; your draft stays here.",
  ),
};
