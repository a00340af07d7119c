import type { Facts } from "#kernel/outcome.ts";

/** What a bank would refuse: a kebab-case word, where it stands, and its figures. */
export type Finding = {
  readonly code: string;
  /** "Document/CstmrDrctDbtInitn/PmtInf[2]/DrctDbtTxInf[17]/InstdAmt". */
  readonly path: string;
  readonly line: number;
  readonly facts: Facts;
};

/** The first ones kept, all of them counted: a file whose every order is wrong must not fill the memory. */
export type Findings = { readonly kept: Finding[]; count: number };

export const mostKept = 1000;

export function noFindings(): Findings {
  return { kept: [], count: 0 };
}

export function addFinding(findings: Findings, finding: Finding): void {
  findings.count += 1;
  if (findings.kept.length < mostKept) findings.kept.push(finding);
}
