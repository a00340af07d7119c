import type { HalfDays } from "#kernel/days.ts";
import type { ExpertDomain } from "./expert-domain.ts";

export const matchVersion = 1;

export const expertLinks = [
  "customer",
  "supplier",
  "bank",
  "accountant",
  "shareholder",
  "landlord",
  "family",
  "same-group",
] as const;
export type ExpertLink = (typeof expertLinks)[number];

/** What an expert must pass to be proposed: one that fails is enough to say no. */
export type Gate =
  | { readonly gate: "domain"; readonly passed: boolean; readonly wanted: ExpertDomain }
  | { readonly gate: "availability"; readonly passed: boolean; readonly note: string | null }
  | {
      readonly gate: "days-left";
      readonly passed: boolean;
      readonly asked: HalfDays;
      /** Null: neither the employer nor an association it belongs to promised days. */
      readonly left: HalfDays | null;
      readonly holder: string | null;
    }
  | { readonly gate: "conflict"; readonly passed: boolean; readonly competitor: string | null };

/** What ranks those who pass, in points: `skill` (their first domain counts 3, another 2), `load` (2 less the missions that run). */
export interface Weight {
  readonly weight: "skill" | "load";
  readonly points: number;
}

export interface MatchExplanation {
  readonly version: number;
  readonly passes: boolean;
  readonly gates: readonly Gate[];
  readonly weights: readonly Weight[];
  readonly score: number;
  /** Ties between the employer and the firm that do not forbid, and are shown to all. */
  readonly links: readonly ExpertLink[];
}

export interface Candidate {
  readonly domains: readonly ExpertDomain[];
  readonly isAvailable: boolean;
  readonly availability: string | null;
  readonly employer: { readonly id: string; readonly name: string };
  readonly quota: { readonly holder: string; readonly left: HalfDays } | null;
  readonly runningMissions: number;
}

export interface Wanted {
  readonly domain: ExpertDomain;
  readonly halfDays: HalfDays;
  readonly links: readonly {
    readonly kind: ExpertLink | "competitor";
    readonly organisation: string | null;
    readonly name: string;
  }[];
}

/** Hard gates apart from weights, each with its facts: why this expert, or why not. */
export function matchExpert(candidate: Candidate, wanted: Wanted): MatchExplanation {
  const ties = wanted.links.filter((link) => isEmployer(link, candidate.employer));
  const gates = gatesOf(candidate, wanted, ties);
  const weights: Weight[] = [
    { weight: "skill", points: skillPoints(candidate.domains, wanted.domain) },
    { weight: "load", points: Math.max(0, 2 - candidate.runningMissions) },
  ];
  return {
    version: matchVersion,
    passes: gates.every(({ passed }) => passed),
    gates,
    weights,
    score: weights.reduce((total, { points }) => total + points, 0),
    links: [...new Set(ties.flatMap(({ kind }) => (kind === "competitor" ? [] : [kind])))],
  };
}

/** Those who pass first, the best first; names decide between equals. */
export function rankMatches<Matched extends { match: MatchExplanation; name: string }>(
  matched: readonly Matched[],
): Matched[] {
  return matched.toSorted(
    (a, b) =>
      Number(b.match.passes) - Number(a.match.passes) ||
      b.match.score - a.match.score ||
      a.name.localeCompare(b.name, "fr"),
  );
}

function gatesOf(
  { domains, isAvailable, availability, employer, quota }: Candidate,
  { domain, halfDays }: Wanted,
  ties: Wanted["links"],
): Gate[] {
  const competes = ties.some(({ kind }) => kind === "competitor");
  return [
    { gate: "domain", passed: domains.includes(domain), wanted: domain },
    { gate: "availability", passed: isAvailable, note: availability },
    {
      gate: "days-left",
      passed: quota !== null && quota.left >= halfDays,
      asked: halfDays,
      left: quota?.left ?? null,
      holder: quota?.holder ?? null,
    },
    { gate: "conflict", passed: !competes, competitor: competes ? employer.name : null },
  ];
}

function skillPoints(domains: readonly ExpertDomain[], wanted: ExpertDomain): number {
  if (domains[0] === wanted) return 3;
  return domains.includes(wanted) ? 2 : 0;
}

/** A firm's link names an organisation of the network, or is a name alone. */
function isEmployer(
  { organisation, name }: Wanted["links"][number],
  employer: Candidate["employer"],
): boolean {
  if (organisation !== null) return organisation === employer.id;
  return plain(name) === plain(employer.name);
}

function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
