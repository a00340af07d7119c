import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { HandOverState } from "../domain/hand-over.ts";

export const handOverStateNames: Record<HandOverState, MessageDescriptor> = {
  planned: msg`à venir`,
  running: msg`en cours`,
  done: msg`faite`,
  returned: msg`retour fait`,
  cancelled: msg`annulée`,
};

export const handOverStateTones: Record<HandOverState, "sea" | "ochre" | "brick"> = {
  planned: "ochre",
  running: "ochre",
  done: "sea",
  returned: "sea",
  cancelled: "brick",
};
