import { createHash } from "node:crypto";
import { z } from "zod";
import { FrozenReport } from "../contract/shapes.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { definitionOf, type Figures, indicatorKeys, measure } from "../domain/indicators.ts";
import type { Frozen } from "./reports.ts";

export type Inputs = Pick<Frozen, "about" | "inputs" | "matching">;

/** The text of a report: the same inputs always give the same bytes. */
export function freeze({ about, inputs, matching }: Inputs): string {
  const frozen: Frozen = {
    format: 1,
    about,
    inputs,
    matching,
    figures: measure(inputs),
    versions: Object.fromEntries(indicatorKeys.map((key) => [key, definitionOf(key).version])),
  };
  return canonicalJson(z.encode(FrozenReport, frozen));
}

/** The same text computed again. */
export function freezeAgain(frozen: Frozen): string {
  return canonicalJson(z.encode(FrozenReport, { ...frozen, figures: figuresAgain(frozen) }));
}

/** Measured again: a figure whose definition has changed since is left as it was said. */
export function figuresAgain(frozen: Pick<Frozen, "inputs" | "figures" | "versions">): Frozen["figures"] {
  const measured = measure(frozen.inputs);
  const again = Object.entries(frozen.figures).map(([key, figure]) => {
    const known = indicatorKeys.find((one) => one === key);
    const isSame = known !== undefined && definitionOf(known).version === frozen.versions[key];
    return [key, isSame ? measured[known] : figure] as const;
  });
  return Object.fromEntries(again);
}

/** SHA-256, in hexadecimal. */
export function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}

export function thaw(document: string): Frozen {
  return z.decode(FrozenReport, JSON.parse(document));
}

/** As frozen; a figure that did not exist then was not measured. */
export function figuresOf({ figures }: Pick<Frozen, "figures">): Figures {
  return Object.fromEntries(indicatorKeys.map((key) => [key, figures[key] ?? null])) as Figures;
}
