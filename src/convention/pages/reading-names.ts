import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ReadingPreset } from "../domain/matching-presets.ts";

/** How each reading understands « doublé, puis doublé encore, en comptant les journées ». */
export const readingNames: Record<ReadingPreset, { name: MessageDescriptor; rule: MessageDescriptor }> = {
  "state-counts-days-twice": {
    name: msg`L'État double la mise et les journées`,
    rule: msg`Collectivités : autant que les entreprises. État : deux fois la mise et les journées valorisées.`,
  },
  "longwy-literal": {
    name: msg`Lecture littérale`,
    rule: msg`Collectivités : autant que les entreprises. État : autant que les deux réunies, journées comprises.`,
  },
  "days-at-both-levels": {
    name: msg`Journées comptées aux deux étages`,
    rule: msg`Collectivités : la mise et les journées. État : autant que le tout.`,
  },
  "local-twice": {
    name: msg`Deux fois, à chaque étage`,
    rule: msg`Collectivités et État : chacun deux fois la mise ; les journées ne comptent pas.`,
  },
  "state-triple": {
    name: msg`L'État au triple`,
    rule: msg`Collectivités : autant que les entreprises. État : trois fois la mise.`,
  },
  "cash-only": {
    name: msg`L'argent seul`,
    rule: msg`Collectivités : autant que les entreprises. État : autant que les deux réunies ; les journées ne comptent pas.`,
  },
};
