import { type Sentence, said } from "#kernel/said.ts";
import { numberSentences } from "./number-sentences.ts";
import { recallSentences } from "./recall-sentences.ts";
import { runSentences } from "./run-sentences.ts";
import { statementSentences } from "./statement-sentences.ts";

/** Why the bank work is refused, with the figures and what to try. */
export const bankingSentences = {
  ...numberSentences,
  ...recallSentences,
  ...runSentences,
  ...statementSentences,
  "fund-unknown": said(
    () => "Ce fonds n'existe pas dans ce territoire. Choisissez-en un dans la liste des fonds.",
    () => "This fund does not exist in this territory. Choose one from the list of funds.",
  ),
  "advance-unknown": said(
    () => "Cette avance n'existe pas dans ce territoire. Choisissez-en une dans la liste des avances.",
    () => "This advance does not exist in this territory. Choose one from the list of advances.",
  ),
  "file-denied": said(
    () =>
      "Ce dossier vous est fermé : vous vous en êtes déporté, ou il n'est pas celui de votre entreprise. Demandez au chargé de mission.",
    () =>
      "This file is closed to you: you are recused from it, or it is not your firm's. Ask the coordinator.",
  ),
  "no-secret-key": said(
    () =>
      "Ce serveur n'a pas de clé pour protéger les numéros de compte : aucun n'est enregistré. Demandez à l'administrateur de régler ALIZE_SECRET_KEY.",
    () =>
      "This server has no key to protect account numbers: none is recorded. Ask the administrator to set ALIZE_SECRET_KEY.",
  ),
  "account-already-waits": said(
    ({ shown }) =>
      `Le compte ${shown} attend déjà une seconde personne. Faites-le confirmer ou écarter d'abord.`,
    ({ shown }) => `Account ${shown} already waits for a second person. Have it confirmed or declined first.`,
  ),
  "account-unknown": said(
    () => "Aucun compte n'est proposé sous cette référence. Rechargez la page.",
    () => "No account is proposed under this reference. Reload the page.",
  ),
  "account-unchanged": said(
    ({ shown }) => `Le compte ${shown} est déjà celui du mandat. Saisissez le nouveau.`,
    ({ shown }) => `Account ${shown} is already the mandate's. Enter the new one.`,
  ),
  "already-answered": said(
    ({ shown }) => `Le compte ${shown} a déjà reçu sa réponse. Rechargez la page.`,
    ({ shown }) => `Account ${shown} was already answered. Reload the page.`,
  ),
  "same-person": said(
    ({ shown }) => `Vous avez proposé le compte ${shown} : une autre personne doit le confirmer.`,
    ({ shown }) => `You proposed account ${shown}: another person must confirm it.`,
  ),
  "mandate-unknown": said(
    () => "Ce mandat n'existe pas dans ce territoire. Choisissez-en un dans la liste des mandats.",
    () => "This mandate does not exist in this territory. Choose one from the list of mandates.",
  ),
  "mandate-already-stands": said(
    ({ reference }) =>
      `L'avance a déjà le mandat ${reference}. Changez son compte, ou enregistrez sa révocation.`,
    ({ reference }) =>
      `The advance already has mandate ${reference}. Change its account, or record its revocation.`,
  ),
  "mandate-revoked": said(
    ({ on }, { day }) => `Ce mandat est révoqué depuis le ${day(on)}. Faites signer un nouveau mandat.`,
    ({ on }, { day }) => `This mandate was revoked on ${day(on)}. Have a new one signed.`,
  ),
  "mandate-state-unchanged": said(
    ({ reference }) => `Le mandat ${reference} est déjà dans cet état. Choisissez-en un autre.`,
    ({ reference }) => `Mandate ${reference} is already in that state. Choose another.`,
  ),
  "before-mandate": said(
    ({ on, signedOn }, { day }) =>
      `Le ${day(on)} précède la signature du mandat, le ${day(signedOn)}. Corrigez la date.`,
    ({ on, signedOn }, { day }) =>
      `${day(on)} is before the mandate was signed, on ${day(signedOn)}. Correct the date.`,
  ),
  "reference-taken": said(
    ({ reference }) => `La RUM ${reference} est déjà celle d'un autre mandat. Donnez à celui-ci la sienne.`,
    ({ reference }) => `Reference ${reference} is already another mandate's. Give this one its own.`,
  ),
  "date-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
    ({ on, today }, { day }) =>
      `${day(on)} has not come yet: today is ${day(today)}. Choose a past date, or wait for that day.`,
  ),
} satisfies Record<string, Sentence>;
