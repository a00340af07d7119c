import type { HalfDays } from "#kernel/days.ts";
import { wholeInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatDays } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import { sirenClause } from "#kernel/siren.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { domainNames } from "../domain/expert-domain.ts";
import type { LetterPaper } from "../domain/letter-paper.ts";

export const missionLetterTemplate: DocumentTemplate = {
  name: "expertise/mission-letter",
  source: new URL("./mission-letter.typ", import.meta.url),
};

/** The letter of a mission, in French: who advises whom, for how long, at which cost (none), and what each undertakes. */
export function missionLetterDocument(paper: LetterPaper) {
  const { firm, expert, employer, operator } = paper;
  return {
    lang: "fr",
    title: french`Lettre de mission n° ${paper.number}`,
    on: paper.drawnUpOn,
    operator: operator.name,
    actingFor: paper.territory,
    isDemonstration: paper.isDemonstration,
    reference: french`${firm.name} · dossier n° ${paper.application} · établie le ${formatDay(paper.drawnUpOn, "fr")}`,
    keywords: [french`lettre de mission`, french`expertise bénévole`],
    footer: french`L'expert conseille ; vous décidez. Sa mission n'ouvre droit à aucun reçu fiscal de notre part.`,
    between: french`Entre les soussignés`,
    parties: partiesOf(paper),
    agreed: french`il est convenu ce qui suit.`,
    facts: factsOf(paper),
    articles: articlesOf(paper).map(({ title, told }, index) => ({
      title: french`Article ${index + 1}. ${title}`,
      told,
    })),
    signed: french`Fait en quatre exemplaires, un pour chacun.`,
    signatures: [
      signature(french`L'entreprise`, french`${runBy(firm)}, ${firm.name}`),
      signature(french`L'expert`, expert),
      signature(french`L'employeur`, french`son représentant, ${employer.name}`),
      signature(french`L'opérateur`, french`son représentant, ${operator.name}`),
    ],
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function partiesOf({ firm, expert, employer, operator, territory }: LetterPaper) {
  return [
    {
      name: firm.name,
      told: french`${sirenClause(firm.siren)}représentée par ${runBy(firm)},`,
      called: french`ci-après « l'entreprise »,`,
    },
    {
      name: expert,
      told: french`qui intervient pour ${employer.name},`,
      called: french`ci-après « l'expert »,`,
    },
    {
      name: employer.name,
      told: french`${sirenClause(employer.siren)}représenté par la personne qui signe,`,
      called: french`ci-après « l'employeur »,`,
    },
    {
      name: operator.name,
      told: french`${sirenClause(operator.siren)}qui anime le programme sur le territoire « ${territory} »,`,
      called: french`ci-après « l'opérateur »,`,
    },
  ];
}

function factsOf({ domain, halfDays, startsOn, endsOn, holder, convention }: LetterPaper) {
  return [
    { label: french`Domaine`, value: typesetFrench(domainNames[domain].fr) },
    { label: french`Durée`, value: french`${formatDays(halfDays, "fr")} (${halfDaysInWords(halfDays)})` },
    {
      label: french`Période`,
      value: french`du ${formatDay(startsOn, "fr")} au ${formatDay(endsOn, "fr")}`,
    },
    {
      label: french`Journées données par`,
      value: french`${holder}, au titre de la convention n° ${convention.number} signée le ${formatDay(convention.signedOn, "fr")}`,
    },
    { label: french`Coût pour l'entreprise`, value: french`aucun` },
  ];
}

function articlesOf(paper: LetterPaper): { title: string; told: string[] }[] {
  const days = formatDays(paper.halfDays, "fr");
  return [
    { title: french`Le besoin de l'entreprise`, told: paragraphsOf(paper.need) },
    { title: french`Les objectifs`, told: paragraphsOf(paper.objectives) },
    { title: french`Ce que l'expert remet`, told: paragraphsOf(paper.deliverables) },
    {
      title: french`Le temps donné`,
      told: [
        french`L'expert donne au plus ${days}, comptées par demi-journées. Il note chaque visite ; le dirigeant la confirme, ou la conteste en disant pourquoi. Seules les visites confirmées comptent.`,
        french`Ce qui n'est pas donné à la fin de la mission revient à ce qu'a promis ${paper.holder}.`,
      ],
    },
    {
      title: french`Le cadre de la mission`,
      told: [
        french`L'expert conseille ; le dirigeant décide, et reste seul responsable de ses choix. L'expert ne signe rien, ne dirige personne et n'engage aucune dépense pour l'entreprise.`,
        french`L'expert reste sous l'autorité de son employeur, qui garde la charge de sa rémunération et de sa couverture en cas d'accident. Rien n'est facturé à l'entreprise.`,
        french`L'expert donne son accord en signant. Il peut refuser la mission, ou y mettre fin, sans qu'on puisse le lui reprocher.`,
        french`Cette mission n'ouvre droit à aucun reçu fiscal de la part de l'opérateur.`,
      ],
    },
    { title: french`La confidentialité`, told: paragraphsOf(paper.confidentiality) },
    {
      title: french`Les données personnelles`,
      told: [
        french`L'opérateur garde cette lettre, les visites et les bilans pour suivre la mission et rendre compte des journées ; les financeurs n'en lisent que des totaux. Chacun peut lui demander à voir ce qui le concerne, et à le faire rectifier.`,
      ],
    },
    {
      title: french`La fin de la mission`,
      told: [
        french`La mission finit le ${formatDay(paper.endsOn, "fr")}, ou plus tôt si l'entreprise, l'expert ou l'employeur l'écrit à l'opérateur. L'entreprise et l'expert en font chacun un bilan.`,
      ],
    },
  ];
}

function signature(who: string, role: string) {
  return { who, role, mention: french`Nom, date et signature` };
}

function runBy({ runBy: names }: LetterPaper["firm"]): string {
  return names.length === 0 ? french`son représentant légal` : names.join(", ");
}

/** « huit demi-journées »: what binds is the count, in words too. */
function halfDaysInWords(count: HalfDays): string {
  const words = wholeInWords(count).replace(/\bun$/u, "une");
  return count < 2n ? `${words} demi-journée` : `${words} demi-journées`;
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((told) => typesetFrench(told.trim()))
    .filter((told) => told !== "");
}
