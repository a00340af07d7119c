import type { z } from "zod";
import type { AidLine, AidSettings, AidTaskView, FileAid } from "../contract/shapes.ts";
import type { aidContract } from "../contract.ts";

export type ReadFileAid = z.output<typeof FileAid>;
export type ReadAssessment = NonNullable<ReadFileAid["assessment"]>;
export type ReadFinding = ReadAssessment["findings"][number];
export type ReadDeclaration = ReadFileAid["declarations"][number];
export type ReadAid = z.output<typeof AidLine>;
export type ReadComputation = NonNullable<ReadAssessment["computation"]>;
export type ReadSettings = z.output<typeof AidSettings>;
export type ReadTask = z.output<typeof AidTaskView>;

type Declared = z.output<(typeof aidContract)["routes"]["declareAids"]["body"]>;
export type TypedLink = Declared["links"][number];
export type TypedAid = Declared["aids"][number];
export type TypedSameCostsAid = Declared["sameCostsAids"][number];
