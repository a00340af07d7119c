import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MeasuredKey } from "../domain/figure-keys.ts";

interface FigureGroup {
  key: string;
  title: MessageDescriptor;
  figures: readonly MeasuredKey[];
  /** The figure the group leads to. */
  total?: MeasuredKey;
}

/** The position in the order a treasurer reads it: what was promised, what came, what is lent, what is left. */
export const figureGroups: readonly FigureGroup[] = [
  { key: "promises", title: msg`Les promesses`, figures: ["pledged", "called", "paid-in"] },
  {
    key: "capital",
    title: msg`Le capital du fonds`,
    figures: [
      "paid-in",
      "returned-to-funders",
      "from-other-funds",
      "written-off",
      "recovered",
      "fees",
      "capital-base",
    ],
    total: "capital-base",
  },
  {
    key: "advances",
    title: msg`Les avances`,
    figures: ["disbursed", "repaid", "outstanding", "owed-back"],
    total: "outstanding",
  },
  {
    key: "cash",
    title: msg`La trésorerie`,
    figures: ["cash", "in-transit", "held", "available"],
    total: "available",
  },
];
