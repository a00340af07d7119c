import { createHash } from "node:crypto";
import type { Assessment } from "../domain/assessment.ts";

/** The assessment as whoever decided saw it, and its fingerprint: amounts in cents, as text. */
export function snapshotOf(assessment: Assessment): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify(assessment, (_, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
  return { text, hash: createHash("sha256").update(text).digest("hex") };
}
