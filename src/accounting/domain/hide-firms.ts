import type { AccountingEntry } from "./accounting-entry.ts";
import type { ThirdParty } from "./accounting-event.ts";
import { bareLabel } from "./event-labels.ts";
import type { LineTotal } from "./line-totals.ts";

/** The firms that a reader must not know of: by their code in the books, and by their advances. */
export type HiddenFirms = { readonly codes: ReadonlySet<string>; readonly advances: ReadonlySet<string> };

export const nobodyHidden: HiddenFirms = { codes: new Set(), advances: new Set() };

const untold = "Entreprise non communiquée";

/** The same entry without the name of a hidden firm, which its label may tell too. */
export function hideFirms(entry: AccountingEntry, hidden: HiddenFirms): AccountingEntry {
  if (hidden.codes.size === 0) return entry;
  const { source, lines, label } = entry;
  const advance = source === null ? null : advanceOf(source);
  const isTold =
    lines.some(({ third }) => isHidden(third, hidden)) || (advance !== null && hidden.advances.has(advance));
  if (!isTold) return entry;
  return { ...entry, label: bareLabel(label), lines: lines.map((line) => hideFirm(line, hidden)) };
}

export function hideFirm<Line extends Pick<LineTotal, "third">>(line: Line, hidden: HiddenFirms): Line {
  const { third } = line;
  return third !== null && isHidden(third, hidden) ? { ...line, third: { ...third, name: untold } } : line;
}

function isHidden(third: ThirdParty | null, { codes }: HiddenFirms): boolean {
  return third !== null && codes.has(third.code);
}

function advanceOf(source: NonNullable<AccountingEntry["source"]>): string | null {
  if (source.kind === "advance") return source.id;
  return source.kind === "year" ? null : source.advance;
}
