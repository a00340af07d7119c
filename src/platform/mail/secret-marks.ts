/** What stands in the text of a mail, and is read in the outbox, where its recipient alone receives a personal link. */
export const secretMarks = { fr: "⟨lien personnel⟩", en: "⟨personal link⟩" } as const;

/** The same where they receive a code. */
export const codeMarks = { fr: "⟨code personnel⟩", en: "⟨personal code⟩" } as const;

/** Whether a text has a place for a secret. */
export function awaitsSecret(text: string, language: "fr" | "en"): boolean {
  return text.includes(secretMarks[language]) || text.includes(codeMarks[language]);
}

/** The text as its recipient alone reads it. */
export function withSecret(text: string, language: "fr" | "en", secret: string): string {
  return text.replaceAll(secretMarks[language], () => secret).replaceAll(codeMarks[language], () => secret);
}
