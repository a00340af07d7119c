import type { z } from "zod";
import type { applicationContract } from "../contract.ts";

type Routes = (typeof applicationContract)["routes"];

export type ReadScores = z.output<Routes["readScores"]["response"]>;
export type ReadGrid = NonNullable<ReadScores["grid"]>;
export type ReadGrids = z.output<Routes["listGrids"]["response"]>;
