import { type Command, CommanderError } from "commander";
import { type Problem, problem } from "#platform/calculator/problem.ts";
import { writeProblem } from "./write-problem.ts";

/** Runs the command named by the arguments; a wrong command line is a problem like any other. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) writeProblem(describe(error, program, argv));
  }
}

function describe(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const reason = reasons.get(error.code) ?? "command-line-invalid";
  const commands = program.commands.map((command) => command.name()).join(", ");
  return problem({
    title: titles[reason],
    detail: `${titles[reason]}. Commandes : ${commands}. Aide : alize --help.`,
    reason,
    facts: { given: argv.slice(2).join(" ") },
  });
}

type CommandLineReason =
  | "command-missing"
  | "command-unknown"
  | "option-unknown"
  | "argument-missing"
  | "argument-unexpected"
  | "command-line-invalid";

const reasons: ReadonlyMap<string, CommandLineReason> = new Map([
  ["commander.help", "command-missing"],
  ["commander.unknownCommand", "command-unknown"],
  ["commander.unknownOption", "option-unknown"],
  ["commander.missingArgument", "argument-missing"],
  ["commander.excessArguments", "argument-unexpected"],
]);

const titles: Record<CommandLineReason, string> = {
  "command-missing": "Commande manquante",
  "command-unknown": "Commande inconnue",
  "option-unknown": "Option inconnue",
  "argument-missing": "Argument manquant",
  "argument-unexpected": "Argument en trop",
  "command-line-invalid": "Ligne de commande invalide",
};
