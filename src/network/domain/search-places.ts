/** A commune or an intercommunality, as one looks for it by name or by code. */
export interface FoundPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: "commune" | "group";
  readonly communes: number;
  /** The department of a commune, or that most communes of a group stand in. */
  readonly department: string;
}

/** What people type, without what they may forget: accents, signs, capitals, « saint » written short. */
export function simpleName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bste?\b/g, (short) => (short === "st" ? "saint" : "sainte"))
    .trim();
}

export interface IndexedPlace extends FoundPlace {
  readonly simple: string;
}

/** The best first: the code itself, then names that begin so, then those of which a word does; groups before communes. */
export function searchPlaces(places: readonly IndexedPlace[], text: string, most: number): FoundPlace[] {
  const typed = text.replace(/\s/g, "").toUpperCase();
  const words = simpleName(text);
  if (words.length < 2) return [];
  const ranked = places.flatMap((place) => {
    const rank = rankOf(place, { code: typed, words });
    return rank === null ? [] : [{ rank, place }];
  });
  return ranked
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.place.kind === "commune") - Number(b.place.kind === "commune") ||
        a.place.name.length - b.place.name.length ||
        (a.place.code < b.place.code ? -1 : 1),
    )
    .slice(0, most)
    .map(({ place: { code, name, kind, communes, department } }) => {
      return { code, name, kind, communes, department };
    });
}

function rankOf(
  { code, simple }: IndexedPlace,
  asked: { readonly code: string; readonly words: string },
): number | null {
  if (code === asked.code) return 0;
  if (simple === asked.words) return 1;
  if (simple.startsWith(asked.words)) return 2;
  const inside = ` ${simple}`;
  return asked.words.split(" ").every((word) => inside.includes(` ${word}`)) ? 3 : null;
}
