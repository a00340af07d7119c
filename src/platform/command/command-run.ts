import type { z } from "zod";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { problemFromInput } from "#platform/calculator/input-problem.ts";
import { type ProblemSentences, problem } from "#platform/calculator/problem.ts";
import type { CommandDesk, CommandRun } from "./command.ts";

interface RunParts<Input, Reason extends string> {
  readonly input: z.ZodType<Input>;
  readonly run: (input: Input, desk: CommandDesk) => Promise<Outcome<unknown, Refusal<Reason>>>;
  /** A French sentence for each refusal. */
  readonly sentences: ProblemSentences<Reason>;
}

/** Options are read before anything is opened; a refusal becomes a problem object. */
export function commandRun<Input, Reason extends string>(parts: RunParts<Input, Reason>): CommandRun {
  return async (given, desk) => {
    const parsed = parts.input.safeParse(given, { reportInput: true });
    if (!parsed.success) return { ok: false, problem: problemFromInput(parsed.error.issues) };

    const outcome = await parts.run(parsed.data, desk);
    if (outcome.ok) return { ok: true, output: outcome.value };
    const { reason, facts, field } = outcome.refusal;
    return {
      ok: false,
      problem: problem({
        title: "Commande refusée",
        detail: parts.sentences[reason](facts),
        reason,
        field,
        facts,
      }),
    };
  };
}
