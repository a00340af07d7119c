import type { z } from "zod";
import type { lendingContract } from "../contract.ts";

/** What the take-over's page reads. */
export type ReadTakeOvers = z.output<typeof lendingContract.routes.readTakeOvers.response>;
