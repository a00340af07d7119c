import type { AccountRole } from "./role.ts";

export type DefaultAccount = { readonly number: string; readonly label: string; readonly purpose: string };

/** The chart of an association that lends (ANC 2018-06): a territory's accountant may give each role another number. */
export const defaultChart: Readonly<Record<AccountRole, DefaultAccount>> = {
  "contributions-without-resumption": account(
    "102410",
    "Apports au fonds sans droit de reprise",
    "Ce que les financeurs ont donné au fonds pour toujours.",
  ),
  "contributions-with-resumption": account(
    "103410",
    "Apports au fonds avec droit de reprise",
    "Ce que les financeurs pourront reprendre.",
  ),
  "result-carried": account("110000", "Report à nouveau", "Les résultats des exercices passés."),
  "dedicated-funds": account(
    "194100",
    "Fonds dédiés sur subventions d'exploitation",
    "Les subventions reçues et non encore employées.",
  ),
  advances: account(
    "274800",
    "Avances remboursables",
    "Ce que les entreprises rembourseront à leurs échéances à venir.",
  ),
  "advances-doubtful": account(
    "274880",
    "Avances remboursables douteuses",
    "Ce qui est dû par une entreprise dont l'avance est dépréciée.",
  ),
  "advances-depreciation": account(
    "297480",
    "Dépréciation des avances remboursables",
    "Ce que l'on craint de ne pas recouvrer.",
  ),
  "subsidies-receivable": account(
    "441700",
    "Subventions à recevoir",
    "Les financements de l'animation appelés et non versés.",
  ),
  "contributions-called": account(
    "467100",
    "Apports appelés non versés",
    "Les apports au fonds appelés et non versés.",
  ),
  "instalments-due": account(
    "467400",
    "Échéances d'avances exigibles",
    "Les échéances tombées et non encore réglées.",
  ),
  "owed-back": account(
    "467800",
    "Trop-perçus d'avances à rendre",
    "Ce que les entreprises ont versé au-delà de leur dette.",
  ),
  "other-funds": account(
    "467900",
    "Autres fonds du territoire",
    "Ce qu'un autre fonds du territoire doit à celui-ci, ou l'inverse.",
  ),
  "debits-remitted": account(
    "511800",
    "Prélèvements SEPA remis à l'encaissement",
    "L'argent en chemin entre une entreprise et le fonds.",
  ),
  "bank-fund": account("512100", "Banque - compte du fonds", "La trésorerie du fonds d'avances."),
  "bank-operation": account("512200", "Banque - compte de fonctionnement", "La trésorerie de l'animation."),
  "bank-fees": account("627800", "Frais bancaires", "Ce que la banque prélève."),
  losses: account("654400", "Pertes sur avances irrécouvrables", "Les avances que l'on ne recouvrera plus."),
  "depreciation-charged": account(
    "686620",
    "Dotations dépréciation immobilisations financières",
    "Les dépréciations de l'exercice.",
  ),
  "dedicated-funds-carried": account(
    "689400",
    "Reports en fonds dédiés sur subventions",
    "Les subventions de l'exercice à employer plus tard.",
  ),
  subsidies: account("741000", "Subventions d'exploitation", "Les financements de l'animation."),
  recoveries: account(
    "758300",
    "Rentrées sur créances amorties",
    "Ce que l'on recouvre après l'avoir passé en perte.",
  ),
  "depreciation-released": account(
    "786620",
    "Reprises dépréciation immobilisations financières",
    "Les dépréciations qui n'ont plus lieu d'être.",
  ),
  "dedicated-funds-used": account(
    "789400",
    "Utilisations de fonds dédiés sur subventions",
    "L'emploi de subventions des exercices passés.",
  ),
  "commitments-given": account(
    "801800",
    "Engagements donnés - avances accordées non versées",
    "Hors bilan : ce que le comité a accordé et que la banque n'a pas versé.",
  ),
  "commitments-given-counterpart": account("809100", "Contrepartie engagements donnés", "Hors bilan."),
  "commitments-received": account(
    "802800",
    "Engagements reçus - financements promis non appelés",
    "Hors bilan : ce que les conventions promettent et que l'on n'a pas appelé.",
  ),
  "commitments-received-counterpart": account("809200", "Contrepartie engagements reçus", "Hors bilan."),
  "lent-days-used": account(
    "862000",
    "Prestations (mécénat de compétences)",
    "Les journées d'experts prêtées, au tarif de la convention.",
  ),
  "lent-days-given": account("871000", "Prestations en nature", "La contrepartie des journées prêtées."),
  "volunteers-used": account("864000", "Personnel bénévole", "Le temps donné par les bénévoles."),
  "volunteers-given": account("875000", "Bénévolat", "La contrepartie du bénévolat."),
};

function account(number: string, label: string, purpose: string): DefaultAccount {
  return { number, label, purpose };
}
