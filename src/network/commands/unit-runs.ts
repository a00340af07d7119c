import type { CommandRun } from "#platform/command/command.ts";
import type { Office } from "../use-cases/office.ts";
import { unitAdd } from "./unit-add.ts";
import type { UnitVerb } from "./unit-commands.ts";

/** What each `alize unit` command does. */
export function unitRuns(office: Office): Record<UnitVerb, CommandRun> {
  return { add: unitAdd(office) };
}
