import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Role } from "#kernel/role.ts";

export const roleNames: Record<Role, MessageDescriptor> = {
  coordinator: msg`Animateur`,
  treasurer: msg`Trésorier`,
  secretary: msg`Secrétaire du comité`,
  chair: msg`Président du comité`,
  "committee-member": msg`Membre du comité`,
  "partner-referent": msg`Référent d'un partenaire`,
  expert: msg`Expert`,
  owner: msg`Dirigeant`,
  adviser: msg`Accompagnant d'un dossier`,
  "public-funder": msg`Financeur public`,
  "regional-pilot": msg`Pilote régional`,
  "network-head": msg`Tête de réseau`,
  administrator: msg`Administrateur`,
  auditor: msg`Auditeur`,
};
