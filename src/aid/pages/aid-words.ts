import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Confidence } from "../domain/base-rate.ts";
import type { AidForm, AidStanding } from "../domain/declaration.ts";
import type { AidRegime } from "../domain/regulation.ts";
import type { UndertakingLinkKind } from "../domain/single-undertaking.ts";

export const linkNames: Readonly<Record<UndertakingLinkKind, MessageDescriptor>> = {
  "majority-of-votes": msg`Majorité des voix`,
  "appoints-majority": msg`Nomme la majorité du conseil`,
  "dominant-influence": msg`Influence dominante par contrat ou statuts`,
  agreement: msg`Contrôle par accord entre associés`,
  "partner-25-to-50": msg`Partenaire de 25 à 50 % (ne compte pas)`,
  "through-a-person": msg`Par une personne physique (ne compte pas)`,
};

export const regimeNames: Readonly<Record<AidRegime, MessageDescriptor>> = {
  general: msg`Général`,
  "road-freight": msg`Transport routier de marchandises`,
  sgei: msg`Service d'intérêt général`,
  agriculture: msg`Agriculture`,
  fishery: msg`Pêche`,
};

export const formNames: Readonly<Record<AidForm, MessageDescriptor>> = {
  grant: msg`Subvention`,
  loan: msg`Prêt`,
  guarantee: msg`Garantie`,
  tax: msg`Avantage fiscal`,
  "in-kind": msg`Aide en nature`,
};

export const standingNames: Readonly<Record<AidStanding, MessageDescriptor>> = {
  paid: msg`Versée`,
  granted: msg`Accordée, à verser`,
  requested: msg`Demandée, sans réponse encore`,
};

export const confidenceNames: Readonly<Record<Confidence, MessageDescriptor>> = {
  official: msg`Journal officiel lu`,
  secondary: msg`Cité par un tiers`,
  derived: msg`Déduit d'un décret national`,
};
