import { type Sentence, said } from "#kernel/said.ts";

/** Why a paper is refused, and what to try. */
export const paperSentences = {
  "file-type-refused": said(
    ({ name, found }) =>
      found === "?"
        ? `« ${name} » est d'un type que l'on ne reconnaît pas. Donnez un PDF, une image (JPEG, PNG, HEIC), un document ou un tableau (DOCX, XLSX, ODT, ODS), ou du texte (TXT, CSV).`
        : `« ${name} » est un fichier ${found}, que l'on ne prend pas. Donnez un PDF, une image (JPEG, PNG, HEIC), un document ou un tableau sans macros (DOCX, XLSX, ODT, ODS), ou du texte (TXT, CSV).`,
    ({ name, found }) =>
      found === "?"
        ? `“${name}” is of a type that nobody knows here. Give a PDF, an image (JPEG, PNG, HEIC), a document or a spreadsheet (DOCX, XLSX, ODT, ODS), or text (TXT, CSV).`
        : `“${name}” is a ${found} file, which is not taken. Give a PDF, an image (JPEG, PNG, HEIC), a document or a spreadsheet without macros (DOCX, XLSX, ODT, ODS), or text (TXT, CSV).`,
  ),
  "file-already-there": said(
    ({ name }) =>
      `Cette pièce est déjà là, sous le nom « ${name} ». Ouvrez-la plus haut, ou choisissez-en une autre.`,
    ({ name }) => `This paper is already there, as “${name}”. Open it above, or choose another.`,
  ),
  "contract-of-before": said(
    ({ firm, reference, on }, { day }) =>
      `L'avance de « ${firm} » courait avant sa reprise, le ${day(on)} : son contrat est celui des anciens livres, sous la référence ${reference}. Ajoutez-le à ses pièces.`,
    ({ firm, reference, on }, { day }) =>
      `The advance of “${firm}” ran before it was taken over on ${day(on)}: its contract is that of the former books, under ${reference}. Add it to its papers.`,
  ),
  "paper-unknown": said(
    () => "Cette pièce n'est pas de cette avance. Choisissez-en une dans sa liste.",
    () => "This paper is not of this advance. Choose one from its list.",
  ),
  "paper-already-withdrawn": said(
    () => "Cette pièce est déjà retirée. Rechargez la page pour voir par qui et pourquoi.",
    () => "This paper is already withdrawn. Reload the page to see by whom and why.",
  ),
} satisfies Record<string, Sentence>;
