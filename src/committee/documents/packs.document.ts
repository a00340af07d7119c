import { formatDay, formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { hourInFrench } from "../domain/calling-mails.ts";
import type { SittingTime } from "../domain/convening.ts";
import { type Pack, requestIn } from "../domain/pack.ts";
import { type PackReading, readPackContent } from "../domain/pack-reading.ts";
import { grantLines } from "./grant-lines.ts";

export const packsTemplate: DocumentTemplate = {
  name: "committee/packs",
  source: new URL("./packs.typ", import.meta.url),
};

export interface PacksFacts {
  readonly heldOn: PlainDate;
  readonly time: SittingTime | null;
  readonly place: string;
  readonly reader: string;
  readonly head: {
    readonly operator: string;
    readonly territory: string;
    readonly isDemonstration: boolean;
  };
  readonly items: readonly PrintedPack[];
  /** Places on the agenda that are not printed for this reader. */
  readonly left: readonly number[];
}

interface PrintedPack {
  readonly position: number;
  readonly pack: Pack;
  readonly hash: string;
  readonly version: number;
}

/** The packs of a sitting, made for one reader. */
export function packsDocument({ heldOn, time, place, reader, head, items, left }: PacksFacts) {
  const day = formatDay(heldOn, "fr");
  const hour = time === null ? "" : french`, ${hourInFrench(time.startsAt)}`;
  return {
    lang: "fr",
    title: typesetFrench("Dossiers du comité d'agrément"),
    on: heldOn,
    operator: head.operator,
    actingFor: head.territory,
    isDemonstration: head.isDemonstration,
    reference: french`Séance du ${day}${hour} · ${place}`,
    keywords: [french`comité d'agrément`, "dossiers"],
    footer: french`Exemplaire de ${reader}. Confidentiel : ne le transmettez pas.`,
    left:
      left.length === 0
        ? []
        : [
            left.length === 1
              ? french`Le point ${left.join(", ")} n'est pas dans cet exemplaire.`
              : french`Les points ${left.join(", ")} ne sont pas dans cet exemplaire.`,
          ],
    items: items.map(packTold),
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function packTold({ position, pack, hash, version }: PrintedPack) {
  const read = readPackContent(pack.content);
  const { siren, name } = pack.firm;
  return {
    title: `${position}. ${name}`,
    told: [
      pack.title,
      ...(siren === null ? [] : [french`SIREN ${siren}`]),
      ...(read.description === null ? [] : [read.description]),
    ],
    request: grantLines(requestIn(pack)),
    answers: read.answers.map(({ label, told }) => ({ label: label.fr, value: told.fr })),
    rules: read.rules.map(({ key, isMet, sentence }) => `${isMet ? "Oui." : "Non."} ${sentence?.fr ?? key}`),
    opinion: read.opinion,
    plan: planTold(read),
    exchanges: (pack.exchanges ?? []).map(({ askedBy, question, answeredBy, answer }) => ({
      label: french`${askedBy} : ${question}`,
      value: french`${answeredBy} : ${answer}`,
    })),
    hash: french`Version ${version}, empreinte SHA-256 : ${hash}`,
  };
}

function planTold({ needs, resources }: PackReading) {
  return [
    { title: "Besoins", ...needs },
    { title: "Ressources", ...resources },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines, total }) => ({
      header: [title, "Montant"],
      rows: lines.map(({ label, amount }) => [label, formatEuros(amount, "fr")]),
      foot: ["Total", formatEuros(total, "fr")],
    }));
}
