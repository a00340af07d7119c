import { Command } from "commander";
import type { Calculator } from "#platform/calculator/calculator.ts";
import type { DatabaseCommand } from "#platform/command/command.ts";
import { runCalculator } from "./run-calculator.ts";
import { runDatabaseCommand } from "./run-database-command.ts";
import { type FileCommand, runFileCommand } from "./run-file-command.ts";

/** The `alize` command: calculators, commands on a file or on the database; French help, no exit of its own. */
export function buildProgram(
  calculators: readonly Calculator[],
  fileCommands: readonly FileCommand[],
  databaseCommands: readonly DatabaseCommand[],
): Command {
  const program = inFrench(new Command("alize"))
    .description(
      "Alizé : les calculs du programme, de JSON en JSON (entrée standard → sortie standard), et la tenue de la base.",
    )
    .usage("<commande>");
  for (const calculator of calculators) program.addCommand(calculatorCommand(calculator));
  for (const command of fileCommands) addFileCommand(program, command);
  for (const command of databaseCommands) addDatabaseCommand(program, command);
  return program;
}

function calculatorCommand(calculator: Calculator): Command {
  return inFrench(new Command(calculator.name))
    .summary(calculator.summary)
    .description(calculator.summary)
    .usage("< entrée.json > sortie.json")
    .addHelpText("after", calculator.manual)
    .action(async () => runCalculator(calculator));
}

function addFileCommand(program: Command, command: FileCommand): void {
  const added = addNamedCommand(program, command)
    .usage(command.options === undefined ? "<fichier>" : "[options] <fichier>")
    .argument("<fichier>", "le fichier à lire")
    .action(async (path: string, given: Record<string, unknown>) => runFileCommand(command, path, given));
  for (const { flags, description } of command.options ?? []) added.option(flags, description);
}

function addDatabaseCommand(program: Command, command: DatabaseCommand): void {
  const { argument } = command;
  const added = addNamedCommand(program, command);
  if (argument === undefined) {
    added.usage("[options]").action(async (given: Record<string, unknown>) => {
      await runDatabaseCommand(command, given);
    });
  } else {
    const word = argument.isOptional === true ? `[${argument.name}]` : `<${argument.name}>`;
    added
      .usage(`[options] ${word}`)
      .argument(word, argument.description)
      .action(async (typed: string | undefined, given: Record<string, unknown>) => {
        const told = typed === undefined ? {} : { [argument.name]: typed };
        await runDatabaseCommand(command, { ...given, ...told });
      });
  }
  for (const { flags, description } of command.options) added.option(flags, description);
}

/** "user add" stands under "user". */
function addNamedCommand(
  program: Command,
  { name: words, summary, manual }: Pick<DatabaseCommand, "name" | "summary" | "manual">,
): Command {
  const [name = "", ...above] = words.split(" ").toReversed();
  const added = inFrench(new Command(name))
    .summary(summary)
    .description(summary)
    .addHelpText("after", manual);
  above.toReversed().reduce(familyIn, program).addCommand(added);
  return added;
}

function familyIn(program: Command, name: string): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const family = inFrench(new Command(name)).usage("<commande>");
  program.addCommand(family);
  return family;
}

/** Commander's own messages never reach standard error: a problem object does. */
function inFrench(command: Command): Command {
  return command
    .helpCommand(false)
    .exitOverride()
    .helpOption("-h, --help", "affiche cette aide")
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
    });
}

const titles = new Map([
  ["Usage:", "Usage :"],
  ["Arguments:", "Arguments :"],
  ["Options:", "Options :"],
  ["Commands:", "Commandes :"],
]);
