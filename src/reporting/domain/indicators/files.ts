import { type Indicator, views } from "../indicator.ts";
import { ratio } from "../ratio.ts";
import type { Totals } from "../totals.ts";

/** The committee's work: programme §10. */
export const fileIndicators = {
  "sittings-held": {
    unit: "COUNT",
    name: { fr: "Comités tenus", en: "Committees held" },
    definition: {
      fr: "Séances du comité d'agrément tenues et closes dans la période.",
      en: "Sittings of the committee held and closed in the period.",
    },
    formula: { fr: "nombre de séances closes", en: "number of closed sittings" },
    source: [views.sittings],
    version: 1,
    measure: ({ committee }) => committee.held,
  },
  "files-examined": {
    unit: "COUNT",
    name: { fr: "Dossiers examinés", en: "Files examined" },
    definition: {
      fr: "Dossiers dont l'issue définitive tombe dans la période : acceptés, refusés, orientés, ou retirés après dépôt.",
      en: "Files whose final outcome falls in the period: accepted, refused, redirected, or withdrawn once submitted.",
    },
    formula: {
      fr: "acceptés + refusés + orientés + retirés",
      en: "accepted + refused + redirected + withdrawn",
    },
    source: [views.files],
    version: 1,
    measure: examined,
  },
  "files-accepted": {
    unit: "COUNT",
    name: { fr: "Dossiers acceptés", en: "Files accepted" },
    definition: {
      fr: "Dossiers auxquels le comité a dit oui, avec ou sans conditions ; le jour de la décision compte.",
      en: "Files to which the committee said yes, with or without conditions; the day of the decision counts.",
    },
    formula: { fr: "nombre de dossiers acceptés", en: "number of files accepted" },
    source: [views.files],
    version: 1,
    measure: ({ files }) => files.accepted,
  },
  "files-refused": {
    unit: "COUNT",
    name: { fr: "Dossiers refusés", en: "Files refused" },
    definition: { fr: "Dossiers que le comité a refusés.", en: "Files that the committee refused." },
    formula: { fr: "nombre de dossiers refusés", en: "number of files refused" },
    source: [views.files],
    version: 1,
    measure: ({ files }) => files.refused,
  },
  "files-oriented": {
    unit: "COUNT",
    name: { fr: "Dossiers orientés", en: "Files redirected" },
    definition: {
      fr: "Dossiers adressés à une aide mieux adaptée. Le programme complète les autres aides, il ne les concurrence pas.",
      en: "Files sent to a scheme that suits them better. The programme complements other aid and competes with none.",
    },
    formula: { fr: "nombre de dossiers orientés", en: "number of files redirected" },
    source: [views.files],
    version: 1,
    measure: ({ files }) => files.oriented,
  },
  "files-oriented-helped": {
    unit: "COUNT",
    name: { fr: "Orientés et aidés ailleurs", en: "Redirected and helped elsewhere" },
    definition: {
      fr: "Dossiers orientés dont on sait que l'autre aide a été obtenue.",
      en: "Redirected files known to have obtained the other aid.",
    },
    formula: { fr: "nombre d'orientations suivies d'une aide", en: "number of redirections that led to aid" },
    source: [views.files],
    version: 1,
    measure: ({ files }) => files.orientedAndHelped,
  },
  "files-withdrawn": {
    unit: "COUNT",
    name: { fr: "Dossiers retirés", en: "Files withdrawn" },
    definition: {
      fr: "Dossiers que l'entreprise a retirés après les avoir déposés.",
      en: "Files that the firm withdrew after submitting them.",
    },
    formula: { fr: "nombre de dossiers retirés après dépôt", en: "number of files withdrawn once submitted" },
    source: [views.files],
    version: 1,
    measure: ({ files }) => files.withdrawn,
  },
  "acceptance-rate": {
    unit: "RATE",
    name: { fr: "Taux d'acceptation", en: "Acceptance rate" },
    definition: {
      fr: "Part des dossiers examinés que le comité a acceptés.",
      en: "Share of the files examined that the committee accepted.",
    },
    formula: { fr: "acceptés / examinés", en: "accepted / examined" },
    source: [views.files],
    version: 1,
    measure: (totals) => ratio(totals.files.accepted, examined(totals)),
  },
  "firms-helped": {
    unit: "COUNT",
    name: { fr: "Entreprises aidées", en: "Firms helped" },
    definition: {
      fr: "Entreprises qui ont au moins un dossier accepté dans la période ; une entreprise compte une fois.",
      en: "Firms with at least one file accepted in the period; a firm counts once.",
    },
    formula: { fr: "nombre d'entreprises distinctes", en: "number of distinct firms" },
    source: [views.files],
    version: 1,
    measure: ({ firms }) => firms.helped,
  },
} as const satisfies Record<string, Indicator>;

function examined({ files }: Totals): bigint {
  return files.accepted + files.refused + files.oriented + files.withdrawn;
}
