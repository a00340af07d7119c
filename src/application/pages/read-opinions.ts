import type { z } from "zod";
import type { applicationContract } from "../contract.ts";

type Routes = (typeof applicationContract)["routes"];

export type ReadOpinions = z.output<Routes["listOpinions"]["response"]>;
export type ReadAskedOpinion = ReadOpinions["opinions"][number];
export type ReadOpinionPage = z.output<Routes["readOpinion"]["response"]>;
