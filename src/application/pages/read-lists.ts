import type { z } from "zod";
import type { ListedFile$, StageDelays$ } from "../contract/list-routes.ts";
import type { applicationContract } from "../contract.ts";
import type { ShownFiles } from "../domain/files-board.ts";

type Routes = (typeof applicationContract)["routes"];

export type ReadListed = z.output<typeof ListedFile$>;
export type ReadBoard = z.output<Routes["readBoard"]["response"]>;
export type ReadTable = z.output<Routes["readTable"]["response"]>;
export type ReadView = z.output<Routes["listViews"]["response"]>["views"][number];
export type ReadDelays = z.output<Routes["readDelays"]["response"]>;
export type ReadBatch = z.output<Routes["actOnMany"]["response"]>;
export type StageDays = z.output<typeof StageDelays$>;

/** What the list's routes are asked, of what is shown: what asks nothing is not said. */
export function askedOf({ filter, sort, isDescending }: ShownFiles) {
  const { text, column, holder, assigned, label, isOverdue } = filter;
  return {
    text,
    ...(column === null ? {} : { column }),
    ...(holder === null ? {} : { holder }),
    ...(assigned === null ? {} : { assigned }),
    ...(label === null ? {} : { label }),
    isOverdue,
    sort,
    isDescending,
  };
}
