import { type Cents, cents } from "#kernel/money.ts";
import type { EligibilityPolicy } from "../domain/eligibility-policy.ts";

/** Rules as the database keeps them: cents as text. */
export type StoredPolicy = Omit<EligibilityPolicy, "communes" | "minimum" | "maximum" | "warningAbove"> & {
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly warningAbove: string | null;
};

export function writePolicy({ minimum, maximum, warningAbove, ...policy }: EligibilityPolicy): string {
  const stored: StoredPolicy = {
    ...policy,
    minimum: written(minimum),
    maximum: written(maximum),
    warningAbove: written(warningAbove),
  };
  return JSON.stringify(stored);
}

export function readPolicy({ minimum, maximum, warningAbove, ...policy }: StoredPolicy): EligibilityPolicy {
  return { ...policy, minimum: read(minimum), maximum: read(maximum), warningAbove: read(warningAbove) };
}

function written(amount: Cents | null): string | null {
  return amount === null ? null : String(amount);
}

function read(amount: string | null): Cents | null {
  return amount === null ? null : cents(BigInt(amount));
}
