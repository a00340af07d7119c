import { formatDay, formatEuros } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { DecisionOutcome } from "../domain/decision.ts";
import type { Decision, DecisionLetter } from "../domain/sitting.ts";
import { grantLines } from "./grant-lines.ts";

export const decisionLetterTemplate: DocumentTemplate = {
  name: "committee/decision-letter",
  source: new URL("./decision-letter.typ", import.meta.url),
};

interface LetterFacts {
  readonly decision: Pick<Decision, "outcome" | "grant" | "reasons" | "conditions" | "decidedOn"> & {
    readonly firm: { readonly name: string; readonly siren: string | null };
  };
  readonly letter: DecisionLetter;
  readonly head: {
    readonly operator: string;
    readonly territory: string;
    readonly isDemonstration: boolean;
  };
}

const titles: Record<DecisionOutcome, string> = {
  approved: "Le comité d'agrément vous donne son accord",
  "approved-with-conditions": "Le comité d'agrément vous donne son accord, sous conditions",
  agreed: "Le comité d'agrément adopte la proposition qui vous concerne",
  adjourned: "Le comité d'agrément ajourne votre dossier",
  refused: "Le comité d'agrément ne retient pas votre demande",
};

/** What the firm is told: what is granted, on which conditions, until when; or why nothing is. */
export function decisionLetterDocument({ decision, letter, head }: LetterFacts) {
  const { outcome, grant, firm, decidedOn } = decision;
  return {
    lang: "fr",
    title: typesetFrench(titles[outcome]),
    on: letter.writtenOn,
    operator: head.operator,
    actingFor: head.territory,
    isDemonstration: head.isDemonstration,
    keywords: [french`comité d'agrément`, french`notification de décision`],
    footer: french`Taux zéro, sans frais ni pénalité, sans garantie personnelle.`,
    recipient: [firm.name, ...(firm.siren === null ? [] : [french`SIREN ${firm.siren}`])].join("\n"),
    dated: french`Le ${formatDay(letter.writtenOn, "fr")}`,
    greeting: "Madame, Monsieur,",
    opening: openingOf(outcome, formatDay(decidedOn, "fr")),
    grant: grant === null ? [] : grantLines(grant),
    conditions: decision.conditions.map(({ text }) => text),
    parts: grant === null ? whyNot(decision) : [...offerOf(letter), whatComes(decision)],
    closing: [french`Veuillez agréer, Madame, Monsieur, nos salutations distinguées.`],
    signed: french`Pour le comité d'agrément, ${head.operator}`,
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function openingOf(outcome: DecisionOutcome, day: string): string[] {
  switch (outcome) {
    case "approved":
    case "approved-with-conditions":
      return [french`Réuni le ${day}, le comité d'agrément a examiné votre dossier. Il vous accorde :`];
    case "agreed":
      return [french`Réuni le ${day}, le comité d'agrément a adopté la proposition qui vous concerne.`];
    case "adjourned":
      return [
        french`Réuni le ${day}, le comité d'agrément a examiné votre dossier et l'a ajourné : il l'examinera à nouveau.`,
      ];
    case "refused":
      return [
        french`Réuni le ${day}, le comité d'agrément a examiné votre dossier et n'a pas retenu votre demande.`,
      ];
  }
}

function whyNot({ reasons }: Pick<Decision, "reasons">) {
  return [
    { title: "Le motif", told: [reasons] },
    {
      title: "Et maintenant",
      told: [
        french`Votre animateur vous explique cette décision, et les autres aides vers lesquelles vous tourner. Un nouveau dossier reste possible.`,
      ],
    },
  ];
}

function offerOf({ standsUntil }: DecisionLetter) {
  if (standsUntil === null) return [];
  return [
    {
      title: french`Jusqu'à quand cette offre tient`,
      told: [
        french`Cette offre tient jusqu'au ${formatDay(standsUntil, "fr")} inclus. Passé ce jour, si le contrat n'est pas signé, elle est caduque et la somme réservée est libérée. Parlez-nous avant : une demande n'est pas une faute.`,
      ],
    },
  ];
}

function whatComes({ conditions, grant }: Pick<Decision, "conditions" | "grant">) {
  const amount = grant === null ? "" : formatEuros(grant.amount, "fr");
  return {
    title: "Ce qui suit",
    told: [
      conditions.length === 0
        ? french`Vous recevez le contrat de l'avance, à signer. Les ${amount} sont versés contrat signé.`
        : french`Apportez à votre animateur la preuve que chaque condition est remplie ; vous signez ensuite le contrat de l'avance. Les ${amount} sont versés contrat signé et conditions levées.`,
    ],
  };
}
