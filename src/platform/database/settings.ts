import { resolve } from "node:path";

/** A server of one's own, or the one that comes with the platform, with its data in a folder. */
export type DatabaseSettings =
  | { readonly kind: "server"; readonly url: string }
  | { readonly kind: "embedded"; readonly folder: string };

/** `DATABASE_URL` names a server of one's own; else `ALIZE_DATA_DIR` (by default `data`) holds the embedded one. */
export function readDatabaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const url = environment["DATABASE_URL"]?.trim() ?? "";
  if (url !== "") return { kind: "server", url };
  const folder = environment["ALIZE_DATA_DIR"]?.trim() ?? "";
  return { kind: "embedded", folder: resolve(folder === "" ? "data" : folder) };
}
