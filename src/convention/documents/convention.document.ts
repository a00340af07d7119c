import { formatDay } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { fillIn } from "../domain/article.ts";
import type { Correspondent } from "../domain/call-paper.ts";
import type { ConventionPaper } from "../domain/convention-paper.ts";
import { textValues } from "../domain/text-values.ts";
import { identityOf } from "./call-head.ts";
import { contributionsAnnex, specificationAnnex } from "./convention-annexes.ts";
import { collegeTold, roleTold } from "./party-names.ts";

export const conventionTemplate: DocumentTemplate = {
  name: "convention/convention",
  source: new URL("./convention.typ", import.meta.url),
};

/** The contract whole: who signs, the articles in the territory's words, what each brings, and by which rule. */
export function conventionDocument(paper: ConventionPaper) {
  const { record, place, articles, nameOf } = paper;
  const { convention } = record;
  const isDraft = paper.terms === "draft";
  const values = {
    ...textValues(record, place),
    ...(isDraft ? { signature: french`jour de la dernière signature` } : {}),
  };
  return {
    lang: "fr",
    title: isDraft ? french`Convention d'objectifs et de moyens` : french`Convention n° ${convention.number}`,
    on: paper.amendments.at(-1)?.signedOn ?? convention.signedOn,
    operator: paper.operator.name,
    actingFor: place.fund,
    isDemonstration: paper.isDemonstration,
    reference: french`${place.territory} · du ${formatDay(convention.startsOn, "fr")} au ${formatDay(convention.endsOn, "fr")}`,
    keywords: ["Convention", place.territory],
    footer: identityOf(paper.operator),
    opening: openingOf(paper),
    parties: {
      title: "Les parties",
      header: ["Partie", "Collège", "Ce qu'elle fait"].map(typesetFrench),
      rows: record.parties.map(({ college, role, leftOn }, index) => [
        [paper.parties[index]?.name ?? "", ...identity(paper.parties[index])].join("\n"),
        collegeTold[college],
        leftOn === undefined ? roleTold[role] : french`sortie le ${formatDay(leftOn, "fr")}`,
      ]),
    },
    articles: articles.map(({ title, body }, index) => ({
      title: french`Article ${index + 1}. ${typesetFrench(title)}`,
      told: fillIn(body, values).split(/\n+/u),
    })),
    contributions: contributionsAnnex(paper),
    specification: specificationAnnex(paper, nameOf),
    signing: {
      title: "Signatures",
      told: [
        isDraft
          ? french`Fait en autant d'exemplaires que de parties, et signé au jour de la dernière signature.`
          : french`Fait en autant d'exemplaires que de parties, le ${formatDay(convention.signedOn, "fr")}.`,
      ],
    },
    signers: record.parties.map(({ role }, index) => ({
      who: paper.parties[index]?.name ?? "",
      role: roleTold[role],
      mention: "Nom, qualité et signature",
    })),
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function openingOf({ terms, record: { convention }, renews, amendments }: ConventionPaper): string[] {
  const renewal =
    renews === null
      ? []
      : [
          convention.extension === null
            ? french`Elle reconduit la convention n° ${renews}.`
            : french`Elle reconduit la convention n° ${renews} et l'étend : ${convention.extension}.`,
        ];
  if (terms === "draft")
    return [french`Elle engage les parties au jour de la dernière de leurs signatures.`, ...renewal];
  if (terms === "signed") return [french`Signée le ${formatDay(convention.signedOn, "fr")}.`, ...renewal];
  const signed = amendments.map(
    ({ number, signedOn }) => french`n° ${number} du ${formatDay(signedOn, "fr")}`,
  );
  return [
    french`Signée le ${formatDay(convention.signedOn, "fr")}. Texte en vigueur, avenants compris : ${signed.length === 0 ? "aucun" : signed.join(", ")}.`,
    ...renewal,
  ];
}

function identity(party: Correspondent | undefined): string[] {
  if (party === undefined) return [];
  const { siren, address } = party;
  return [
    ...(siren === null ? [] : [french`SIREN ${siren}`]),
    ...(address === null ? [] : [french`${address.street}, ${address.postcode} ${address.town}`]),
  ];
}
