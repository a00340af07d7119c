/** What a check found, in order: the first ones kept, all of them counted. */
export interface Findings {
  readonly kept: string[];
  count: number;
}

/** A file whose every line is wrong must not fill the memory, nor the screen. */
export const mostKept = 1000;

export function noFindings(): Findings {
  return { kept: [], count: 0 };
}

export function addFinding(findings: Findings, finding: string): void {
  findings.count += 1;
  if (findings.kept.length < mostKept) findings.kept.push(finding);
}

/** Ends with "MORE:n" when n others were counted and not kept. */
export function listFindings({ kept, count }: Findings): string[] {
  return count > kept.length ? [...kept, `MORE:${count - kept.length}`] : [...kept];
}
