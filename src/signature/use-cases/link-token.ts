import { createHash, randomBytes, randomInt } from "node:crypto";

/** The secret of a link: two hundred and fifty-six bits that its receiver alone holds. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** In hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A code is short: its hash is of no use without the link it was sent for. */
export function codeHash(link: string, code: string): string {
  return sha256Of(`${link} ${code}`);
}
