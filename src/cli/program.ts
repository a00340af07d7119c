import { Command } from "commander";
import type { Calculator } from "#platform/calculator/calculator.ts";
import { runCalculator } from "./run-calculator.ts";

/** The `alize` command: one subcommand per calculator, French help, no exit of its own. */
export function buildProgram(calculators: readonly Calculator[]): Command {
  const program = inFrench(new Command("alize"))
    .description("Alizé : les calculs du programme, de JSON en JSON (entrée standard → sortie standard).")
    .usage("<commande>")
    .helpCommand(false)
    .exitOverride();
  for (const calculator of calculators)
    program.addCommand(
      inFrench(new Command(calculator.name))
        .summary(calculator.summary)
        .description(calculator.summary)
        .usage("< entrée.json > sortie.json")
        .addHelpText("after", calculator.manual)
        .exitOverride()
        .action(() => runCalculator(calculator)),
    );
  return program;
}

/** Commander's own messages never reach standard error: a problem object does. */
function inFrench(command: Command): Command {
  return command
    .helpOption("-h, --help", "affiche cette aide")
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
    });
}

const titles = new Map([
  ["Usage:", "Usage :"],
  ["Options:", "Options :"],
  ["Commands:", "Commandes :"],
]);
