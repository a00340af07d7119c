import type { PlainDate } from "#kernel/plain-date.ts";
import type { EarmarkRule } from "./earmark-rule.ts";

/** What a funder keeps its euros for, as its convention says; fixed, then lifted by it in writing. */
export interface Earmark extends EarmarkRule {
  readonly id: string;
  readonly fund: string;
  readonly convention: string;
  readonly pledge: string;
  readonly funder: string;
  readonly name: string;
  readonly lifted: { readonly on: PlainDate; readonly reference: string } | null;
}
