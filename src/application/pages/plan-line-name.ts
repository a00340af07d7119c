import type { I18n } from "@lingui/core";
import { needKindNames, resourceKindNames } from "./names.ts";
import type { ReadApplication } from "./read-application.ts";

type Line = ReadApplication["plan"]["lines"][number];

/** « serre (Investissement) », or the kind alone where the line is called by it. */
export function planLineName(line: Line, i18n: I18n): string {
  const kind = i18n._(line.side === "need" ? needKindNames[line.kind] : resourceKindNames[line.kind]);
  return line.label === kind ? kind : `${line.label} (${kind})`;
}
