import { basisPoints, share } from "#kernel/basis-points.ts";
import { halfDays, sumHalfDays } from "#kernel/days.ts";
import { formatCount, formatDay, formatDays, formatEuros, formatShare } from "#kernel/format.ts";
import { cents, minus, sum } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { Unit } from "../domain/indicator.ts";
import { definitionOf, type IndicatorKey } from "../domain/indicators.ts";
import { type FunderLine, packParts, type SteeringPack } from "../domain/steering-pack/steering-pack.ts";

export const steeringPackTemplate: DocumentTemplate = {
  name: "reporting/steering-pack",
  source: new URL("./steering-pack.typ", import.meta.url),
};

/** What the steering committee reads: each funder's money, then the figures by their names in the dictionary. */
export function steeringPackDocument(pack: SteeringPack) {
  const { about, figures } = pack;
  const { convention } = about;
  const head: DocumentHead = {
    lang: "fr",
    title: typesetFrench("Dossier du comité de pilotage"),
    on: about.on,
    operator: about.operator,
    actingFor: about.fund.name,
    reference: french`Convention n° ${convention.number}, chiffres lus le ${formatDay(about.on, "fr")}`,
    isDemonstration: about.isDemonstration,
    footer: french`Empreinte du dossier figé : ${pack.hash.slice(0, 16)}`,
  };
  const part = (title: string, keys: readonly IndicatorKey[], told: readonly string[] = []) => ({
    title: typesetFrench(title),
    header: ["Indicateur", "Valeur"],
    rows: keys.map((key) => [nameOf(key), valueOf(figures[key], definitionOf(key).unit)]),
    told,
  });
  return {
    ...head,
    facts: [
      { label: "Territoire", value: about.territory.name },
      {
        label: typesetFrench("Convention"),
        value: french`signée le ${formatDay(convention.signedOn, "fr")}, du ${formatDay(convention.startsOn, "fr")} au ${formatDay(convention.endsOn, "fr")}`,
      },
      { label: "Emplois", value: jobsTold(pack) },
      { label: "Concentration", value: concentrationTold(pack) },
    ],
    funders: fundersTold(pack.funders),
    parts: [
      part("Le fonds", packParts.fund),
      part("Les avances", packParts.advances),
      part("Retards et pertes", packParts.arrears),
      part("Les dossiers", packParts.files),
      part("Les emplois", packParts.jobs, [
        typesetFrench("Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause."),
      ]),
      part("Les journées d'experts", packParts.days),
      part("Part publique et effets de levier", packParts.leverage, [
        typesetFrench(
          "Un tiret veut dire « rien à mesurer », jamais zéro. Chaque effet de levier répond à une autre question : ils ne s'additionnent pas.",
        ),
      ]),
    ],
  };
}

/** "Action promise: 77; hired with evidence 41, 53,25 % of it". */
function jobsTold({ about, figures }: SteeringPack): string {
  const target = about.convention.jobTarget;
  const hired = figures["jobs-hired"];
  if (target === null)
    return french`${hired === null ? "–" : formatCount(hired, "fr")} embauches constatées, sans objectif fixé par la convention`;
  const reached = hired === null ? null : share(hired, BigInt(target));
  return hired === null || reached === null
    ? french`objectif de la convention : ${formatCount(target, "fr")} ; aucune embauche n'est encore constatée`
    : french`${formatCount(hired, "fr")} embauches constatées pour un objectif de ${formatCount(target, "fr")} (${formatShare(reached, "fr")})`;
}

function concentrationTold({ concentration: { largest, holders } }: SteeringPack): string {
  if (largest === null) return typesetFrench("aucun argent privé promis");
  return french`${largest.name ?? "un même partenaire"} apporte ${formatShare(largest.share, "fr")} de la mise privée (${holders === 1 ? "seul" : formatCount(holders, "fr")} ${holders === 1 ? "partenaire" : "partenaires"})`;
}

function fundersTold(funders: readonly FunderLine[]) {
  const totals = (["promised", "called", "paid"] as const).map((key) =>
    sum(funders.map((line) => line[key])),
  );
  const released = sum(funders.map((line) => line.released));
  const left = minus(minus(totals[0] ?? cents(0n), totals[2] ?? cents(0n)), released);
  return {
    title: typesetFrench("Promis, appelé, versé : partenaire par partenaire"),
    lead: [typesetFrench("Reste : ce qui est promis, ni versé ni abandonné.")],
    header: [
      "Partenaire",
      "Promis",
      typesetFrench("Appelé"),
      typesetFrench("Versé"),
      "Reste",
      typesetFrench("Journées données / promises"),
    ],
    rows: funders.map((line) => [
      line.name,
      ...[line.promised, line.called, line.paid, minus(minus(line.promised, line.paid), line.released)].map(
        (amount) => formatEuros(amount, "fr"),
      ),
      line.promisedHalfDays === 0n ? "–" : daysTold(line),
    ]),
    foot: [
      "Total",
      ...totals.map((amount) => formatEuros(amount, "fr")),
      formatEuros(left, "fr"),
      daysTold({
        givenHalfDays: sumHalfDays(funders.map((line) => line.givenHalfDays)),
        promisedHalfDays: sumHalfDays(funders.map((line) => line.promisedHalfDays)),
      }),
    ],
    told:
      released === 0n
        ? []
        : [
            french`Abandonné, avec un motif : ${formatEuros(released, "fr")}. Chaque abandon est dans la convention.`,
          ],
  };
}

function daysTold({
  givenHalfDays,
  promisedHalfDays,
}: Pick<FunderLine, "givenHalfDays" | "promisedHalfDays">): string {
  return `${formatDays(givenHalfDays, "fr")} / ${formatDays(promisedHalfDays, "fr")}`;
}

function nameOf(key: IndicatorKey): string {
  const { fr } = definitionOf(key).name;
  return fr.charAt(0).toUpperCase() + fr.slice(1);
}

function valueOf(value: bigint | null, unit: Unit): string {
  if (value === null) return "–";
  switch (unit) {
    case "COUNT":
      return formatCount(value, "fr");
    case "EUR":
      return formatEuros(cents(value), "fr");
    case "HALF-DAY":
      return formatDays(halfDays(value), "fr");
    case "FTE":
      return decimal(value, 100n);
    case "RATE":
      return formatShare(basisPoints(Number(value)), "fr");
    case "RATIO":
      return decimal(value, 10_000n);
  }
}

/** "3,41". */
function decimal(value: bigint, by: bigint): string {
  return toFixedDecimals(fraction(value, by), 2).replace(".", ",");
}
