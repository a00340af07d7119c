import type { Cell } from "./totals.ts";

/** Fewer firms than this in a cell and someone who knows the territory may tell which they are. */
const fewest = 5n;

/**
 * Small cells gathered under no name, and the smallest named one with them as long as what is gathered stays small: it could be
 * told by subtraction. The firms still add up; nothing is left when all of them are fewer than five.
 */
export function hideSmallCells(cells: readonly Cell[]): Cell[] {
  const named = cells.filter(({ key, firms }) => key !== null && firms >= fewest);
  const shown = named.toSorted((a, b) => (a.firms > b.firms ? -1 : a.firms < b.firms ? 1 : 0));
  let gathered = total(cells) - total(named);
  while (gathered > 0n && gathered < fewest) {
    const smallest = shown.pop();
    if (smallest === undefined) return [];
    gathered += smallest.firms;
  }
  return gathered === 0n ? shown : [...shown, { key: null, firms: gathered }];
}

function total(cells: readonly Cell[]): bigint {
  return cells.reduce((sum, { firms }) => sum + firms, 0n);
}

/** Whether a sum over that many firms would tell what one of them received. */
export function areFew(firms: bigint): boolean {
  return firms > 0n && firms < fewest;
}
