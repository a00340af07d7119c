import { createHash } from "node:crypto";

/** The same invented thing has the same id in every demonstration: a UUID (version 8) drawn from its name. */
export function demoId(name: string): string {
  const bytes = createHash("sha256").update(`alize demonstration ${name}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** An address of the domain that no one can own (RFC 2606). */
export function demoEmail(name: string): string {
  return `${name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, ".")}@demonstration.example`;
}
