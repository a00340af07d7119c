import { type Sentence, said } from "#kernel/said.ts";
import { closingSentences } from "./closing-sentences.ts";
import { transferSentences } from "./transfer-sentences.ts";

/** Why the fund refuses, and what to try. */
export const fundRefusalSentences = {
  "fund-unknown": said(
    () => "Ce fonds n'existe pas dans ce territoire. Choisissez-en un dans la liste des fonds.",
    () => "This fund does not exist in this territory. Choose one from the list of funds.",
  ),
  "fund-name-taken": said(
    ({ name }) => `Un fonds s'appelle déjà « ${name} » dans ce territoire. Donnez un autre nom à celui-ci.`,
    ({ name }) => `A fund of this territory is already called “${name}”. Give this one another name.`,
  ),
  "organisation-unknown": said(
    () => "Cette organisation n'existe pas. Enregistrez d'abord la structure porteuse, puis ouvrez le fonds.",
    () => "This organisation does not exist. Register the operator first, then open the fund.",
  ),
  ...closingSentences,
  ...transferSentences,
  "page-unreadable": said(
    () => "Cette suite de liste n'est pas lisible. Reprenez la liste depuis son début.",
    () => "This place in the list cannot be read. Start the list again.",
  ),
} satisfies Record<string, Sentence>;
