/** What a mail about a file says where answers do not come back: it gives way to the other where they do. */
export const noReplyWords = {
  fr: "Ne répondez pas à ce courriel : la réponse n'arriverait pas au dossier.",
  en: "Please do not answer this mail: the answer would not reach the file.",
} as const;

const replyWords = {
  fr: "Vous pouvez répondre à ce courriel : votre réponse et ses pièces iront dans le dossier, à votre nom.",
  en: "You can answer this mail: your answer and its attachments will go into the file, in your name.",
} as const;

/** The text of a mail whose answer goes into the file. */
export function withReplyNote(text: string, language: "fr" | "en"): string {
  const plain = (words: string) => words.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll("’", "'");
  const lines = text.split("\n");
  const at = lines.findIndex((line) => plain(line) === noReplyWords[language]);
  if (at === -1) return `${text.trimEnd()}\n\n${replyWords[language]}\n`;
  return lines.with(at, replyWords[language]).join("\n");
}
