import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Commune } from "../domain/perimeter.ts";
import { type IndexedPlace, searchPlaces, simpleName } from "../domain/search-places.ts";
import type { CommuneDirectory, FoundCommunes } from "../use-cases/stores.ts";

/** As the Code officiel géographique and the DGCL give them (Licence Ouverte, millésime of the package). */
interface PublishedCommune {
  readonly code: string;
  readonly departement?: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly commune?: string;
}

interface PublishedGroup {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string; readonly nom: string }[];
}

const require = createRequire(import.meta.url);

let directory: ReadonlyMap<string, FoundCommunes> | undefined;
let places: readonly IndexedPlace[] | undefined;

/** Read at the first question only: it weighs 12 MB. */
export const communeDirectory: CommuneDirectory = {
  find(code) {
    directory ??= readDirectory();
    return directory.get(code.replace(/\s/g, "").toUpperCase()) ?? { kind: "unknown" };
  },

  search(text, most) {
    places ??= readPlaces();
    return searchPlaces(places, text, most);
  },
};

function readPlaces(): readonly IndexedPlace[] {
  const departments = new Map(
    readCommunes().flatMap(({ code, departement }) =>
      departement === undefined ? [] : [[code, departement] as const],
    ),
  );
  const communes = readCommunes()
    .filter(({ type }) => type === "commune-actuelle")
    .map(({ code, nom: name, departement: department = "" }) => {
      return { code, name, kind: "commune", communes: 1, department, simple: simpleName(name) } as const;
    });
  const groups = readGroups().map(({ code, nom: name, membres }) => {
    const department = mostFrequent(membres.map((member) => departments.get(member.code) ?? ""));
    const simple = simpleName(name.replace(/^(CA|CC|CU) /, ""));
    return { code, name, kind: "group", communes: membres.length, department, simple } as const;
  });
  return [...groups, ...communes];
}

function mostFrequent(words: readonly string[]): string {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
}

function readDirectory(): ReadonlyMap<string, FoundCommunes> {
  const communes = readCommunes();
  const found = new Map<string, FoundCommunes>();
  for (const { code, membres } of readGroups()) {
    const members: Commune[] = membres.map((member) => ({ insee: member.code, name: member.nom }));
    found.set(code, { kind: "communes", communes: members });
  }
  for (const { code, nom, type, chefLieu, commune } of communes) {
    if (type !== "commune-actuelle")
      found.set(code, { kind: "merged", name: nom, into: chefLieu ?? commune ?? "" });
  }
  // A merged commune may keep the code of the whole: the whole it is.
  for (const { code, nom, type } of communes) {
    if (type === "commune-actuelle")
      found.set(code, { kind: "communes", communes: [{ insee: code, name: nom }] });
  }
  return found;
}

function readCommunes(): PublishedCommune[] {
  return read(require.resolve("@etalab/decoupage-administratif/data/communes.json")) as PublishedCommune[];
}

function readGroups(): PublishedGroup[] {
  return read(require.resolve("@etalab/decoupage-administratif/data/epci.json")) as PublishedGroup[];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
