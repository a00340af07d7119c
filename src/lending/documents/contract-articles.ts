import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatDays, formatEuros } from "#kernel/format.ts";
import { euros } from "#kernel/money.ts";
import { french } from "#kernel/said-in.ts";
import type { ContractFacts } from "../domain/contract-facts.ts";

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

/** Above it, a loan contract is declared to the tax office (CGI, article 242 ter, 3). */
const declaredAbove = euros(5_000);

/** What the two parties agree on, in order: an article that has no object is left out. */
export function contractArticles(facts: ContractFacts): readonly Article[] {
  return [
    purpose(facts),
    noCost,
    disbursement(facts),
    repayment(facts),
    debits(facts),
    early,
    difficulties,
    acceleration,
    insolvency,
    ...jobs(facts),
    ...expertDays(facts),
    personalData,
    ...taxDeclaration(facts),
  ];
}

function purpose({ advance, parties, project }: ContractFacts): Article {
  const { principal } = advance.terms;
  const lent = french`L'opérateur consent à l'entreprise une avance remboursable de ${formatEuros(principal, "fr")} (${eurosInWords(principal)}), prise sur le fonds « ${parties.fund} » et accordée par le comité le ${formatDay(advance.decidedOn, "fr")}.`;
  const use =
    project === null
      ? french`L'entreprise l'emploie au projet qu'elle a présenté au comité.`
      : french`L'entreprise l'emploie au projet qu'elle a présenté au comité : « ${project} ».`;
  return { title: french`Objet`, paragraphs: [lent, use] };
}

const noCost: Article = {
  title: french`Une avance gratuite et sans caution`,
  paragraphs: [
    french`L'avance est consentie à taux zéro. L'entreprise ne paie ni intérêt, ni frais, ni pénalité, ni intérêt de retard : elle rembourse ce qu'elle a reçu, et rien d'autre.`,
    french`Aucune caution personnelle n'est demandée aux dirigeants de l'entreprise ni à leurs proches.`,
  ],
};

function disbursement({ advance, conditions, disbursement: { on, isDone } }: ContractFacts): Article {
  const principal = formatEuros(advance.terms.principal, "fr");
  return {
    title: french`Versement`,
    paragraphs: [
      ...paidWhen(conditions),
      isDone
        ? french`${principal} ont été versés le ${formatDay(on, "fr")}.`
        : french`Si la décision du comité devient caduque avant tout versement, le présent contrat reste sans effet.`,
    ],
    points: (conditions ?? []).map(({ text, liftedOn }) =>
      liftedOn === null ? text : french`${text} (levée le ${formatDay(liftedOn, "fr")})`,
    ),
  };
}

/** The first sentence announces the conditions, where there are some. */
function paidWhen(conditions: ContractFacts["conditions"]): readonly string[] {
  const signed = french`L'avance est versée par virement, une fois le présent contrat signé`;
  if (conditions === null) return [french`${signed} et les conditions du comité levées.`];
  if (conditions.length === 0) return [french`${signed}. Le comité n'a posé aucune condition.`];
  return [
    french`${signed} et les conditions du comité levées :`,
    french`Chaque condition est levée sur pièces.`,
  ];
}

function repayment({ advance: { terms } }: ContractFacts): Article {
  const instalments = terms.frequency === "monthly" ? french`mensualités` : french`trimestrialités`;
  const grace =
    terms.graceMonths === 0 ? french`sans différé` : french`après un différé de ${terms.graceMonths} mois`;
  return {
    title: french`Remboursement`,
    paragraphs: [
      french`L'entreprise rembourse l'avance en ${terms.instalments} ${instalments}, ${grace}, selon l'échéancier annexé. Les échéances sont égales, au centime inférieur ; la dernière porte le reste.`,
      french`Quand les banques ne travaillent pas le jour d'une échéance, sa date reste la même et le prélèvement a lieu le premier jour ouvré qui suit.`,
    ],
  };
}

function debits({ advance: { mandate } }: ContractFacts): Article {
  const under =
    mandate === null
      ? french`du mandat de prélèvement SEPA que l'entreprise signe avec le présent contrat`
      : french`du mandat de prélèvement SEPA signé par l'entreprise (référence unique ${mandate})`;
  return {
    title: french`Prélèvement et prénotification`,
    paragraphs: [
      french`Les échéances sont prélevées en vertu ${under}.`,
      french`L'échéancier annexé vaut prénotification de chacun de ses prélèvements. Tout nouvel échéancier remis à l'entreprise le remplace, et vaut prénotification à son tour.`,
    ],
  };
}

const early: Article = {
  title: french`Remboursement anticipé`,
  paragraphs: [
    french`L'entreprise peut rembourser à tout moment tout ou partie de l'avance avant son terme, sans frais ni indemnité.`,
    french`Ce qui est reçu par anticipation à moins de dix jours d'une échéance paie les échéances les plus proches ; sinon, il paie les dernières et raccourcit la durée. L'entreprise peut demander qu'il diminue à parts égales toutes les échéances restantes.`,
  ],
};

const difficulties: Article = {
  title: french`Difficultés et délais`,
  paragraphs: [
    french`L'entreprise qui prévoit une difficulté en parle à l'opérateur avant l'échéance : une demande n'est pas une faute.`,
    french`L'opérateur peut reporter des échéances, en prolongeant la durée ou en la conservant. Un report n'entraîne ni frais ni intérêt ; le nouvel échéancier remplace alors celui de l'annexe.`,
  ],
};

const acceleration: Article = {
  title: french`Déchéance du terme`,
  paragraphs: [
    french`Quand une échéance reste impayée malgré les rappels, l'opérateur met l'entreprise en demeure par écrit de la payer dans les trente jours.`,
    french`Si elle ne l'est pas à la fin de ce délai, le comité ou son président peut décider que tout le capital restant dû est exigible. Cette déchéance n'est jamais automatique, et n'ajoute aucune somme au capital.`,
  ],
};

const insolvency: Article = {
  title: french`Procédures collectives`,
  paragraphs: [
    french`L'ouverture d'une sauvegarde ou d'un redressement judiciaire suspend les prélèvements et interdit la déchéance du terme.`,
    french`En cas de liquidation judiciaire, tout le capital restant dû est exigible au jour du jugement et rien n'est plus prélevé ; l'opérateur déclare sa créance dans les deux mois de la publication du jugement.`,
  ],
};

function jobs({ jobs: { created, kept } }: ContractFacts): readonly Article[] {
  const undertaken = [
    ...(created > 0 ? [french`créer ${emplois(created)}`] : []),
    ...(kept > 0 ? [french`maintenir ${emplois(kept)}`] : []),
  ].join(" et à ");
  if (undertaken === "") return [];
  return [
    {
      title: french`Emplois`,
      paragraphs: [
        french`L'entreprise s'engage à ${undertaken}, et à répondre aux questionnaires qui en suivent la réalisation.`,
        french`Un objectif qui n'est pas atteint est examiné par le comité ; il ne rend pas l'avance exigible.`,
      ],
    },
  ];
}

function emplois(count: number): string {
  return count === 1 ? french`un emploi` : french`${count} emplois`;
}

function expertDays({ halfDays }: ContractFacts): readonly Article[] {
  if (halfDays === 0n) return [];
  return [
    {
      title: french`Accompagnement`,
      paragraphs: [
        french`Le comité joint à l'avance ${formatDays(halfDays, "fr")} d'expert, sans frais pour l'entreprise. Une lettre de mission en fixe l'objet : l'expert conseille, l'entreprise décide.`,
      ],
    },
  ];
}

const personalData: Article = {
  title: french`Données personnelles`,
  paragraphs: [
    french`L'opérateur est responsable du traitement des données du présent contrat, tenues pour l'exécuter et pour répondre à ses obligations comptables et fiscales. Elles sont conservées pendant la durée de l'avance et cinq ans après son terme ; les pièces comptables, dix ans.`,
    french`Toute personne concernée peut demander à l'opérateur l'accès à ses données, leur rectification, leur effacement ou la limitation de leur traitement, et adresser une réclamation à la CNIL.`,
  ],
};

function taxDeclaration({ advance }: ContractFacts): readonly Article[] {
  if (advance.terms.principal <= declaredAbove) return [];
  return [
    {
      title: french`Déclaration du contrat`,
      paragraphs: [
        french`Le montant de l'avance dépassant ${formatEuros(declaredAbove, "fr")}, le présent contrat est à déclarer à l'administration fiscale (article\u00a0242\u00a0ter, 3 du code général des impôts).`,
      ],
    },
  ];
}
