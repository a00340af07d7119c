import { formatDay, formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { sittingView } from "../domain/sitting-view.ts";
import { collegesInFrench, hourInFrance, outcomesInFrench, stagesInFrench, votesInFrench } from "./french.ts";
import { grantLines } from "./grant-lines.ts";

export const minutesTemplate: DocumentTemplate = {
  name: "committee/minutes",
  source: new URL("./minutes.typ", import.meta.url),
};

type SittingTold = ReturnType<typeof sittingView>;
type ItemTold = SittingTold["items"][number];
type DecisionTold = NonNullable<ItemTold["decision"]>;

export interface MinutesFacts {
  readonly sitting: SittingTold;
  /** Null until the sitting is closed. */
  readonly hash: string | null;
  readonly corrections: readonly {
    readonly rank: number;
    readonly text: string;
    readonly correctedBy: string;
    readonly correctedOn: PlainDate;
  }[];
  readonly head: {
    readonly operator: string;
    readonly territory: string;
    readonly isDemonstration: boolean;
  };
}

/** The procès-verbal, or its extract on one file; a draft says that it is one. */
export function minutesDocument(
  { sitting, hash, corrections, head }: MinutesFacts,
  of: "whole" | "extract" = "whole",
) {
  const held = formatDay(sitting.heldOn, "fr");
  const title = of === "whole" ? "Procès-verbal du comité d'agrément" : "Extrait du procès-verbal";
  const chair = sitting.members.find(({ id }) => id === sitting.chair)?.person.name ?? "";
  return {
    lang: "fr",
    title: typesetFrench(title),
    on: sitting.heldOn,
    operator: head.operator,
    actingFor: head.territory,
    isDemonstration: head.isDemonstration,
    reference: french`Séance du ${held} · ${sitting.place}`,
    keywords: [french`comité d'agrément`, "procès-verbal"],
    footer:
      hash === null
        ? french`Projet : la séance n'est pas close.`
        : french`Procès-verbal scellé, empreinte SHA-256 : ${hash}`,
    presence: presenceTable(sitting),
    presided: french`Préside : ${chair}. Secrétaire de séance : ${sitting.secretary ?? "à désigner"}.`,
    moves: [
      ...consultationTold(sitting),
      ...sitting.moves.map(({ name, isPresent, at }) =>
        isPresent
          ? french`${name} arrive à ${hourInFrance(at)}.`
          : french`${name} part à ${hourInFrance(at)}.`,
      ),
    ],
    items: sitting.items.map(itemTold),
    corrections: corrections.map(
      ({ rank, text, correctedBy, correctedOn }) =>
        french`${rank}. ${text} (${correctedBy}, le ${formatDay(correctedOn, "fr")})`,
    ),
    signers: [
      { who: french`La présidence`, role: chair },
      { who: french`Le secrétariat`, role: sitting.secretary ?? "" },
    ],
  } as const satisfies DocumentHead & Record<string, unknown>;
}

/** How the members were asked, where they did not meet. */
function consultationTold({ consultation, heldOn }: SittingTold): string[] {
  if (consultation === null) return [];
  const [from, until] = [formatDay(heldOn, "fr"), formatDay(consultation.closesOn, "fr")];
  return [
    french`Consultation écrite ouverte le ${from}, réponses reçues jusqu'au ${until} inclus. Motif : ${consultation.reason}`,
  ];
}

function presenceTable({ members, consultation }: SittingTold) {
  const isWritten = consultation !== null;
  return {
    title: isWritten ? french`Réponses reçues` : french`Présents et absents`,
    header: ["Membre", "Au titre de", "Collège", "Voix", isWritten ? french`Réponse` : french`Présence`],
    rows: members.map(({ person, organisation, college, votes, isPresent }) => [
      person.name,
      organisation?.name ?? french`son nom propre`,
      collegesInFrench[college],
      votes ? french`délibérative` : "consultative",
      isWritten ? (isPresent ? "oui" : "non") : isPresent ? french`présent` : "absent",
    ]),
  };
}

function itemTold(item: ItemTold) {
  const { voters, seats, needed, partnerFirms } = item.quorum;
  const { decision } = item;
  return {
    title: `${item.position}. ${item.firm}`,
    told: [
      ...(item.title === null ? [] : [item.title]),
      french`Quorum : ${voters} votants présents sur ${seats} sièges, ${needed} nécessaires, dont ${partnerFirms} entreprises.`,
      ...item.recusals.map(({ name, why }) => french`Déport de ${name}, qui quitte la salle : ${why.fr}`),
      ...courseOf(item),
      ...(item.standing === "open"
        ? []
        : [french`Le reste de ce point est fermé à qui demande cette copie.`]),
    ],
    decision: decision === null ? null : decisionTold(decision),
    pack: item.packHash === null ? null : french`Dossier lu, empreinte SHA-256 : ${item.packHash}`,
  };
}

function courseOf({ stages, decision, isChairReplaced }: ItemTold): string[] {
  const steps = stages.map(
    ({ stage, beganAt }) => `${hourInFrance(beganAt)}, ${typesetFrench(stagesInFrench[stage])}`,
  );
  const chair = decision?.chair?.name;
  return [
    ...(steps.length === 0 ? [] : [french`Déroulé : ${steps.join(" ; ")}.`]),
    ...(isChairReplaced && chair !== undefined
      ? [french`Ce dossier est présidé par ${chair}, en remplacement.`]
      : []),
  ];
}

function decisionTold(decision: DecisionTold) {
  const { outcome, grant, reasons, derogation, conditions, position } = decision;
  return {
    outcome: french`Décision : ${outcomesInFrench[outcome]}. ${voteTold(decision)}`,
    grant: grant === null ? [] : grantLines(grant),
    conditions: conditions.map(({ text }) => text),
    told: [
      ...(reasons === "" ? [] : [french`Motif : ${reasons}`]),
      ...(derogation === null ? [] : [french`Dérogation : ${derogation}`]),
      french`Disponible au fonds avant la décision : ${formatEuros(position.available, "fr")}.`,
    ],
  };
}

function voteTold({ manner, byCastingVote, votes, ...count }: DecisionTold): string {
  const totals = french`${count.for} pour, ${count.against} contre, ${count.abstain} abstentions`;
  const cast = byCastingVote ? french` La voix de la présidence l'emporte.` : "";
  switch (manner) {
    case "unanimous":
      return french`Accord unanime constaté, ${count.for} votants.`;
    case "without-vote":
      return french`Sans vote.`;
    case "secret":
      return `${french`Scrutin secret : ${totals}.`}${cast}`;
    case "counted": {
      const names = votes.map(({ name, choice }) => `${name}, ${votesInFrench[choice]}`).join(" ; ");
      return `${french`Vote : ${totals} (${names}).`}${cast}`;
    }
  }
}
