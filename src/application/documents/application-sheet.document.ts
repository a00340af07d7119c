import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { Application } from "../domain/application.ts";
import { documentName, documentState } from "../domain/document.ts";
import { answersOfFile } from "../domain/file-form.ts";
import type { SheetFacts } from "../domain/sheet-facts.ts";
import { statusName } from "../domain/status-names.ts";

export const applicationSheetTemplate: DocumentTemplate = {
  name: "application/application-sheet",
  source: new URL("./application-sheet.typ", import.meta.url),
};

/** A file on paper, in French: the firm, what it asks for, its plan, its documents, and what the desk says of it. */
export function applicationSheet({ file, on, territory, isDemonstration, coordinator, desk }: SheetFacts) {
  const { firm, number, plan } = file;
  const side = (wanted: "need" | "resource") => plan.filter((line) => line.side === wanted);
  return {
    lang: "fr",
    title: french`Dossier n° ${number} : ${firm.name}`,
    on,
    operator: territory,
    actingFor: french`Fiche du dossier`,
    isDemonstration,
    reference: french`${statusName(file.status, "fr")} · au ${formatDay(on, "fr")}`,
    keywords: [french`dossier`, firm.name],
    parts: [
      { title: french`L'entreprise`, rows: firmRows(file, coordinator) },
      { title: french`La demande`, rows: requestRows(file) },
    ],
    project: { title: french`Le projet`, told: file.description === "" ? [] : [file.description] },
    answers: {
      title: french`Les questions du territoire`,
      rows: answersOfFile(file).map(({ label, told }) => ({ label: label.fr, value: told.fr })),
    },
    plans: [planTable(french`Besoins`, side("need")), planTable(french`Ressources`, side("resource"))],
    documents: {
      title: french`Les pièces`,
      header: [french`Pièce`, french`État`, french`Reçue le`, french`Valable jusqu'au`],
      rows: file.documents.map((document) => [
        typesetFrench(`${documentName(document, "fr")}${document.isRequired ? "" : " (facultatif)"}`),
        stateWords[documentState(document, on)],
        dayOr(document.receivedOn),
        dayOr(document.expiresOn),
      ]),
    },
    desk: desk === null ? [] : deskParts(desk),
  } satisfies DocumentHead & Record<string, unknown>;
}

const stateWords = {
  awaited: "attendue",
  received: "reçue",
  accepted: "vérifiée",
  refused: "refusée",
  expired: "périmée",
};

function firmRows({ firm, receivedOn, submittedOn }: Application, coordinator: string | null) {
  return rows([
    [french`SIREN`, firm.siren],
    [french`Commune`, firm.commune.name],
    [french`Activité`, firm.activity],
    [french`Forme juridique`, firm.legalForm],
    [french`Dirigeant`, firm.ownerName],
    [french`Créée le`, firm.createdOn === null ? null : formatDay(firm.createdOn, "fr")],
    [french`Effectif`, firm.headcount === null ? null : String(firm.headcount)],
    [french`Dossier reçu le`, formatDay(receivedOn, "fr")],
    [french`Déposé le`, submittedOn === null ? null : formatDay(submittedOn, "fr")],
    [french`Suivi par`, coordinator],
  ]);
}

function requestRows({ title, requested, jobs }: Application) {
  return rows([
    [french`Projet`, title],
    [french`Montant demandé`, formatEuros(requested.amount, "fr")],
    [french`Échéances`, String(requested.instalments)],
    [french`Différé`, french`${requested.graceMonths} mois`],
    [french`Demi-journées d'expert`, String(requested.halfDays)],
    [french`Emplois à créer`, String(jobs.created)],
    [french`Emplois à maintenir`, String(jobs.kept)],
  ]);
}

function rows(told: readonly (readonly [string, string | null])[]) {
  return told.flatMap(([label, value]) => (value === null || value === "" ? [] : [{ label, value }]));
}

function planTable(title: string, lines: Application["plan"]) {
  return {
    title,
    header: [title, french`Montant`],
    rows: lines.map(({ label, amount }) => [label, formatEuros(amount, "fr")]),
    foot: [french`Total`, formatEuros(sum(lines.map(({ amount }) => amount)), "fr")],
  };
}

function deskParts({ appraisals, rules }: NonNullable<SheetFacts["desk"]>) {
  return [
    { title: french`Les règles d'éligibilité`, told: rules.map(({ sentence }) => sentence.fr) },
    {
      title: french`Les avis d'instruction`,
      told: appraisals.map(
        ({ opinion, text, by, on }) =>
          `${formatDay(on, "fr")}, ${by.name}, ${opinionWords[opinion]} : ${text}`,
      ),
    },
  ].filter(({ told }) => told.length > 0);
}

const opinionWords = { favourable: "favorable", reserved: "réservé", unfavourable: "défavorable" };

function dayOr(day: PlainDate | null): string {
  return day === null ? "–" : formatDay(day, "fr");
}
