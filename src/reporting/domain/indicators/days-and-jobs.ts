import { type Indicator, views } from "../indicator.ts";
import { ratio } from "../ratio.ts";

const jobs = { unit: "COUNT", source: [views.jobs], version: 1 } as const;

/** The experts' days, then the counters of jobs: kept apart, never summed (programme §9). */
export const dayAndJobIndicators = {
  "days-promised": {
    unit: "HALF-DAY",
    name: { fr: "Journées promises", en: "Days promised" },
    definition: {
      fr: "Journées d'experts promises par les conventions.",
      en: "Expert days promised by the conventions.",
    },
    formula: { fr: "somme des promesses en journées", en: "sum of the pledges in days" },
    source: [views.pledges],
    version: 1,
    measure: ({ days }) => days.promised,
  },
  "days-contracted": {
    unit: "HALF-DAY",
    name: { fr: "Journées prévues par les missions", en: "Days contracted" },
    definition: {
      fr: "Journées inscrites dans les lettres de mission.",
      en: "Days written in the mission letters.",
    },
    formula: { fr: "somme des journées des missions", en: "sum of the missions' days" },
    source: [views.days],
    version: 1,
    measure: ({ days }) => days.contracted,
  },
  "days-confirmed": {
    unit: "HALF-DAY",
    name: { fr: "Journées données", en: "Days given" },
    definition: {
      fr: "Journées relevées par l'expert et confirmées par le dirigeant.",
      en: "Days recorded by the expert and confirmed by the owner.",
    },
    formula: { fr: "somme des demi-journées confirmées / 2", en: "sum of the confirmed half-days / 2" },
    source: [views.days],
    version: 1,
    measure: ({ days }) => days.confirmed,
  },
  "days-value": {
    unit: "EUR",
    name: { fr: "Valeur des journées données", en: "Value of the days given" },
    definition: {
      fr: "Journées confirmées, au taux de leur convention. Cette valeur n'ouvre droit à aucun reçu fiscal.",
      en: "Confirmed days at the rate of their convention. This value gives right to no tax receipt.",
    },
    formula: { fr: "demi-journées × taux journalier / 2", en: "half-days × day rate / 2" },
    source: [views.days],
    version: 1,
    measure: ({ days }) => days.value,
  },
  "jobs-planned": {
    ...jobs,
    name: { fr: "Emplois prévus", en: "Jobs planned" },
    definition: {
      fr: "Emplois que les entreprises se sont engagées à créer, à la décision du comité.",
      en: "Jobs that the firms undertook to create when the committee decided.",
    },
    formula: { fr: "somme des engagements de création", en: "sum of the undertakings to create" },
    measure: ({ jobs: { planned } }) => planned,
  },
  "jobs-hired": {
    ...jobs,
    name: { fr: "Emplois créés, preuves à l'appui", en: "Jobs hired, with evidence" },
    definition: {
      fr: "Embauches vérifiées. Une entreprise qui n'a pas répondu ne compte ni pour zéro ni pour un succès.",
      en: "Verified hirings. A firm that did not answer counts neither as zero nor as a success.",
    },
    formula: { fr: "somme des embauches vérifiées", en: "sum of the verified hirings" },
    measure: ({ jobs: { hired } }) => hired,
  },
  "jobs-present": {
    ...jobs,
    name: { fr: "Emplois encore présents", en: "Jobs still present" },
    definition: {
      fr: "Personnes embauchées encore dans l'entreprise à la dernière vérification, en têtes.",
      en: "People hired who were still in the firm at the last verification, in heads.",
    },
    formula: { fr: "somme des présents vérifiés", en: "sum of those verified as present" },
    measure: ({ jobs: { present } }) => present,
  },
  "jobs-present-fte": {
    ...jobs,
    unit: "FTE",
    name: { fr: "Présents, en équivalent temps plein", en: "Present, in full-time equivalents" },
    definition: {
      fr: "Les mêmes personnes, comptées selon leur temps de travail.",
      en: "The same people, counted by their working time.",
    },
    formula: { fr: "somme des temps de travail", en: "sum of the working times" },
    measure: ({ jobs: { presentFteHundredths } }) => presentFteHundredths,
  },
  "jobs-to-keep": {
    ...jobs,
    name: { fr: "Emplois à maintenir", en: "Jobs to keep" },
    definition: {
      fr: "Postes menacés que les entreprises se sont engagées à maintenir.",
      en: "Threatened posts that the firms undertook to keep.",
    },
    formula: { fr: "somme des engagements de maintien", en: "sum of the undertakings to keep" },
    measure: ({ jobs: { toKeep } }) => toKeep,
  },
  "jobs-kept": {
    ...jobs,
    name: { fr: "Emplois maintenus", en: "Jobs kept" },
    definition: {
      fr: "Postes menacés encore tenus à la dernière vérification.",
      en: "Threatened posts still held at the last verification.",
    },
    formula: { fr: "somme des postes maintenus vérifiés", en: "sum of the verified kept posts" },
    measure: ({ jobs: { kept } }) => kept,
  },
  "headcount-baseline": {
    ...jobs,
    name: { fr: "Effectif de départ", en: "Headcount at the start" },
    definition: {
      fr: "Salariés des entreprises aidées, figés le jour de la décision.",
      en: "Staff of the firms helped, frozen on the day of the decision.",
    },
    formula: { fr: "somme des effectifs à la décision", en: "sum of the headcounts at the decision" },
    measure: ({ jobs: { baseline } }) => baseline,
  },
  "headcount-helped": {
    ...jobs,
    name: { fr: "Effectif des entreprises aidées", en: "Headcount of the firms helped" },
    definition: {
      fr: "Salariés des entreprises aidées à leur dernière vérification.",
      en: "Staff of the firms helped at their last verification.",
    },
    formula: { fr: "somme des derniers effectifs vérifiés", en: "sum of the last verified headcounts" },
    measure: ({ jobs: { headcount } }) => headcount,
  },
  "answers-missing": {
    ...jobs,
    name: { fr: "Réponses manquantes", en: "Missing answers" },
    definition: {
      fr: "Enquêtes d'emploi échues auxquelles l'entreprise n'a pas répondu.",
      en: "Job surveys due that the firm has not answered.",
    },
    formula: { fr: "enquêtes échues − réponses", en: "surveys due − answers" },
    measure: ({ jobs: { rows, expectedAnswers, answers } }) =>
      rows === 0n ? null : expectedAnswers - answers,
  },
  "realisation-rate": {
    ...jobs,
    unit: "RATE",
    name: { fr: "Taux de réalisation", en: "Realisation rate" },
    definition: {
      fr: "Emplois créés avec preuves, rapportés aux emplois prévus.",
      en: "Jobs hired with evidence, over the jobs planned.",
    },
    formula: { fr: "embauchés / prévus", en: "hired / planned" },
    measure: ({ jobs: { hired, planned } }) => ratio(hired, planned),
  },
} as const satisfies Record<string, Indicator>;
