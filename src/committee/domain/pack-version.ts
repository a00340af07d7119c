import { canonicalJson, type Json } from "./canonical-json.ts";
import { type Exchange, type Pack, packAsJson } from "./pack.ts";

/** What a pack holds, part by part, as its readers are told what changed. */
export const packParts = [
  "title",
  "firm",
  "request",
  "description",
  "plan",
  "eligibility",
  "appraisal",
  "rest",
  "exchanges",
] as const;

export type PackPart = (typeof packParts)[number];

/** A pack as it was frozen at one moment: the first version when the sitting is convened. */
export interface PackVersion {
  readonly version: number;
  readonly pack: Pack;
  readonly hash: string;
  readonly frozenBy: string | null;
  readonly frozenAt: string;
}

/** Which parts of a pack are not what they were. */
export function changedParts(before: Pack, after: Pack): PackPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return packParts.filter((part) => canonicalJson(old[part]) !== canonicalJson(now[part]));
}

const told: readonly PackPart[] = ["description", "plan", "eligibility", "appraisal"];

function partsOf(pack: Pack): Record<PackPart, Json> {
  const whole = fieldsOf(packAsJson(pack));
  const content = fieldsOf(whole["content"] ?? null);
  const rest = Object.entries(content).filter(([name]) => !told.some((part) => part === name));
  return {
    title: whole["title"] ?? null,
    firm: whole["firm"] ?? null,
    request: whole["requested"] ?? null,
    description: content["description"] ?? null,
    plan: content["plan"] ?? null,
    eligibility: content["eligibility"] ?? null,
    appraisal: content["appraisal"] ?? null,
    rest: Object.fromEntries(rest),
    exchanges: whole["exchanges"] ?? [],
  };
}

function fieldsOf(json: Json): { readonly [name: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : {};
}

/** The file as it stands with what was asked and answered on it: nobody's question joins a pack before its answer. */
export function withExchanges(pack: Pack, exchanges: readonly Exchange[]): Pack {
  return exchanges.length === 0 ? pack : { ...pack, exchanges };
}
