import { z } from "zod";
import { NameField } from "#platform/calculator/fields.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import type { Sentence } from "#platform/contract/route.ts";
import { accountSentences, seatSentences } from "../contract/sentences.ts";

// What the `alize user` commands share.

export const PersonNameField = NameField.trim().max(200);

export const PasswordStdinField = z.boolean().default(false);

export const sentences = {
  ...inFrench(accountSentences),
  ...inFrench(seatSentences),
  "person-unknown": ({ email }) =>
    `Personne n'a l'adresse ${String(email)}. Enregistrez-la d'abord : alize user add --email ${String(email)} --name "Prénom Nom".`,
  "email-taken": ({ email }) =>
    `Quelqu'un a déjà l'adresse ${String(email)}. Pour son mot de passe : alize user password --email ${String(email)}.`,
  "unit-unknown": ({ unit, known }) =>
    `Aucune unité ne s'appelle ${String(unit)}. Noms courts connus : ${String(known) || "aucun"}.`,
} satisfies ProblemSentences;

export function inFrench<Reason extends string>(
  spoken: Readonly<Record<Reason, Sentence>>,
): ProblemSentences<Reason> {
  const french = Object.entries<Sentence>(spoken).map(([reason, sentence]) => [
    reason,
    (facts: Parameters<Sentence>[0]) => sentence(facts, "fr"),
  ]);
  return Object.fromEntries(french) as ProblemSentences<Reason>;
}
