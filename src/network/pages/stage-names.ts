import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Stage } from "#kernel/stage.ts";
import type { UnitEventKind } from "../domain/unit.ts";

export const stageNames: Record<Stage, MessageDescriptor> = {
  project: msg`en projet`,
  opened: msg`ouvert`,
  dormant: msg`en sommeil`,
  closed: msg`fermé`,
};

export const stageTones: Record<Stage, "sea" | "ochre" | "brick"> = {
  project: "ochre",
  opened: "sea",
  dormant: "ochre",
  closed: "brick",
};

/** What a stage permits, in a sentence. */
export const stageRules: Record<Stage, MessageDescriptor> = {
  project: msg`Tout se prépare ; aucun dossier ne s'ouvre encore.`,
  opened: msg`Les dossiers s'ouvrent, le comité décide.`,
  dormant: msg`Ni nouveau dossier ni nouvelle décision ; les avances en cours se suivent.`,
  closed: msg`Rien de nouveau ne commence ; ce qui est dû se rembourse et se relance encore.`,
};

/** What is asked when the territory goes there. */
export const stageVerbs: Record<Stage, MessageDescriptor> = {
  project: msg`Mettre en projet`,
  opened: msg`Ouvrir`,
  dormant: msg`Mettre en sommeil`,
  closed: msg`Fermer`,
};

export const eventNames: Record<UnitEventKind, MessageDescriptor> = {
  project: msg`Projet`,
  opened: msg`Ouverture`,
  extended: msg`Extension du périmètre`,
  dormant: msg`Mise en sommeil`,
  closed: msg`Fermeture`,
};
