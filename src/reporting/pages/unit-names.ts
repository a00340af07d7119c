import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Unit } from "../domain/indicator.ts";

export const unitNames: Record<Unit, MessageDescriptor> = {
  COUNT: msg`nombre`,
  EUR: msg`euros`,
  "HALF-DAY": msg`journées`,
  FTE: msg`équivalents temps plein`,
  RATE: msg`pourcentage`,
  RATIO: msg`rapport`,
};
