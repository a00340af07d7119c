import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { waitingEvents } from "#kernel/mail-kinds.ts";
import { checkTemplate, filledIn, houseTemplate, valuesOf } from "#kernel/mail-template.ts";
import { isMailValue } from "#kernel/mail-words.ts";
import { textedEvents } from "#kernel/texted-events.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { mailEvents } from "../src/mails.ts";

const languages = ["fr", "en"] as const;
const each = mailEvents.flatMap((event) =>
  languages.map((language) => ({ name: event.event, language, event })),
);

/** The occasions that the house's mails name, wherever they are written. */
async function namedInSources(): Promise<Set<string>> {
  const named = new Set<string>();
  for (const path of globSync("src/*/domain/*.ts")) {
    const source = await readFile(path, "utf8");
    if (!source.includes("wordsOf(") || path.startsWith("src/kernel")) continue;
    for (const [, event = ""] of source.matchAll(/"([a-z]+\.[a-z][a-z-]+)"/g)) named.add(event);
    if (source.includes("wordsOf(`committee.${kind}`"))
      for (const kind of ["convened", "moved", "cancelled"]) named.add(`committee.${kind}`);
  }
  return named;
}

describe("the occasions on which the product writes", () => {
  it("are all listed, each once, and no other is", async () => {
    const listed = mailEvents.map(({ event }) => event).toSorted();
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual([...(await namedInSources())].toSorted());
  });

  it("name those whose mails may wait, and none that carries what its reader alone may hold", () => {
    const listed = new Map(mailEvents.map((event) => [event.event, event]));
    for (const event of waitingEvents) {
      expect(listed.has(event), event).toBe(true);
      expect(listed.get(event)?.example("fr").values, event).not.toHaveProperty("code");
    }
    expect(waitingEvents).not.toContain("network.password-reset");
  });

  it("never wait for a gathering where they are told by text, and keep few words there", () => {
    const listed = mailEvents.map(({ event }) => event);
    for (const event of textedEvents) {
      expect(listed).toContain(event);
      expect(waitingEvents).not.toContain(event);
    }
    for (const event of mailEvents.filter(({ isText }) => isText === true)) {
      const { subject, text } = houseTemplate(event, "fr");
      expect(checkTemplate(event, "fr", { subject, text: `${text}${"x".repeat(400)}` })).toMatchObject({
        refusal: { reason: "template-long-for-a-text", field: "text" },
      });
    }
  });

  it.each(each)("$name in $language renders its example with no place left, and back", ({
    language,
    event,
  }) => {
    const example = event.example(language);
    expect(example.event).toBe(event.event);
    expect(`${example.subject}${example.text}`).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(Object.keys(example.values).every(isMailValue)).toBe(true);

    const house = houseTemplate(event, language);
    expect(checkTemplate(event, language, house)).toMatchObject({ ok: true });
    const kept = checkTemplate(event, language, house);
    if (!kept.ok) return;
    const again = filledIn(kept.value, example.values, language);
    const set = language === "fr" ? typesetFrench : (words: string) => words;
    expect(again.subject).toBe(set(example.subject));
    expect(again.text.trim()).toBe(set(example.text).trim());
    expect(valuesOf(event, language)).toEqual(expect.arrayContaining([...event.needs]));
  });
});
