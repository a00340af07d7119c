import type { RowKind } from "../domain/financial-report/money-table.ts";
import type { NarrativeField } from "../domain/financial-report/narrative.ts";

// On paper the report is in French, whoever asks for it.

export const rowNames: Readonly<Record<RowKind, string>> = {
  contribution: "Apport au fonds",
  returned: "Apport rendu",
  "advances-repaid": "Avances remboursées par les entreprises",
  "advances-written-off": "Avances sorties du fonds par une perte (sans mouvement d'argent)",
  "advances-disbursed": "Avances versées aux entreprises",
  "owed-back": "Trop-perçus d'entreprises, à rendre",
  "other-funds": "Autres fonds du territoire",
  fees: "Frais bancaires",
  "operation-costs": "Animation payée par le fonds",
  "operation-paid": "Animation : porté au compte de fonctionnement",
  losses: "Pertes sur avances",
  "operation-grant": "Subvention pour l'animation",
  recovered: "Recouvré après une perte",
};

export const narrativeTitles: Readonly<Record<NarrativeField, string>> = {
  implementation: "Ce qui a été fait",
  beneficiaries: "À qui cela a servi",
  datesAndPlaces: "Quand et où",
  goals: "Les objectifs, et ce qu'il en est",
  gaps: "Les écarts entre le prévu et le constaté",
  inKind: "Les contributions en nature",
  observations: "Observations",
};
