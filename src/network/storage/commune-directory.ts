import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Commune } from "../domain/perimeter.ts";
import type { CommuneDirectory, FoundCommunes } from "../use-cases/stores.ts";

/** As the Code officiel géographique and the DGCL give them (Licence Ouverte, millésime of the package). */
interface PublishedCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly commune?: string;
}

interface PublishedGroup {
  readonly code: string;
  readonly membres: readonly { readonly code: string; readonly nom: string }[];
}

const require = createRequire(import.meta.url);

let directory: ReadonlyMap<string, FoundCommunes> | undefined;

/** Read at the first question only: it weighs 12 MB. */
export const communeDirectory: CommuneDirectory = {
  find(code) {
    directory ??= readDirectory();
    return directory.get(code.replace(/\s/g, "").toUpperCase()) ?? { kind: "unknown" };
  },
};

function readDirectory(): ReadonlyMap<string, FoundCommunes> {
  const communes = read(
    require.resolve("@etalab/decoupage-administratif/data/communes.json"),
  ) as PublishedCommune[];
  const found = new Map<string, FoundCommunes>();
  for (const { code, membres } of read(
    require.resolve("@etalab/decoupage-administratif/data/epci.json"),
  ) as PublishedGroup[]) {
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

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
