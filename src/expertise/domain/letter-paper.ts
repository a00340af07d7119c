import type { HalfDays } from "#kernel/days.ts";
import { formatDay, formatDays } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { domainNames, type ExpertDomain } from "./expert-domain.ts";
import type { Letter } from "./mission.ts";

/** The kind under which signatures know the letter of a mission. */
export const missionLetterKind = "mission-letter";

interface NamedParty {
  readonly name: string;
  readonly siren: string | null;
}

/** What the letter of a mission says on paper, with how its parties are called. */
export interface LetterPaper extends Letter {
  readonly number: number;
  readonly application: number;
  readonly territory: string;
  readonly isDemonstration: boolean;
  readonly firm: NamedParty & { readonly runBy: readonly string[] };
  readonly expert: string;
  readonly employer: NamedParty;
  /** Whose pledge gives the days: the employer, or an association it belongs to. */
  readonly holder: string;
  readonly operator: NamedParty;
  readonly convention: { readonly number: number; readonly signedOn: PlainDate };
  readonly domain: ExpertDomain;
  /** The firm's need, as it was told. */
  readonly need: string;
  readonly halfDays: HalfDays;
  readonly drawnUpOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** What the letter binds to, in one line: another means that what was sent to be signed says something else. */
export function letterFingerprint(paper: LetterPaper): string {
  return JSON.stringify(paper, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** What a signatory reads before the letter itself, in the language in which it binds. */
export function letterEssentials(paper: LetterPaper): readonly { label: string; value: string }[] {
  return [
    { label: "Entreprise conseillée", value: paper.firm.name },
    { label: "Expert", value: `${paper.expert}, de ${paper.employer.name}` },
    { label: "Domaine", value: domainNames[paper.domain].fr },
    { label: "Durée", value: `${formatDays(paper.halfDays, "fr")}, sur la promesse de ${paper.holder}` },
    {
      label: "Période",
      value: `du ${formatDay(paper.startsOn, "fr")} au ${formatDay(paper.endsOn, "fr")}`,
    },
    { label: "Objectifs", value: paper.objectives },
    { label: "Coût", value: "gratuit pour l'entreprise ; aucun reçu fiscal de notre part" },
  ].map(({ label, value }) => ({ label, value: typesetFrench(value) }));
}
