import { fecCheck } from "#accounting/commands/fec-check.ts";
import { eligibility } from "#application/commands/eligibility.ts";
import { leverage } from "#convention/commands/leverage.ts";
import { verifyOutline } from "#ledger/commands/verify-outline.ts";
import { closeOutline } from "#lending/commands/close-outline.ts";
import { replay } from "#lending/commands/replay.ts";
import { schedule } from "#lending/commands/schedule.ts";
import { unitCommands } from "#network/commands/unit-commands.ts";
import { userCommands } from "#network/commands/user-commands.ts";
import { buildProgram } from "./program.ts";
import { runProgram } from "./run-program.ts";

// A slice's door is opened when its command is called only: it brings the database with it.
const onDatabase = [
  ...unitCommands.map((outline) => ({
    ...outline,
    load: async () => (await import("#network/index.ts")).unitCommandRuns[outline.verb],
  })),
  ...userCommands.map((outline) => ({
    ...outline,
    load: async () => (await import("#network/index.ts")).userCommandRuns[outline.verb],
  })),
  { ...verifyOutline, load: async () => (await import("#ledger/index.ts")).verifyCommandRun },
  { ...closeOutline, load: async () => (await import("#lending/index.ts")).closeCommandRun },
];

await runProgram(
  buildProgram([leverage, schedule, replay, eligibility], [fecCheck], onDatabase),
  process.argv,
);
