import { createHash } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { expect } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "./convention-desk.ts";
import type { lendingDesk } from "./lending-desk.ts";

/** The first debit of a firm is returned on the day after it: 416,66 € late, known on 5 August 2010. */
export async function anArrears(
  desk: Awaited<ReturnType<typeof lendingDesk>>,
  { instalments = 36 }: { instalments?: number } = {},
) {
  const { lending, key } = desk;
  const story = await desk.aTerritory("2010-01-04");
  const advance = await story.grant({
    firm: "Menuiserie",
    amount: "15000",
    decidedOn: "2010-01-04",
    instalments,
  });
  await story.payOut(advance, "2010-01-04");
  await story.close("2010-08-06");
  await story.reject(advance, "2010-08-04", "2010-08-05");
  const params = story.which(advance);
  const { territory } = story;

  const cases = async () => accepted(await lending.readArrearsCases({ params })).cases;
  const open = async () => {
    const [found] = await cases();
    if (found === undefined) throw new Error("no case is there");
    return found;
  };
  const arrears = (await open()).id;
  const at = (number: number) => ({ territory, case: arrears, number });
  const doStep = async (number: number, on: string, note: string | null = null) =>
    lending.doReminderStep({ params: at(number), body: { on: plainDate(on), note }, key: key() });
  const letter = async (number: number) => {
    const { content } = accepted(await lending.readReminderLetter({ params: at(number) }));
    const document = await getDocumentProxy(content.slice());
    const { text } = await extractText(document, { mergePages: true });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const hash = createHash("sha256").update(content).digest("hex");
    return { text: text.replaceAll(/\s+/g, " "), hash };
  };
  const collection = async () => accepted(await lending.readCollection({ params: { territory } }));
  return { story, advance, params, territory, cases, open, case: arrears, at, doStep, letter, collection };
}

/** Why it was refused; undefined where it was not. */
export function reasonOf(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.refusal?.reason;
}
