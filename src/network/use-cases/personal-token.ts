import { randomBytes } from "node:crypto";
import { hashOf } from "./session-token.ts";

/** The secret of a personal link, which only its recipient holds, and what is kept of it. */
export function drawPersonalToken(): { readonly token: string; readonly tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOf(token) };
}
