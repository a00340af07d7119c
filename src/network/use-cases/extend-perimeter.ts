import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type Commune, extendPerimeter, type Perimeter } from "../domain/perimeter.ts";
import type { Office } from "./office.ts";
import type { CommuneDirectory } from "./stores.ts";

export interface WantedExtension {
  readonly territory: string;
  readonly fromOn: PlainDate;
  readonly label: string;
  readonly reason: string;
  /** Codes of communes or of intercommunalities. */
  readonly added: readonly string[];
}

export type ExtensionRefusal = Refusal<
  "commune-unknown" | "commune-merged" | "nothing-added" | "perimeter-not-later"
>;

/** Adds communes to the territory from a date; earlier days keep the perimeter they had. */
export async function addToPerimeter(
  office: Office,
  transaction: Transaction,
  wanted: WantedExtension,
  now: string,
): Promise<Outcome<Perimeter, ExtensionRefusal>> {
  const added = findCommunes(office.communes, wanted.added);
  if (!added.ok) return added;
  const { territory, fromOn, label, reason } = wanted;
  const perimeters = await office.perimeters.list(transaction, territory);
  const extended = extendPerimeter(perimeters, { fromOn, label, reason, added: added.value });
  if (!extended.ok) return extended;

  const isAdded = await office.perimeters.add(transaction, territory, extended.value);
  if (!isAdded) return refuse("perimeter-not-later", { latest: fromOn }, "fromOn");
  if (perimeters.length > 0) {
    const event = { id: newId(now), unit: territory, on: fromOn, kind: "extended", note: label } as const;
    await office.units.addEvent(transaction, event);
  }
  return extended;
}

export function findCommunes(
  directory: CommuneDirectory,
  codes: readonly string[],
): Outcome<Commune[], Refusal<"commune-unknown" | "commune-merged">> {
  const communes: Commune[] = [];
  for (const [index, code] of codes.entries()) {
    const found = directory.find(code);
    if (found.kind === "unknown") return refuse("commune-unknown", { code }, `added.${index}`);
    if (found.kind === "merged")
      return refuse("commune-merged", { code, name: found.name, into: found.into }, `added.${index}`);
    communes.push(...found.communes);
  }
  return accept(communes);
}
