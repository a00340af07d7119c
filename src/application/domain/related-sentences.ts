import { said } from "#kernel/said.ts";

/** Why an act around files that look alike is refused, and what to try. */
export const relatedSentences = {
  "not-related": said(
    () => "Ce dossier ne ressemble pas à celui-ci, ou plus. Rechargez la page.",
    () => "This file does not look like this one, or no longer does. Reload the page.",
  ),
  "told-apart-already": said(
    () => "C'est déjà dit. Rechargez la page pour lire par qui, et pourquoi.",
    () => "It was said already. Reload the page to read by whom, and why.",
  ),
};
