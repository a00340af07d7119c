import { said } from "#kernel/said.ts";

/** Why a copy of a whole file is refused, and what to try. */
export const copySentences = {
  "copy-too-large": said(
    ({ files, mostFiles, megabytes, mostMegabytes }) =>
      `Ce dossier compte ${files} fichiers et ${megabytes} Mo ; une copie en porte ${mostFiles} et ${mostMegabytes} Mo au plus. Téléchargez ses pièces une à une.`,
    ({ files, mostFiles, megabytes, mostMegabytes }) =>
      `This file has ${files} files and ${megabytes} MB; a copy holds ${mostFiles} and ${mostMegabytes} MB at most. Download its documents one by one.`,
  ),
  "copy-unknown": said(
    () => "Cette copie n'est pas la vôtre. Demandez-en une sur la page du dossier.",
    () => "This copy is not yours. Ask for one on the page of the file.",
  ),
  "copy-out-of-date": said(
    () => "Le dossier a changé depuis que cette copie a été demandée. Demandez-en une autre.",
    () => "The file has changed since this copy was asked for. Ask for another one.",
  ),
};
