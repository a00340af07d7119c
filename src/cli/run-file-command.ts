import type { CommandAnswer, CommandOption, CommandOutline } from "#platform/command/command.ts";
import { writeProblem } from "./write-problem.ts";

/** A command that reads one file, named on the command line, and nothing else. */
export interface FileCommand extends Pick<CommandOutline, "name" | "summary" | "manual"> {
  readonly options?: readonly CommandOption[];
  /** A notice is something to know beside the answer, for a person. */
  readonly run: (
    path: string,
    given: Readonly<Record<string, unknown>>,
  ) => Promise<CommandAnswer & { readonly notice?: string }>;
}

/** Writes one JSON value on standard output, or one problem on standard error. */
export async function runFileCommand(
  command: FileCommand,
  path: string,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const answer = await command.run(path, given);
  if (!answer.ok) return writeProblem(answer.problem);
  if (answer.notice !== undefined) process.stderr.write(`${answer.notice}\n`);
  process.stdout.write(`${JSON.stringify(answer.output)}\n`);
}
