import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AccountFigure, RatioKey } from "../domain/firm-accounts.ts";

export const figureNames: Record<AccountFigure, MessageDescriptor> = {
  turnover: msg`Chiffre d'affaires`,
  valueAdded: msg`Valeur ajoutée`,
  grossOperatingSurplus: msg`Excédent brut d'exploitation`,
  netResult: msg`Résultat net`,
  equity: msg`Capitaux propres`,
  financialDebt: msg`Dettes financières`,
  cash: msg`Trésorerie`,
};

export const ratioNames: Record<RatioKey, MessageDescriptor> = {
  growth: msg`Croissance du chiffre d'affaires`,
  "value-added-rate": msg`Taux de valeur ajoutée`,
  "operating-margin": msg`Marge brute d'exploitation`,
  "net-margin": msg`Marge nette`,
  autonomy: msg`Autonomie financière`,
  gearing: msg`Endettement net`,
  "repayment-years": msg`Capacité de remboursement`,
  "cash-days": msg`Trésorerie en jours de chiffre d'affaires`,
};

/** What `domain/firm-accounts.ts` counts, in words. */
export const ratioFormulas: Record<RatioKey, MessageDescriptor> = {
  growth: msg`(chiffre d'affaires - celui de l'exercice précédent) / celui de l'exercice précédent`,
  "value-added-rate": msg`valeur ajoutée / chiffre d'affaires`,
  "operating-margin": msg`excédent brut d'exploitation / chiffre d'affaires`,
  "net-margin": msg`résultat net / chiffre d'affaires`,
  autonomy: msg`capitaux propres / (capitaux propres + dettes financières)`,
  gearing: msg`(dettes financières - trésorerie) / capitaux propres`,
  "repayment-years": msg`dettes financières / excédent brut d'exploitation ramené à douze mois`,
  "cash-days": msg`trésorerie × 365 / chiffre d'affaires ramené à douze mois`,
};
