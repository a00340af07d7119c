import type { Item, Sitting } from "./sitting.ts";

/** The order of an item: the coordinator briefs, the owner is heard, the committee deliberates without the owner. */
export const itemStages = ["brief", "hearing", "deliberation"] as const;

export type ItemStage = (typeof itemStages)[number];

export interface Stage {
  readonly stage: ItemStage;
  readonly beganAt: string;
}

/** The item that was called last and is not decided yet, or null: of two called at one instant, the later on the agenda. */
export function itemAtHand({ items }: Pick<Sitting, "items">): Item | null {
  let atHand: { readonly item: Item; readonly since: string } | null = null;
  for (const item of items) {
    const since = item.stages.at(-1)?.beganAt;
    if (item.status === "decided" || since === undefined) continue;
    if (atHand === null || since >= atHand.since) atHand = { item, since };
  }
  return atHand?.item ?? null;
}

/** Where an item stands in its order; null before it is called. */
export function stageOf({ stages }: Pick<Item, "stages">): ItemStage | null {
  return stages.at(-1)?.stage ?? null;
}
