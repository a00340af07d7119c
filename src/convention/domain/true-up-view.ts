import { plannedLeverage } from "./actual-leverage.ts";
import { leverageView, nameInBoth } from "./convention-page.ts";
import { explainLine } from "./explanation.ts";
import type { ConventionRecord } from "./record.ts";
import { trueUp } from "./true-up.ts";
import { trueUpSentence } from "./true-up-sentence.ts";

/** The true-up as people read it: each line with its formula on actual figures and what to do about it. */
export function trueUpView(record: ConventionRecord, nameOf: (organisation: string) => string) {
  const { due, lines, planned, stillToCall, stillToPay } = trueUp(record);
  return {
    convention: record.convention.id,
    planned: leverageView(planned, plannedLeverage(record).input),
    due: leverageView(due.leverage, due.input),
    lines: lines.map((line) => ({
      ...line,
      contributor: line.matched.contributor,
      name: nameInBoth(line.matched.contributor),
      explanation: {
        fr: explainLine(line.matched, due.input, "fr"),
        en: explainLine(line.matched, due.input, "en"),
      },
      sentence: { fr: trueUpSentence(line, "fr"), en: trueUpSentence(line, "en") },
      authorities: line.authorities.map((authority) => ({
        ...authority,
        name: nameOf(authority.organisation),
      })),
    })),
    stillToCall,
    stillToPay,
  };
}
