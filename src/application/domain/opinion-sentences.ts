import { said } from "#kernel/said.ts";

/** Why an act on an asked opinion is refused, and what to try. */
export const opinionSentences = {
  "due-not-after-today": said(
    ({ today }, { day }) =>
      `L'avis se demande pour un jour après le ${day(today)}. Choisissez une autre date.`,
    ({ today }, { day }) => `The opinion is asked for a day after ${day(today)}. Choose another date.`,
  ),
  "not-a-referee": said(
    () =>
      "Cette personne n'est ni référente ni experte ici aujourd'hui. Choisissez-en une, ou demandez par courriel.",
    () => "This person is neither a referent nor an expert here today. Choose another one, or ask by mail.",
  ),
  "referee-recused": said(
    ({ name }) =>
      `${name} ne peut pas lire ce dossier : lien avec l'entreprise. Demandez à quelqu'un d'autre.`,
    ({ name }) => `${name} may not read this file: tied to the firm. Ask someone else.`,
  ),
  "opinion-already-asked": said(
    ({ name, dueOn }, { day }) =>
      `L'avis de ${name} est déjà attendu pour le ${day(dueOn)}. Relancez, ou retirez la demande.`,
    ({ name, dueOn }, { day }) =>
      `${name}'s opinion is already awaited by ${day(dueOn)}. Remind them, or withdraw the request.`,
  ),
  "opinion-unknown": said(
    () => "Cet avis n'a pas été demandé sur ce dossier. Rechargez la page.",
    () => "This opinion was not asked on this file. Reload the page.",
  ),
  "opinion-over": said(
    ({ name }) => `Rien n'est plus attendu de ${name}. Rechargez la page.`,
    ({ name }) => `Nothing is awaited from ${name} any more. Reload the page.`,
  ),
  "opinion-already-reminded": said(
    ({ name, on }, { day }) =>
      `${name} a déjà été relancé le ${day(on)}. Un seul rappel part ; appelez, ou retirez la demande.`,
    ({ name, on }, { day }) =>
      `${name} was already reminded on ${day(on)}. One reminder is sent; call, or withdraw the request.`,
  ),
  "opinion-link-unknown": said(
    () => "Ce lien n'ouvre aucun avis. Prenez celui du dernier courriel reçu.",
    () => "This link opens no opinion. Take the one of the last mail you received.",
  ),
  "opinion-link-not-open": said(
    () => "Ouvrez d'abord la page par le lien du courriel reçu.",
    () => "Open the page by the link of your mail first.",
  ),
  "opinion-withdrawn": said(
    ({ on }, { day }) => `Cet avis n'est plus demandé depuis le ${day(on)}. Vous n'avez rien à faire.`,
    ({ on }, { day }) => `This opinion is no longer asked since ${day(on)}. You have nothing to do.`,
  ),
  "opinion-closed": said(
    ({ on }, { day }) =>
      `Ce lien n'ouvre plus rien depuis le ${day(on)}. Écrivez à la personne qui vous a sollicité.`,
    ({ on }, { day }) => `This link opens nothing since ${day(on)}. Write to whoever asked you.`,
  ),
  "interest-already-said": said(
    () => "Vous avez déjà répondu à cette question. Rechargez la page.",
    () => "You have already answered this question. Reload the page.",
  ),
  "interest-not-said": said(
    () => "Dites d'abord si quelque chose vous lie à cette entreprise.",
    () => "Say first whether something ties you to this firm.",
  ),
  "interest-stands": said(
    () => "Vous avez déclaré un lien avec cette entreprise : votre avis n'est plus demandé.",
    () => "You declared a tie with this firm: your opinion is no longer asked.",
  ),
  "opinion-already-given": said(
    ({ on }, { day }) => `Votre avis a été rendu le ${day(on)}. Rendu, il ne change plus.`,
    ({ on }, { day }) => `Your opinion was given on ${day(on)}. Once given, it no longer changes.`,
  ),
  "answer-missing": said(
    ({ question }) => `Répondez à chaque question. Il manque : « ${question} ».`,
    ({ question }) => `Answer each question. Missing: “${question}”.`,
  ),
};
