import { type Sentence, said } from "#kernel/said.ts";

/** Why an act about early warnings is refused, with the figures and what to try. */
export const warningSentences = {
  "warning-gone": said(
    () => "Cette alerte n'est plus là : sa cause a disparu entre-temps. Rechargez la page.",
    () => "This warning is no longer there: its cause went meanwhile. Reload the page.",
  ),
  "warning-already-seen": said(
    ({ on, by }, { day }) =>
      by === null
        ? `Quelqu'un vient de prendre cette alerte en compte, le ${day(on)}. Rechargez la page pour lire sa note.`
        : `${by} a déjà pris cette alerte en compte, le ${day(on)}. Rechargez la page pour lire sa note.`,
    ({ on, by }, { day }) =>
      by === null
        ? `Someone has just acknowledged this warning, on ${day(on)}. Reload the page to read their note.`
        : `${by} already acknowledged this warning, on ${day(on)}. Reload the page to read the note.`,
  ),
  "notice-already-told": said(
    ({ reference }) =>
      `Cette annonce est déjà relevée, sous la référence ${reference}. Une fois suffit : elle vaut pour toutes les avances de l'entreprise.`,
    ({ reference }) =>
      `This notice is already recorded, under ${reference}. Once is enough: it holds for all the firm's advances.`,
  ),
  "notice-unknown": said(
    () => "Cette annonce n'est pas de cette entreprise. Choisissez-en une dans sa liste.",
    () => "This notice is not about this firm. Choose one from its list.",
  ),
  "notice-already-withdrawn": said(
    ({ why }) => `Cette annonce est déjà retirée, avec ce motif : ${why}. Une fois suffit.`,
    ({ why }) => `This notice is already withdrawn, for this reason: ${why}. Once is enough.`,
  ),
  "accounts-not-asked": said(
    ({ closedOn }, { day }) =>
      `Aucun compte clos le ${day(closedOn)} n'est demandé à cette entreprise. Choisissez un exercice de la liste, ou ajoutez ce document aux pièces de l'avance.`,
    ({ closedOn }, { day }) =>
      `No accounts closed on ${day(closedOn)} are asked of this firm. Choose a year from the list, or add this document to the papers of the advance.`,
  ),
  "accounts-already-received": said(
    ({ closedOn, receivedOn }, { day }) =>
      `Les comptes clos le ${day(closedOn)} sont déjà reçus, le ${day(receivedOn)}. Pour les remplacer, retirez d'abord leur pièce.`,
    ({ closedOn, receivedOn }, { day }) =>
      `The accounts closed on ${day(closedOn)} were already received on ${day(receivedOn)}. To replace them, withdraw their paper first.`,
  ),
  "accounts-before-closing": said(
    ({ closedOn, receivedOn }, { day }) =>
      `Des comptes clos le ${day(closedOn)} ne peuvent être reçus dès le ${day(receivedOn)}. Corrigez la date de réception.`,
    ({ closedOn, receivedOn }, { day }) =>
      `Accounts closed on ${day(closedOn)} cannot be received as early as ${day(receivedOn)}. Correct the day of receipt.`,
  ),
  "accounts-months-outside-bounds": said(
    ({ dueMonths, longest }) =>
      `Les comptes seraient attendus ${dueMonths} mois après la clôture : laissez de 1 à ${longest} mois.`,
    ({ dueMonths, longest }) =>
      `Accounts would be expected ${dueMonths} months after the end of the year: leave from 1 to ${longest} months.`,
  ),
  "accounts-policy-in-the-past": said(
    ({ validFrom, today }, { day }) =>
      `Cette demande vaudrait depuis le ${day(validFrom)} ; nous sommes le ${day(today)}, et les exercices déjà clos gardent ce qui leur était demandé. Choisissez aujourd'hui ou plus tard.`,
    ({ validFrom, today }, { day }) =>
      `This would hold from ${day(validFrom)}; today is ${day(today)}, and years already ended keep what was asked of them. Choose today or later.`,
  ),
} satisfies Record<string, Sentence>;
