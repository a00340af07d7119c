import type { z } from "zod";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { problemFromInput } from "./input-problem.ts";
import { toPlainJson } from "./plain-json.ts";
import { type Problem, type ProblemSentences, problemFromRefusal } from "./problem.ts";

/** A pure command: JSON in, JSON out, nothing read nor written elsewhere. */
export type Calculator = {
  readonly name: string;
  readonly summary: string;
  /** Its input and output fields, with an example, for `--help`. */
  readonly manual: string;
  readonly run: (input: unknown) => CalculatorAnswer;
};

type CalculatorAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };

type CalculatorParts<Input, R extends Refusal> = {
  readonly name: string;
  readonly summary: string;
  readonly manual: string;
  readonly input: z.ZodType<Input>;
  readonly calculate: (input: Input) => Outcome<unknown, R>;
  /** A French sentence for each refusal of the calculation. */
  readonly sentences: ProblemSentences<R["reason"]>;
};

/** The input is parsed at this edge; amounts come out as whole numbers, or the answer is refused as a whole. */
export function calculator<Input, R extends Refusal>(parts: CalculatorParts<Input, R>): Calculator {
  const { name, summary, manual, sentences } = parts;
  return {
    name,
    summary,
    manual,
    run(raw) {
      const parsed = parts.input.safeParse(raw, { reportInput: true });
      if (!parsed.success) return { ok: false, problem: problemFromInput(parsed.error.issues) };

      const outcome = parts.calculate(parsed.data);
      if (!outcome.ok) return { ok: false, problem: problemFromRefusal(outcome.refusal, sentences) };

      const output = toPlainJson(outcome.value);
      if (!output.ok) return { ok: false, problem: problemFromRefusal(output.refusal, resultSentences) };
      return { ok: true, output: output.value };
    },
  };
}

const resultSentences: ProblemSentences<"amount-too-large"> = {
  "amount-too-large": () =>
    "Un montant du résultat dépasse ce que JSON porte exactement (9 007 199 254 740 991 centimes). Réduisez les montants.",
};
