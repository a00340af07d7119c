import type { z } from "zod";
import type { AdvanceLine, AdvancePage, ArrearsLine } from "../contract/shapes.ts";

export type ReadAdvance = z.output<typeof AdvancePage>;
export type ReadAdvanceLine = z.output<typeof AdvanceLine>;
export type ReadArrearsLine = z.output<typeof ArrearsLine>;

interface OneAdvance {
  territory: string;
  advance: string;
}

/** What each form of the page is given. */
export interface ActProps {
  params: OneAdvance;
  read: ReadAdvance;
}
