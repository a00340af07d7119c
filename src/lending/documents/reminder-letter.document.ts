import { formatDay, formatEuros } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { LetterFacts, LetterKind } from "../domain/reminder-letter.ts";
import { returnReasonInWords } from "../domain/return-reasons.ts";

export const reminderLetterTemplate: DocumentTemplate = {
  name: "lending/reminder-letter",
  source: new URL("./reminder-letter.typ", import.meta.url),
};

const titles: Record<LetterKind, string> = {
  letter: "Une échéance de votre avance est en retard",
  "second-letter": french`Votre avance : second rappel`,
  "formal-notice": "Mise en demeure de payer",
};

/** A reminder as it leaves: what is late, how to pay, whom to call, what may follow; nothing is ever added to what is owed. */
export function reminderLetterDocument(facts: LetterFacts) {
  const { kind, parties, advance, writtenOn, contact } = facts;
  const { firm, operator } = parties;
  const owners = firm.runBy.join(", ");
  return {
    lang: "fr",
    title: titles[kind],
    on: writtenOn,
    operator: operator.name,
    actingFor: parties.territory,
    isDemonstration: parties.isDemonstration,
    reference: french`Avance n° ${advance.number} · ${firm.name}`,
    keywords: [titles[kind]],
    footer: french`Taux zéro, sans frais ni pénalité. Parlez-nous avant l'échéance : une demande n'est pas une faute.`,
    recipient: [firm.name, ...(owners === "" ? [] : [french`À l'attention de ${owners}`])].join("\n"),
    dated: french`Le ${formatDay(writtenOn, "fr")}`,
    registered: kind === "formal-notice" ? french`Lettre recommandée avec demande d'avis de réception` : null,
    greeting: "Madame, Monsieur,",
    opening: openingOf(facts),
    table: lateTable(facts),
    parts: [howToPay(facts), ...cureOf(facts), askForTime(facts)],
    closing: [
      french`Rien ne s'ajoute à cette somme : ni intérêt, ni frais, ni pénalité. Si vous avez payé ces derniers jours, ne tenez pas compte de cette lettre.`,
      french`Veuillez agréer, Madame, Monsieur, nos salutations distinguées.`,
    ],
    signed: [french`Pour ${operator.name}`, contact?.name ?? ""].join("\n"),
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function openingOf({ kind, late, advance, parties, returned, earlier, instalments }: LetterFacts): string[] {
  const principal = formatEuros(advance.principal, "fr");
  const sum = formatEuros(late, "fr");
  const paid =
    advance.disbursedOn === null ? "" : french`, versée le ${formatDay(advance.disbursedOn, "fr")}`;
  const whose = french`Sur l'avance remboursable de ${principal} accordée à ${parties.firm.name}${paid}, ${sum} sont en retard.`;
  const [oldest] = instalments;
  const missed =
    oldest === undefined
      ? []
      : [french`Nous n'avons pas reçu le paiement de l'échéance du ${formatDay(oldest.dueOn, "fr")}.`];
  const why =
    returned === null
      ? missed
      : [
          french`Ce retard est né d'un prélèvement que la banque nous a rendu le ${formatDay(returned.on, "fr")}, pour la raison suivante : ${returnReasonInWords(returned.reason, "fr")}. Un paiement règle d'abord l'échéance la plus ancienne.`,
        ];
  const before = earlierOf(earlier);
  switch (kind) {
    case "letter":
      return [
        whose,
        ...why,
        french`Parlez-nous avant l'échéance : une demande n'est pas une faute. Si elle est passée, il est encore temps.`,
      ];
    case "second-letter":
      return [
        whose,
        ...why,
        ...before,
        french`Nous sommes restés sans règlement. Appelez-nous : une solution se trouve mieux tôt que tard.`,
      ];
    case "formal-notice":
      return [
        whose,
        ...why,
        ...before,
        french`Nous vous mettons en demeure de payer ${sum} dans le délai indiqué ci-dessous.`,
      ];
  }
}

const earlierNames: Record<LetterFacts["earlier"][number]["kind"], string> = {
  mail: "courriel",
  letter: "lettre",
  phone: "appel",
  "formal-notice": "mise en demeure",
  "propose-acceleration": "proposition au comité",
};

function earlierOf(earlier: LetterFacts["earlier"]): string[] {
  if (earlier.length === 0) return [];
  const told = earlier.map(({ kind, on }) => `${earlierNames[kind]} du ${formatDay(on, "fr")}`);
  return [french`Cette lettre suit : ${told.join(", ")}.`];
}

function lateTable({ instalments, late }: LetterFacts) {
  return {
    title: "Ce qui est en retard",
    header: ["Échéance", "Date", "Montant", "En retard"],
    rows: instalments.map((row) => [
      String(row.number),
      formatDay(row.dueOn, "fr"),
      formatEuros(row.principal, "fr"),
      formatEuros(row.late, "fr"),
    ]),
    foot: ["", "Total à payer", "", formatEuros(late, "fr")],
  };
}

function howToPay({ howToPay: told, late, advance }: LetterFacts) {
  const sum = formatEuros(late, "fr");
  return {
    title: "Comment payer",
    told:
      told === null
        ? [
            french`Par virement de ${sum} au fonds, avec la mention « Avance n° ${advance.number} ». Appelez-nous : nous vous donnerons son compte.`,
          ]
        : [told, french`La somme est de ${sum} ; portez la mention « Avance n° ${advance.number} ».`],
  };
}

/** What may follow, and nothing more: the committee may decide, after the time to pay. */
function cureOf({ cure, outstanding }: LetterFacts) {
  if (cure === null) return [];
  const rest = formatEuros(outstanding, "fr");
  return [
    {
      title: "Votre délai, et ce qui peut suivre",
      told: [
        french`Vous avez ${cure.days} jours pour payer, comptés de l'envoi de cette lettre : envoyée ce jour, jusqu'au ${formatDay(cure.until, "fr")} inclus.`,
        french`Passé ce délai, le comité peut décider que toute l'avance est due en une fois, soit ${rest} à ce jour. Ce n'est jamais automatique.`,
      ],
    },
  ];
}

function askForTime({ contact }: LetterFacts) {
  return {
    title: "Si vous ne pouvez pas payer",
    told: [
      contact === null
        ? french`Dites-le-nous : un délai ou un paiement en plusieurs fois peut se convenir.`
        : french`Appelez ${contact.name} (${contact.reach}) : un délai ou un paiement en plusieurs fois peut se convenir.`,
    ],
  };
}
