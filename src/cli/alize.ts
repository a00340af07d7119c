import { eligibility } from "#application/commands/eligibility.ts";
import { leverage } from "#convention/commands/leverage.ts";
import { schedule } from "#lending/commands/schedule.ts";
import { buildProgram } from "./program.ts";
import { runProgram } from "./run-program.ts";

await runProgram(buildProgram([leverage, schedule, eligibility]), process.argv);
