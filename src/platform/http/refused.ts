import type { Refusal } from "#kernel/outcome.ts";

/** Carries a refusal out of its transaction, which is thereby undone. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly status: number;

  constructor(refusal: Refusal, status: number) {
    super(refusal.reason);
    this.refusal = refusal;
    this.status = status;
  }
}

/** A refusal that any route may give. */
export function refuseRequest(
  reason: "not-signed-in" | "not-allowed" | "not-found" | "input-refused",
  status: number,
  field?: string,
): Refused {
  return new Refused({ reason, facts: {}, ...(field === undefined ? {} : { field }) }, status);
}
