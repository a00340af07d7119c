import type { Problem } from "#platform/calculator/problem.ts";

/** Exit 2, one object on standard error, nothing on standard output. */
export function writeProblem(problem: Problem): void {
  process.stderr.write(`${JSON.stringify(problem)}\n`);
  process.exitCode = 2;
}
