/** Where a territory stands in its life. One that is extended is open, over more communes. */
export const stages = ["project", "opened", "dormant", "closed"] as const;

export type Stage = (typeof stages)[number];
