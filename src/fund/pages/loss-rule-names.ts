import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { LossRule } from "../domain/loss-sharing.ts";

export const lossRuleNames: Readonly<Record<LossRule, MessageDescriptor>> = {
  none: msg`n'en supporte aucune`,
  "pro-rata": msg`au prorata du capital`,
  "first-loss": msg`en première perte`,
};
