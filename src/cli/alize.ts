import { fecCheck } from "#accounting/commands/fec-check.ts";
import { fecExportOutline } from "#accounting/commands/fec-export-outline.ts";
import { grantEquivalent } from "#aid/commands/grant-equivalent.ts";
import { headroom } from "#aid/commands/headroom.ts";
import { draftsOutline } from "#application/commands/drafts-outline.ts";
import { eligibility } from "#application/commands/eligibility.ts";
import { sepaCheck } from "#banking/commands/sepa-check.ts";
import { leverage } from "#convention/commands/leverage.ts";
import { exportOutline } from "#ledger/commands/export-outline.ts";
import { verifyOutline } from "#ledger/commands/verify-outline.ts";
import { closeOutline } from "#lending/commands/close-outline.ts";
import { replay } from "#lending/commands/replay.ts";
import { schedule } from "#lending/commands/schedule.ts";
import { mailReceivedOutline } from "#network/commands/mail-received-outline.ts";
import { unitCommands } from "#network/commands/unit-commands.ts";
import { userCommands } from "#network/commands/user-commands.ts";
import { backupOutline, restoreOutline } from "#platform/database/backup/backup-outlines.ts";
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
  { ...verifyOutline, load: async () => (await import("#accounting/index.ts")).verifyCommandRun },
  { ...backupOutline, load: async () => (await import("./backup.ts")).backupCommandRun },
  { ...restoreOutline, load: async () => (await import("./backup.ts")).restoreCommandRun },
  { ...exportOutline, load: async () => (await import("./export.ts")).exportCommandRun },
  { ...fecExportOutline, load: async () => (await import("#accounting/index.ts")).fecExportCommandRun },
  { ...draftsOutline, load: async () => (await import("#application/index.ts")).draftsCommandRun },
  {
    ...mailReceivedOutline,
    load: async () => (await import("../assembly.ts")).mailReceivedCommandRun,
  },
  { ...closeOutline, load: async () => (await import("../assembly.ts")).closeCommandRun },
];

await runProgram(
  buildProgram(
    [leverage, schedule, replay, grantEquivalent, headroom, eligibility],
    [fecCheck, sepaCheck],
    onDatabase,
  ),
  process.argv,
);
