import type { Locale } from "#kernel/format.ts";

/** A file joined to a reply by mail that its message does not carry. */
export interface NotKept {
  readonly name: string;
  readonly why: "file-too-large" | "file-infected" | "file-type-refused" | "too-many-attachments";
}

type Say = (words: Readonly<Record<Locale, string>>) => string;

const reasons = {
  "file-too-large": { fr: "trop lourde", en: "too large" },
  "file-infected": { fr: "arrêtée par l'antivirus", en: "stopped by the antivirus" },
  "file-type-refused": { fr: "d'un type qui n'est pas accepté", en: "of a type that is not taken" },
  "too-many-attachments": {
    fr: "en trop : cinq au plus par message",
    en: "one too many: five a message at most",
  },
} as const satisfies Record<NotKept["why"], Readonly<Record<Locale, string>>>;

const LONGEST = 10_000;

/** A message that lost more says how many, and leaves room for its words. */
const mostNamed = 20;

/** What a reply says in the file; what it lost on the way is said with it, so that nobody waits for it. */
export function replyText(text: string, notKept: readonly NotKept[], say: Say): string {
  const opening =
    text === "" ? say({ fr: "(Pièces jointes, sans texte.)", en: "(Attachments, no text.)" }) : text;
  const lost = notKept.slice(0, mostNamed).map(({ name, why }) => {
    const label = say({ fr: "Pièce reçue par courriel et non gardée", en: "Received by mail and not kept" });
    return say({
      fr: `[${label} : ${name}, ${say(reasons[why])}]`,
      en: `[${label}: ${name}, ${say(reasons[why])}]`,
    });
  });
  const more = notKept.length - lost.length;
  if (more > 0)
    lost.push(say({ fr: `[Pièces non gardées aussi : ${more}]`, en: `[Not kept either: ${more} files]` }));
  const end = lost.length === 0 ? "" : `\n\n${lost.join("\n")}`;
  return `${opening.slice(0, LONGEST - end.length).toWellFormed()}${end}`;
}
