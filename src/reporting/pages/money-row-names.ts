import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RowKind } from "../domain/financial-report/money-table.ts";
import type { NarrativeField } from "../domain/financial-report/narrative.ts";

export const moneyRowNames: Record<RowKind, MessageDescriptor> = {
  contribution: msg`Apport au fonds`,
  returned: msg`Apport rendu`,
  "advances-repaid": msg`Avances remboursées par les entreprises`,
  "advances-written-off": msg`Avances sorties du fonds par une perte`,
  "advances-disbursed": msg`Avances versées aux entreprises`,
  "owed-back": msg`Trop-perçus d'entreprises, à rendre`,
  "other-funds": msg`Autres fonds du territoire`,
  fees: msg`Frais bancaires`,
  "operation-costs": msg`Animation payée par le fonds`,
  "operation-paid": msg`Animation : porté au compte de fonctionnement`,
  losses: msg`Pertes sur avances`,
  "operation-grant": msg`Subvention pour l'animation`,
  recovered: msg`Recouvré après une perte`,
};

export const narrativeNames: Record<NarrativeField, MessageDescriptor> = {
  implementation: msg`Ce qui a été fait`,
  beneficiaries: msg`À qui cela a servi`,
  datesAndPlaces: msg`Quand et où`,
  goals: msg`Les objectifs, et ce qu'il en est`,
  gaps: msg`Pourquoi le constaté diffère du prévu`,
  inKind: msg`Les contributions en nature`,
  observations: msg`Observations`,
};
