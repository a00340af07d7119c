import { buffer } from "node:stream/consumers";
import type { Calculator } from "#platform/calculator/calculator.ts";
import { type Problem, problem } from "#platform/calculator/problem.ts";
import { writeProblem } from "./write-problem.ts";

/** Reads one JSON value on standard input; writes one on standard output, or one problem on standard error. */
export async function runCalculator(calculator: Calculator): Promise<void> {
  const input = readJson(await buffer(process.stdin), calculator.name);
  if (!input.ok) return writeProblem(input.problem);

  const answer = calculator.run(input.value);
  if (!answer.ok) return writeProblem(answer.problem);
  process.stdout.write(`${JSON.stringify(answer.output)}\n`);
}

type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

function readJson(bytes: Uint8Array, command: string): ReadJson {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") return { ok: false, problem: emptyInput(command) };
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, problem: notJson(error) };
  }
}

function emptyInput(command: string): Problem {
  return problem({
    title: "Entrée vide",
    detail: `Rien sur l'entrée standard. Donnez un objet JSON ; son mode d'emploi : alize ${command} --help.`,
    reason: "input-empty",
  });
}

function notJson(error: unknown): Problem {
  return problem({
    title: "Entrée illisible",
    detail: "L'entrée standard n'est pas du JSON en UTF-8.",
    reason: "input-not-json",
    facts: { parser: error instanceof Error ? error.message : String(error) },
  });
}
