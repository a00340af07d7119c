/** What a field of figures holds: the component hands a text over while its last decimal is a zero or still to come. */
export function figureTyped(typed: number | string): number | "emptied" | "unfinished" {
  if (typed === "") return "emptied";
  const figure = Number(typed);
  return Number.isFinite(figure) ? figure : "unfinished";
}
