import { formatDay, formatEuros, formatShare } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import { spacedSiren } from "#kernel/siren.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { type AidLetterFacts, quotedRegulation } from "../domain/aid-letter.ts";
import { registerOpenedOn } from "../domain/register-deadline.ts";

export const aidLetterTemplate: DocumentTemplate = {
  name: "aid/aid-letter",
  source: new URL("./aid-letter.typ", import.meta.url),
};

/** What a firm is told of its de minimis aid, in French: its amount, its nature, the regulation, what to keep. */
export function aidLetterDocument(facts: AidLetterFacts) {
  const { aid, computation, operator, fund, writtenOn } = facts;
  const { firm, grantOn } = aid;
  const counted = formatEuros(computation.counted, "fr");
  const title = aid.kind === "grant" ? "Votre aide de minimis" : "Votre aide de minimis : avenant";
  return {
    lang: "fr",
    title: french`${title}`,
    on: writtenOn,
    operator,
    actingFor: fund,
    isDemonstration: facts.isDemonstration,
    reference: french`Aide n° ${aid.number} · ${firm.name}`,
    keywords: [french`aide de minimis`, french`équivalent-subvention brut`],
    footer: french`À conserver dix ans : cette lettre sert à vos prochaines déclarations d'aides.`,
    recipient: [firm.name, ...(firm.siren === null ? [] : [`SIREN ${spacedSiren(firm.siren)}`])].join("\n"),
    dated: french`Le ${formatDay(writtenOn, "fr")}`,
    greeting: "Madame, Monsieur,",
    opening: [
      aid.kind === "grant"
        ? french`Le comité d'agrément vous a accordé, par sa décision du ${formatDay(grantOn, "fr")}, une avance remboursable à taux zéro de ${formatEuros(aid.principal, "fr")}.`
        : french`L'échéancier de votre avance a été allongé le ${formatDay(grantOn, "fr")}. Ce temps de plus est une aide nouvelle, à cette date.`,
      french`L'intérêt que vous ne payez pas est une aide de minimis de ${counted}, octroyée en application du ${french`${quotedRegulation(computation.regulation)}`}.`,
    ],
    figures: {
      title: french`Ce que vaut cette aide`,
      rows: figuresOf(facts).map(([label, value]) => ({ label, value })),
    },
    parts: [
      {
        title: french`Ce que vous avez à en faire`,
        told: [
          french`Indiquez cette aide, pour ${counted} et à la date du ${formatDay(grantOn, "fr")}, dans toute déclaration d'aides de minimis que vous signerez : elle compte pour toute votre entreprise unique.`,
          ...registerOf(facts),
          french`Conservez cette lettre jusqu'au ${formatDay(aid.keptUntil, "fr")}.`,
        ],
      },
    ],
    closing: [french`Veuillez agréer, Madame, Monsieur, nos salutations distinguées.`],
    signed: french`Pour ${operator}`,
  } as const satisfies DocumentHead & Record<string, unknown>;
}

function figuresOf({ aid, computation }: AidLetterFacts): [string, string][] {
  const { rates, baseRate, margin, method, share, equivalent, counted, headroomAfter } = computation;
  const [first, last] = [aid.flows.at(0), aid.flows.at(-1)];
  return [
    [french`Décision`, french`aide n° ${aid.number}, octroyée le ${formatDay(aid.grantOn, "fr")}`],
    [french`Montant nominal`, formatEuros(aid.principal, "fr")],
    ...(first === undefined || last === undefined
      ? []
      : [
          [
            french`Échéancier`,
            french`${aid.flows.length} échéances, du mois ${first.month} au mois ${last.month}`,
          ] as [string, string],
        ]),
    [
      french`Taux de référence`,
      french`${formatShare(rates.reference, "fr")} : taux de base ${formatShare(baseRate, "fr")}, marge ${formatShare(margin, "fr")}`,
    ],
    [french`Taux d'actualisation`, formatShare(rates.discount, "fr")],
    [french`Source du taux de base`, computation.baseRateSource],
    [french`Équivalent-subvention brut`, french`${formatEuros(equivalent, "fr")} (méthode ${method})`],
    ...(share === 10_000
      ? []
      : [
          [
            french`Part publique du fonds`,
            french`${formatShare(share, "fr")}, soit une aide de ${formatEuros(counted, "fr")}`,
          ] as [string, string],
        ]),
    ...(headroomAfter === null
      ? []
      : [
          [
            french`Reste sous le plafond`,
            french`${formatEuros(headroomAfter, "fr")}, d'après les aides que nous connaissons`,
          ] as [string, string],
        ]),
  ];
}

/** Before the register, there was none to be listed in. */
function registerOf({ aid }: AidLetterFacts): string[] {
  if (aid.grantOn < registerOpenedOn) return [];
  return [
    french`Cette aide figurera au registre central des aides de minimis, au plus tard le ${formatDay(aid.registerDueOn, "fr")}. Ce registre est public. Une donnée qui vous concerne est fausse ? Écrivez-nous : elle sera rectifiée.`,
  ];
}
