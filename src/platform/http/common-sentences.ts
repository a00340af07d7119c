import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import type { Sentence } from "#platform/contract/route.ts";

/** What any route may say. */
export const commonSentences: Record<string, Sentence> & { broken: Sentence } = {
  "not-signed-in": said(
    "Vous n'êtes plus connecté. Connectez-vous, puis recommencez : ce qui est saisi reste à l'écran.",
    "You are no longer signed in. Sign in, then try again: what you typed stays on screen.",
  ),
  "not-allowed": said(
    "Votre rôle ne permet pas cet acte ici. Adressez-vous à l'administrateur du territoire.",
    "Your role does not allow this here. Ask the territory's administrator.",
  ),
  "not-found": said(
    "Ce que vous demandez n'existe pas, ou ne vous est pas ouvert.",
    "What you ask for does not exist, or is not open to you.",
  ),
  "input-refused": (facts: Facts, locale: Locale) =>
    locale === "fr"
      ? `Cette valeur n'est pas recevable. ${String(facts["message"] ?? "")}`.trim()
      : `This value cannot be taken. ${String(facts["message"] ?? "")}`.trim(),
  "key-reused": said(
    "Cette demande a déjà été faite avec d'autres valeurs. Rechargez la page, puis recommencez.",
    "This request was already made with other values. Reload the page, then try again.",
  ),
  broken: said(
    "Une erreur imprévue s'est produite ; rien n'a été enregistré. Elle est notée : réessayez dans un instant.",
    "Something unexpected happened; nothing was saved. It is logged: try again in a moment.",
  ),
};

function said(french: string, english: string): Sentence {
  return (_, locale) => (locale === "fr" ? french : english);
}
