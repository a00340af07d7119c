interface Commune {
  readonly insee: string;
  readonly name: string;
}

interface WithCommunes {
  readonly communes: readonly Commune[];
}

/** Below it a name says too little, and everything would answer. */
const fewestLetters = 3;

const most = 10;

/**
 * The communes that a visitor may mean, each with its territory: the exact name or code first, else those that begin so. Null
 * while too little is typed.
 */
export function searchCommune<Territory extends WithCommunes>(
  territories: readonly Territory[],
  typed: string,
): { territory: Territory; commune: Commune }[] | null {
  const wanted = plain(typed);
  if (wanted.length < fewestLetters) return null;
  const all = territories.flatMap((territory) =>
    territory.communes.map((commune) => ({ territory, commune })),
  );
  const exact = all.filter(
    ({ commune }) => plain(commune.name) === wanted || plain(commune.insee) === wanted,
  );
  if (exact.length > 0) return exact;
  return all.filter(({ commune }) => plain(commune.name).startsWith(wanted)).slice(0, most);
}

/** Without accents, capitals nor dashes: « mont saint martin » finds « Mont-Saint-Martin ». */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[-'’\s]+/gu, " ")
    .trim()
    .toLowerCase();
}
