import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { attestations } from "./attestations.ts";
import { experts } from "./experts.ts";
import { missions } from "./missions.ts";
import { needs } from "./needs.ts";
import { proposals } from "./proposals.ts";
import { visits } from "./visits.ts";

export const expertiseStore: ExpertiseStore = {
  ...experts,
  ...needs,
  ...proposals,
  ...missions,
  ...visits,
  ...attestations,
};
