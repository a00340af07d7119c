import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Stage } from "#kernel/stage.ts";

/** What whoever looks for their territory is told of it. */
export const stageSentences: Record<Stage, MessageDescriptor> = {
  project: msg`Ce territoire est en projet : il n'accepte pas encore de demande.`,
  opened: msg`Ce territoire accepte les demandes.`,
  dormant: msg`Ce territoire est en sommeil : il n'accepte pas de nouvelle demande en ce moment.`,
  closed: msg`Ce territoire est fermé : il n'accepte plus de demande.`,
};
