import { formatDay } from "#kernel/format.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import { levelNames } from "../contract/level-names.ts";
import { perimeterSentences } from "../contract/sentences.ts";
import { inFrench, sentences } from "./user-fields.ts";

/** Why a unit is not added, and what to try. */
export const unitSentences = {
  ...inFrench(perimeterSentences),
  "unit-unknown": sentences["unit-unknown"],
  "slug-taken": ({ slug }) => `Une unité s'appelle déjà ${String(slug)}. Choisissez un autre nom court.`,
  "unit-misplaced": ({ level, above }) =>
    above === null
      ? `Seul le réseau se tient au sommet. Dites au-dessus de quoi placer ${named(level)} : --parent <nom court>.`
      : `On ne place pas ${named(level)} sous ${named(above)}. Un réseau se tient seul, une région sous lui, un territoire sous l'un ou l'autre.`,
  "business-date-missing": () =>
    "Un territoire vit à une date de gestion. Donnez le jour qu'il y est : --business-date 2026-01-31.",
  "perimeter-missing": () =>
    "Un territoire a un périmètre. Donnez ses communes ou ses intercommunalités : --perimeter 245400262,54323.",
  "perimeter-after-opening": ({ perimeterFrom, businessDate }) =>
    `Le territoire n'aurait aucune commune le jour qu'il y est, le ${day(businessDate)} : son périmètre commencerait le ${day(perimeterFrom)}. Avancez --perimeter-from, ou omettez-le.`,
  "option-of-a-territory": ({ level }) =>
    `Ni date de gestion ni périmètre pour ${named(level)} : seul un territoire en a. Retirez --business-date, --perimeter et --perimeter-from.`,
} satisfies ProblemSentences;

function day(fact: unknown): string {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? formatDay(parsed.value, "fr") : String(fact);
}

function named(level: unknown): string {
  return levelNames.fr[String(level)] ?? String(level);
}
