import type { ContentLine } from "./file-content.ts";

export interface PlanDifferences {
  readonly gone: readonly ContentLine[];
  readonly come: readonly ContentLine[];
  readonly kept: number;
}

/** Between two plans: the lines that are no longer there, those that came, how many stayed word for word. */
export function planDifferences(
  before: readonly ContentLine[],
  after: readonly ContentLine[],
): PlanDifferences {
  const left = after.map(lineKey);
  const gone = before.filter((line) => {
    const found = left.indexOf(lineKey(line));
    if (found !== -1) left.splice(found, 1);
    return found === -1;
  });
  const come = after.filter((line) => {
    const found = left.indexOf(lineKey(line));
    if (found !== -1) left.splice(found, 1);
    return found !== -1;
  });
  return { gone, come, kept: before.length - gone.length };
}

function lineKey({ side, kind, label, amountCents }: ContentLine): string {
  return JSON.stringify([side, kind, label, amountCents]);
}
