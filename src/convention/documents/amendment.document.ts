import { halfDays } from "#kernel/days.ts";
import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatCount, formatDay, formatDays, formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { plannedLeverage } from "../domain/actual-leverage.ts";
import { kindNames } from "../domain/amendment-sentences.ts";
import { fillIn } from "../domain/article.ts";
import { compareTerms, type TermChange, termTotals } from "../domain/compare-terms.ts";
import { contributorName, contributorTitle } from "../domain/contributor-name.ts";
import type { AmendmentPaper } from "../domain/convention-paper.ts";
import { explainLine } from "../domain/explanation.ts";
import { textValues } from "../domain/text-values.ts";
import { identityOf } from "./call-head.ts";

export const amendmentTemplate: DocumentTemplate = {
  name: "convention/amendment",
  source: new URL("./amendment.typ", import.meta.url),
};

/** An amendment as it is signed: what it changes and nothing else, before and after, and the day of its effect. */
export function amendmentDocument(paper: AmendmentPaper) {
  const { course, place } = paper;
  const { amendment, before, after } = course;
  const { convention } = before;
  const kind = typesetFrench(kindNames[amendment.kind] ?? amendment.kind);
  const total = termTotals(after).totalCash;
  return {
    lang: "fr",
    title: french`Avenant n° ${amendment.number}`,
    on: amendment.end?.on ?? amendment.preparedOn,
    operator: paper.operator.name,
    actingFor: place.fund,
    isDemonstration: paper.isDemonstration,
    reference: french`À la convention n° ${convention.number}, signée le ${formatDay(convention.signedOn, "fr")} · ${kind}`,
    keywords: ["Avenant", kind],
    footer: identityOf(paper.operator),
    opening: [
      french`Motif : ${amendment.reason}`,
      french`Cet avenant prend effet le ${formatDay(amendment.effectiveOn, "fr")}. Il ne change que ce qui suit ; tout le reste de la convention demeure.`,
    ],
    table: {
      title: "Ce qui change",
      header: ["Terme", "Avant", "Après"],
      rows: compareTerms(before, after).map((change) => rowOf(change, paper.nameOf)),
    },
    totals: {
      title: "En tout",
      header: ["Apports", "Avant", "Après"],
      rows: totalRows(paper),
      told: [french`La convention porte désormais ${formatEuros(total, "fr")} (${eurosInWords(total)}).`],
    },
    rule: ruleTold(paper),
    governance:
      amendment.terms.governance === undefined
        ? []
        : [
            {
              title: french`L'article sur la gouvernance devient`,
              told: fillIn(amendment.terms.governance, textValues(after, place)).split(/\n+/u),
            },
          ],
    signing: signingTold(paper),
    signers: paper.parties.map(({ name }) => ({
      who: name,
      role: "",
      mention: "Nom, qualité et signature",
    })),
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function signingTold({ course: { amendment } }: AmendmentPaper) {
  const told =
    amendment.end?.outcome === "signed"
      ? french`Signé le ${formatDay(amendment.end.on, "fr")}.`
      : french`Projet préparé le ${formatDay(amendment.preparedOn, "fr")} : il vaut une fois signé.`;
  return { title: "Signatures", told: [told] };
}

function rowOf(change: TermChange, nameOf: AmendmentPaper["nameOf"]): string[] {
  switch (change.what) {
    case "term":
      return ["Fin de la convention", formatDay(change.before, "fr"), formatDay(change.after, "fr")];
    case "perimeter":
      return [
        change.extension === null ? "Périmètre lu au" : french`Périmètre lu au (${change.extension})`,
        formatDay(change.before, "fr"),
        formatDay(change.after, "fr"),
      ];
    case "job-target":
      return ["Emplois visés", countTold(change.before), countTold(change.after)];
    case "day-rate":
      return [
        french`Valeur d'une journée`,
        formatEuros(change.before, "fr"),
        formatEuros(change.after, "fr"),
      ];
    case "rule":
      return [french`Règle d'abondement`, "ci-avant", "ci-après"];
    case "joins":
      return [nameOf(change.organisation), "", "devient partie"];
    case "leaves":
      return [nameOf(change.organisation), "partie", french`sort ; ce qui est appelé reste dû`];
    case "pledge":
      return pledgeRow(change, nameOf);
  }
}

function pledgeRow(
  change: Extract<TermChange, { what: "pledge" }>,
  nameOf: AmendmentPaper["nameOf"],
): string[] {
  const { organisation, contributor, purpose, unit, before, after } = change;
  const says = (amount: bigint) =>
    unit === "EUR" ? formatEuros(cents(amount), "fr") : formatDays(halfDays(amount), "fr");
  const line = contributor === null ? "" : french`, ligne « ${contributorName(contributor, "fr")} »`;
  const of = unit === "HALF-DAY" ? "journées" : purpose === "operation" ? "animation" : "fonds";
  return [french`${nameOf(organisation)} (${of}${line})`, says(before), says(after)];
}

function totalRows({ course: { before, after } }: AmendmentPaper): string[][] {
  const [former, next] = [termTotals(before), termTotals(after)];
  const cash = (figure: "privateCash" | "publicCash" | "totalCash") => [
    formatEuros(former[figure], "fr"),
    formatEuros(next[figure], "fr"),
  ];
  return [
    ["Part privée", ...cash("privateCash")],
    ["Part publique", ...cash("publicCash")],
    ["Argent promis", ...cash("totalCash")],
    ["Journées promises", formatDays(former.halfDays, "fr"), formatDays(next.halfDays, "fr")],
  ];
}

/** The rule as it counts from then on, where the promises move. */
function ruleTold({ course: { before, after } }: AmendmentPaper) {
  if (termTotals(before).publicCash === termTotals(after).publicCash) return [];
  const { input, leverage } = plannedLeverage(after);
  return [
    {
      title: french`La règle d'abondement, sur la mise privée d'après`,
      told: leverage.lines.map(
        (matched) =>
          `${contributorTitle(matched.contributor, "fr")}${typesetFrench(" : ")}${explainLine(matched, input, "fr")}`,
      ),
    },
  ];
}

function countTold(count: number | null): string {
  return count === null ? "non fixés" : formatCount(count, "fr");
}
