import { createHash, randomBytes } from "node:crypto";

/** The secret of a personal link, two hundred and fifty-six bits that its receiver alone holds, and what is kept of it. */
export function drawLinkToken(): { readonly token: string; readonly tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOf(token) };
}

export function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
