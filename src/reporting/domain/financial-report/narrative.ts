import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** What a report says in words, in the order of the paper. */
export const narrativeFields = [
  "implementation",
  "beneficiaries",
  "datesAndPlaces",
  "goals",
  "gaps",
  "inKind",
  "observations",
] as const;

export type NarrativeField = (typeof narrativeFields)[number];
export type Narrative = Readonly<Record<NarrativeField, string>>;

export const emptyNarrative: Narrative = {
  implementation: "",
  beneficiaries: "",
  datesAndPlaces: "",
  goals: "",
  gaps: "",
  inKind: "",
  observations: "",
};

/** Without these, nobody may certify. */
const required: readonly NarrativeField[] = ["implementation", "beneficiaries", "goals"];

/** Whether the words are there: what was done, for whom, what came of the goals, and why figures differ where they do. */
export function checkNarrative(
  narrative: Narrative,
  { hasGap }: { readonly hasGap: boolean },
): Outcome<null, Refusal<"narrative-missing" | "gaps-unexplained">> {
  const missing = required.find((field) => narrative[field].trim() === "");
  if (missing !== undefined) return refuse("narrative-missing", { field: missing }, missing);
  if (hasGap && narrative.gaps.trim() === "") return refuse("gaps-unexplained", {}, "gaps");
  return accept(null);
}
