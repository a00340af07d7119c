import type { Article } from "./article.ts";

/** The house's text: version 0, which stands until a territory adopts its own. */
export const houseArticles: readonly Article[] = [
  {
    key: "perimeter",
    title: "Périmètre",
    body: "La convention s'applique au territoire {{territoire}}, tel qu'il est au {{date du périmètre}} : {{communes}}. Une commune s'ajoute par avenant ; les chiffres d'avant gardent l'ancien périmètre.",
  },
  {
    key: "objectives",
    title: "Objectifs et durée",
    body: "Les parties aident les petites et moyennes entreprises du territoire à se développer et à créer ou maintenir des emplois, par des avances sans intérêt et par les conseils d'experts de leurs entreprises. Emplois visés : {{emplois visés}}.\nElle court du {{début}} au {{fin}}.",
  },
  {
    key: "contributions",
    title: "Apports",
    body: "Les parties promettent ensemble {{total}} ({{total en lettres}}), dont {{part privée}} de part privée et {{part publique}} de part publique, soit un taux public de {{taux public}}. Les entreprises promettent aussi {{journées}} d'experts. L'annexe 1 dit la part de chacun, l'annexe 2 la règle d'abondement.",
  },
  {
    key: "proof-of-days",
    title: "Preuve des journées",
    body: "Une journée d'expert compte pour {{tarif journée}}. Elle compte une fois donnée et confirmée par l'entreprise aidée. Une attestation signée chaque année récapitule les journées de chaque employeur ; elle n'est pas un reçu fiscal.",
  },
  {
    key: "payment-schedule",
    title: "Échéancier des versements",
    body: "Chaque promesse s'appelle par tranches, aux dates de l'annexe 2. L'appel de fonds dit le montant, la promesse qu'il entame et le jour avant lequel verser. Rien ne s'appelle au-delà de la promesse.",
  },
  {
    key: "governance",
    title: "Gouvernance",
    body: "Le comité d'agrément décide seul de chaque avance, dossier par dossier ; qui a un lien avec une entreprise ne voit pas son dossier et ne vote pas. Un comité de pilotage réunit les parties au moins une fois par an et lit le bilan.",
  },
  {
    key: "management-costs",
    title: "Frais de gestion",
    body: "{{gestionnaire}} tient le fonds « {{fonds}} ». La part « fonds » ne paie que des avances ; l'animation et les frais se paient sur la part « animation ». Les deux ne se mêlent pas.",
  },
  {
    key: "audit",
    title: "Contrôle",
    body: "Chaque financeur reçoit chaque année le compte rendu de l'emploi de son argent. Les écritures, leurs pièces et le journal des actes lui sont ouverts, comme à qui contrôle l'argent public.",
  },
  {
    key: "confidentiality",
    title: "Confidentialité",
    body: "Les parties gardent secret ce qu'elles apprennent des entreprises et de leurs dirigeants. Les données personnelles ne servent qu'à l'instruction, au suivi des avances et à leur contrôle.",
  },
  {
    key: "communication",
    title: "Communication",
    body: "Chaque partie peut citer la convention et ses résultats publiés. Une entreprise aidée n'est nommée qu'avec son accord.",
  },
  {
    key: "exit",
    title: "Sortie d'une partie",
    body: "Une partie sort par un avenant qui dit le jour et le motif. Ce qui lui est déjà appelé reste dû ; ce qui ne l'est pas est libéré. La part publique suit la règle de l'annexe 2 sur la mise privée qui reste ; ce qui a été appelé au-delà se régularise.",
  },
  {
    key: "fate-of-the-fund",
    title: "Sort du fonds",
    body: "À la fin de la convention, l'argent du fonds est reporté sur la convention suivante ou rendu à ceux qui l'ont apporté, selon ce qui leur revient des pertes. Une avance en cours va à son terme ; ce qui est remboursé ensuite suit le même sort.",
  },
];
