import type { Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Contract } from "#platform/contract/route.ts";
import { contracts } from "../contracts.ts";

type Words = Readonly<Record<Locale, string>>;

/** What the command line writes in the trail: it has no contract. */
const commandActs: Readonly<Record<string, Words>> = {
  "unit add": { fr: "Unité ajoutée (ligne de commande)", en: "Unit added (command line)" },
  "user add": { fr: "Personne enregistrée (ligne de commande)", en: "Person entered (command line)" },
  "user password": {
    fr: "Mot de passe remplacé (ligne de commande)",
    en: "Password replaced (command line)",
  },
  "user seat": {
    fr: "Siège accordé ou retiré (ligne de commande)",
    en: "Seat granted or ended (command line)",
  },
};

/** What the nightly close writes to people: it is in the outbox, not in the trail. */
const closeActs: Readonly<Record<string, Words>> = {
  "lending.reminder": { fr: "Relance par courriel", en: "Reminder by mail" },
  "network.gatherMails": { fr: "Récapitulatif de courriels", en: "Summary of mails" },
};

/** What the nightly close does without anybody: its line in the trail names no person. */
const nightActs: Readonly<Record<string, Words>> = {
  "committee.lapseOffer": {
    fr: "Offre caduque, somme libérée (clôture du soir)",
    en: "Offer lapsed, money released (nightly close)",
  },
  "network.beginHandOver": {
    fr: "Passation faite (clôture du soir)",
    en: "Hand-over done (nightly close)",
  },
  "network.returnHandOver": {
    fr: "Retour d'absence (clôture du soir)",
    en: "Back from absence (nightly close)",
  },
  "convention.renewTacitly": {
    fr: "Convention reconduite tacitement (clôture du soir)",
    en: "Convention renewed tacitly (nightly close)",
  },
};

const actWords = new Map([
  ...contracts.flatMap(actsOf),
  ...Object.entries(commandActs),
  ...Object.entries(closeActs),
  ...Object.entries(nightActs),
]);

function actsOf({ name, routes }: Contract): [string, Words][] {
  return Object.entries(routes).flatMap(([route, parts]) =>
    parts.method === "GET" ? [] : [[`${name}.${route}`, parts.act] as [string, Words]],
  );
}

/** An act as its readers call it; a code that nobody knows any more shows as it is. */
export function sayAct(code: string, locale: Locale): string {
  const words = actWords.get(code);
  if (words === undefined) return code;
  return locale === "fr" ? typesetFrench(words.fr) : words.en;
}

/** Every act that leaves a line in a territory's trail, in the order of its words. */
export function listActs(locale: Locale): { code: string; words: string }[] {
  return [...actWords.keys()]
    .filter((code) => !outsideTerritories.has(code) && !(code in closeActs))
    .map((code) => ({ code, words: sayAct(code, locale) }))
    .sort((a, b) => a.words.localeCompare(b.words, locale));
}

/** Done in no territory: their lines are not in a territory's trail. */
const outsideTerritories = new Set([
  "network.signIn",
  "network.signOut",
  "network.changePassword",
  "network.signInAsDemonstration",
  "user add",
  "user password",
]);
