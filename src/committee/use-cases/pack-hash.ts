import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../domain/canonical-json.ts";
import { type Pack, packAsJson } from "../domain/pack.ts";

export function hashOfPack(pack: Pack): string {
  return hashOf(packAsJson(pack));
}

/** SHA-256, in hexadecimal, of the canonical JSON. */
export function hashOf(content: Json): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
