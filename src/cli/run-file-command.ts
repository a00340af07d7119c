import type { CommandAnswer, CommandOutline } from "#platform/command/command.ts";
import { writeProblem } from "./write-problem.ts";

/** A command that reads one file, named on the command line, and nothing else. */
export interface FileCommand extends Pick<CommandOutline, "name" | "summary" | "manual"> {
  readonly run: (path: string) => Promise<CommandAnswer>;
}

/** Writes one JSON value on standard output, or one problem on standard error. */
export async function runFileCommand(command: FileCommand, path: string): Promise<void> {
  const answer = await command.run(path);
  if (!answer.ok) return writeProblem(answer.problem);
  process.stdout.write(`${JSON.stringify(answer.output)}\n`);
}
