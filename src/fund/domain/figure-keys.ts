/** What the fund's own entries measure, in euros. */
export const entryFigureKeys = [
  "paid-in",
  "returned-to-funders",
  "from-other-funds",
  "capital-base",
  "held",
  "disbursed",
  "repaid",
  "outstanding",
  "written-off",
  "recovered",
  "fees",
  "cash",
  "in-transit",
  "owed-back",
  "available",
] as const;

/** What partners promised to the fund: the conventions tell. */
export const promiseFigureKeys = ["pledged", "called"] as const;

export const measuredKeys = [...promiseFigureKeys, ...entryFigureKeys] as const;

/** The entries do not tell these: where nobody else measures them they are missing, which is not zero. */
export const unmeasuredKeys = ["in-arrears", "provisioned"] as const;

/** What a closing freezes of each fund. */
export const frozenKeys = [...measuredKeys, ...unmeasuredKeys] as const;

export const figureKeys = [...measuredKeys, ...unmeasuredKeys, "utilisation"] as const;

export type EntryFigureKey = (typeof entryFigureKeys)[number];
export type PromiseFigureKey = (typeof promiseFigureKeys)[number];
export type FrozenKey = (typeof frozenKeys)[number];
export type MeasuredKey = (typeof measuredKeys)[number];
export type FigureKey = (typeof figureKeys)[number];
