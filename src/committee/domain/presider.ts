import { type Item, isRecused, type Sitting } from "./sitting.ts";

/** The chair, or whoever presides over this item in their place; null where nobody can until someone is chosen. */
export function presiderOf(
  item: Pick<Item, "chair" | "recusals">,
  { chair, present }: Pick<Sitting, "chair" | "present">,
): string | null {
  const mayPreside = (member: string | null) =>
    member !== null && present.has(member) && !isRecused(item, member);
  if (mayPreside(item.chair)) return item.chair;
  return item.chair === null && mayPreside(chair) ? chair : null;
}
