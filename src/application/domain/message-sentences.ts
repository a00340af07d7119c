import { said } from "#kernel/said.ts";

/** Why an act of the messages of a file is refused, and what to try. */
export const messageSentences = {
  "message-already-sent": said(
    () => "Ce message est déjà parti. Rechargez la page, puis écrivez-en un autre.",
    () => "This message has already left. Reload the page, then write another one.",
  ),
  "too-many-attachments": said(
    ({ most }) =>
      `Un message porte ${most} fichiers au plus. Envoyez-le, puis joignez les autres au suivant.`,
    ({ most }) => `A message carries ${most} files at most. Send it, then attach the others to the next one.`,
  ),
  "message-unknown": said(
    () => "Ce message n'est pas dans ce dossier. Rechargez la page.",
    () => "This message is not in this file. Reload the page.",
  ),
  "attachment-unknown": said(
    () => "Ce fichier n'est pas joint à ce message. Rechargez la page.",
    () => "This file is not attached to this message. Reload the page.",
  ),
  "file-type-refused": said(
    ({ name }) =>
      `« ${name} » est d'un type que l'on ne prend pas. Donnez un PDF, une image (JPEG, PNG, HEIC), un document ou un tableau sans macros (DOCX, XLSX, ODT, ODS), ou du texte (TXT, CSV).`,
    ({ name }) =>
      `“${name}” is of a type that is not taken. Give a PDF, an image (JPEG, PNG, HEIC), a document or a table without macros (DOCX, XLSX, ODT, ODS), or text (TXT, CSV).`,
  ),
  "file-already-there": said(
    ({ name }) => `Ce fichier est déjà joint, sous le nom « ${name} ». Il n'y a rien à faire.`,
    ({ name }) => `This file is already attached, as “${name}”. There is nothing to do.`,
  ),
};
