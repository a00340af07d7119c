import type { ThirdParty } from "./accounting-event.ts";

/** F001, F002…: funders in the order in which the journal first tells of them, which never changes. */
export function funderCodes(
  inOrder: readonly string[],
  nameOf: (funder: string) => string,
): Map<string, ThirdParty> {
  const distinct = [...new Set(inOrder)];
  return new Map(
    distinct.map((id, place) => [id, { code: `F${written(place + 1)}`, name: nameOf(id) }] as const),
  );
}

/** B042: a firm bears the number of the first advance it was granted. */
export function firmCodes(
  advances: readonly {
    readonly number: number;
    readonly firm: { readonly id: string; readonly name: string };
  }[],
): Map<string, ThirdParty> {
  const codes = new Map<string, ThirdParty>();
  for (const { number, firm } of advances.toSorted((a, b) => a.number - b.number)) {
    if (!codes.has(firm.id)) codes.set(firm.id, { code: `B${written(number)}`, name: firm.name });
  }
  return codes;
}

function written(number: number): string {
  return String(number).padStart(3, "0");
}
