import type { Locale } from "#kernel/format.ts";
import type { Role } from "#kernel/role.ts";

/** What a role is called in a mail. */
export const roleWords: Record<Role, Readonly<Record<Locale, string>>> = {
  coordinator: { fr: "animateur", en: "coordinator" },
  treasurer: { fr: "trésorier", en: "treasurer" },
  secretary: { fr: "secrétaire du comité", en: "secretary of the committee" },
  chair: { fr: "président du comité", en: "chair of the committee" },
  "committee-member": { fr: "membre du comité", en: "member of the committee" },
  "partner-referent": { fr: "référent d'un partenaire", en: "referent of a partner" },
  expert: { fr: "expert", en: "expert" },
  owner: { fr: "dirigeant", en: "owner" },
  adviser: { fr: "accompagnant d'un dossier", en: "adviser of a file" },
  "public-funder": { fr: "financeur public", en: "public funder" },
  "regional-pilot": { fr: "pilote régional", en: "regional pilot" },
  "network-head": { fr: "tête de réseau", en: "network head" },
  administrator: { fr: "administrateur", en: "administrator" },
  auditor: { fr: "auditeur", en: "auditor" },
};
