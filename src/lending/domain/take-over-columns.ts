/** A column of the spreadsheet of the advances taken over: its name there, other names for it, and whether a row may leave it empty. */
export type TakeOverColumn = {
  readonly name: string;
  readonly also: readonly string[];
  readonly isNeeded: boolean;
};

/** In the order in which the model gives them. */
export const takeOverColumns = {
  reference: { name: "référence", also: ["ref", "n° de dossier", "numéro"], isNeeded: true },
  firm: { name: "entreprise", also: ["raison sociale", "bénéficiaire"], isNeeded: true },
  siren: { name: "siren", also: ["n° siren"], isNeeded: true },
  communeInsee: { name: "code commune", also: ["insee", "code insee"], isNeeded: true },
  communeName: { name: "commune", also: ["ville"], isNeeded: true },
  activity: { name: "activité", also: ["secteur"], isNeeded: false },
  headcount: { name: "effectif", also: ["salariés"], isNeeded: false },
  decidedOn: { name: "décidée le", also: ["date de décision", "accordée le"], isNeeded: true },
  disbursedOn: { name: "versée le", also: ["date de versement", "décaissée le"], isNeeded: true },
  principal: { name: "montant versé", also: ["montant", "capital"], isNeeded: true },
  outstanding: { name: "reste dû", also: ["capital restant dû", "encours", "crd"], isNeeded: true },
  late: { name: "dont en retard", also: ["impayé", "impayés", "retard"], isNeeded: false },
  lateSince: { name: "en retard depuis", also: ["premier impayé"], isNeeded: false },
  nextDueOn: { name: "prochaine échéance", also: ["prochain prélèvement"], isNeeded: false },
  instalments: { name: "échéances restantes", also: ["nombre d'échéances"], isNeeded: false },
  frequency: { name: "périodicité", also: [], isNeeded: false },
  mandate: { name: "mandat", also: ["rum"], isNeeded: false },
} as const satisfies Record<string, TakeOverColumn>;

export type TakeOverColumnKey = keyof typeof takeOverColumns;

export const takeOverColumnKeys = Object.keys(takeOverColumns) as readonly TakeOverColumnKey[];

/** Where each column stands in this heading row; the words of no column are told, and the columns that are missing. */
export function placeColumns(heading: readonly string[]): {
  readonly places: ReadonlyMap<TakeOverColumnKey, number>;
  readonly unknown: readonly string[];
  readonly missing: readonly TakeOverColumnKey[];
} {
  const words = heading.map(plain);
  const places = new Map<TakeOverColumnKey, number>();
  for (const key of takeOverColumnKeys) {
    const names = [takeOverColumns[key].name, ...takeOverColumns[key].also].map(plain);
    const place = words.findIndex((word) => names.includes(word));
    if (place >= 0) places.set(key, place);
  }
  const known = new Set(places.values());
  return {
    places,
    unknown: heading.filter((word, place) => word.trim() !== "" && !known.has(place)),
    missing: takeOverColumnKeys.filter((key) => takeOverColumns[key].isNeeded && !places.has(key)),
  };
}

/** Accents, capitals and spacing change nothing to a column's name. */
function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']/gu, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
