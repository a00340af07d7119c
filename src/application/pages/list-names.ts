import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BoardColumn, FileColumn, FileSort } from "../domain/files-board.ts";

export const boardColumnNames: Record<BoardColumn, MessageDescriptor> = {
  preparing: msg`À monter`,
  appraisal: msg`En instruction`,
  ready: msg`Prêts`,
  committee: msg`En comité`,
  approved: msg`Accordés`,
  closed: msg`Clos`,
};

export const fileColumnNames: Record<FileColumn, MessageDescriptor> = {
  number: msg`N°`,
  firm: msg`Entreprise`,
  commune: msg`Commune`,
  title: msg`Projet`,
  status: msg`État`,
  amount: msg`Demandé`,
  received: msg`Reçu le`,
  stage: msg`Jours dans cet état`,
  assigned: msg`Suivi par`,
  labels: msg`Étiquettes`,
  next: msg`Prochaine étape`,
};

export const fileSortNames: Record<FileSort, MessageDescriptor> = {
  number: msg`numéro`,
  firm: msg`entreprise`,
  commune: msg`commune`,
  amount: msg`montant demandé`,
  received: msg`date de réception`,
  stage: msg`temps passé dans l'état`,
};
