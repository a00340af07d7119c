import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { OpinionState, QuestionKind, ShownPart } from "../domain/asked-opinion.ts";

export const opinionStateNames: Record<OpinionState, MessageDescriptor> = {
  asked: msg`attendu`,
  late: msg`en retard`,
  closed: msg`lien expiré`,
  withdrawn: msg`demande retirée`,
  "interest-declared": msg`lien déclaré`,
  given: msg`rendu`,
};

export const opinionTones: Record<OpinionState, "sea" | "ochre" | "brick"> = {
  asked: "ochre",
  late: "brick",
  closed: "brick",
  withdrawn: "brick",
  "interest-declared": "brick",
  given: "sea",
};

export const questionKindNames: Record<QuestionKind, MessageDescriptor> = {
  opinion: msg`favorable, réservé ou défavorable`,
  "yes-no": msg`oui ou non`,
  words: msg`quelques phrases`,
};

export const shownPartNames: Record<ShownPart, MessageDescriptor> = {
  plan: msg`le plan de financement`,
  accounts: msg`les comptes et leurs ratios`,
};

const answers: Readonly<Record<string, MessageDescriptor>> = {
  favourable: msg`Favorable`,
  reserved: msg`Réservé`,
  unfavourable: msg`Défavorable`,
  yes: msg`Oui`,
  no: msg`Non`,
};

/** What was answered, said; words are their own. */
export function answerName(kind: QuestionKind, answer: string): MessageDescriptor | string {
  return kind === "words" ? answer : (answers[answer] ?? answer);
}
