import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { z } from "zod";
import type { adviserRoutes } from "../contract/adviser-routes.ts";
import type { AdviserQuality } from "../domain/file-adviser.ts";

export type ReadAdvisers = z.output<(typeof adviserRoutes)["listAdvisers"]["response"]>;
export type ReadAdviser = ReadAdvisers["advisers"][number];
export type ReadAccompaniedFile = z.output<(typeof adviserRoutes)["readAccompaniedFile"]["response"]>;
export type ReadAccompaniedRow = z.output<
  (typeof adviserRoutes)["listAccompaniedFiles"]["response"]
>["files"][number];

/** In what quality someone may be invited to help with a file. */
export const qualityNames: Record<AdviserQuality, MessageDescriptor> = {
  accountant: msg`Expert-comptable`,
  "support-network": msg`Conseiller d'un réseau d'accompagnement (chambre, association)`,
  "co-applicant": msg`Associé dans le projet`,
  other: msg`Autre`,
};
