import { createHash, randomBytes } from "node:crypto";

/** The secret of a link, which its receiver alone holds, and what is kept of it. */
export function drawOpinionToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOfOpinionToken(token) };
}

/** In hexadecimal. */
export function hashOfOpinionToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
