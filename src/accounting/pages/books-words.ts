import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { z } from "zod";
import type { Balances, BookLine, ChartRow$, Declaration$ } from "../contract.ts";
import type { AccountRole } from "../domain/role.ts";

export type ReadBalances = z.output<typeof Balances>;
export type ReadState = ReadBalances["state"];
export type ReadLine = z.output<typeof BookLine>;
export type ReadChartRow = z.output<typeof ChartRow$>;
export type ReadDeclaration = z.output<typeof Declaration$>;

export const controlNames: Readonly<Record<ReadBalances["controls"][number]["key"], MessageDescriptor>> = {
  "debits-credits": msg`Total des débits = total des crédits`,
  bank: msg`Compte de banque du fonds = trésorerie du fonds`,
  "in-transit": msg`Prélèvements remis = argent en chemin`,
  owed: msg`Avances, douteuses et exigibles = encours des avances`,
  "owed-back": msg`Trop-perçus = ce que l'on doit rendre aux entreprises`,
  volunteering: msg`Classe 8 : emplois = ressources`,
};

export const roleNames: Readonly<Record<AccountRole, MessageDescriptor>> = {
  "contributions-without-resumption": msg`Apports sans droit de reprise`,
  "contributions-with-resumption": msg`Apports avec droit de reprise`,
  "result-carried": msg`Report à nouveau`,
  "dedicated-funds": msg`Fonds dédiés`,
  advances: msg`Avances saines`,
  "advances-doubtful": msg`Avances douteuses`,
  "advances-depreciation": msg`Dépréciation des avances`,
  "subsidies-receivable": msg`Subventions à recevoir`,
  "contributions-called": msg`Apports appelés`,
  "instalments-due": msg`Échéances exigibles`,
  "owed-back": msg`Trop-perçus à rendre`,
  "other-funds": msg`Autres fonds du territoire`,
  "debits-remitted": msg`Prélèvements remis`,
  "bank-fund": msg`Banque du fonds`,
  "bank-operation": msg`Banque de l'animation`,
  "bank-fees": msg`Frais bancaires`,
  losses: msg`Pertes sur avances`,
  "depreciation-charged": msg`Dotations aux dépréciations`,
  "dedicated-funds-carried": msg`Reports en fonds dédiés`,
  subsidies: msg`Subventions d'exploitation`,
  recoveries: msg`Rentrées sur avances amorties`,
  "depreciation-released": msg`Reprises de dépréciations`,
  "dedicated-funds-used": msg`Emplois de fonds dédiés`,
  "commitments-given": msg`Engagements donnés`,
  "commitments-given-counterpart": msg`Contrepartie des engagements donnés`,
  "commitments-received": msg`Engagements reçus`,
  "commitments-received-counterpart": msg`Contrepartie des engagements reçus`,
  "lent-days-used": msg`Journées prêtées, emploi`,
  "lent-days-given": msg`Journées prêtées, ressource`,
  "volunteers-used": msg`Bénévolat, emploi`,
  "volunteers-given": msg`Bénévolat, ressource`,
};

export const reasonNames: Readonly<Record<ReadDeclaration["loans"][number]["reason"], MessageDescriptor>> = {
  "loan-above": msg`prêt au-dessus du seuil`,
  "borrower-total-above": msg`prêts de l'année à cette entreprise au-dessus du seuil`,
  "lender-total-above": msg`prêts de l'année du prêteur au-dessus du seuil`,
};

export const adjustmentNames = {
  volunteers: msg`Temps des bénévoles, valorisé`,
  "dedicated-funds-carried": msg`Subvention à employer plus tard (fonds dédiés)`,
  "dedicated-funds-used": msg`Emploi de fonds dédiés`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>;
