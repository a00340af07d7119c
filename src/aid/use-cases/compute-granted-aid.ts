import { cents, larger, minus } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { roomOf } from "../domain/aid-case.ts";
import { type ComputingRefusal, computeAid } from "../domain/aid-computation.ts";
import type { GrantedAid, WrittenComputation } from "../domain/granted-aid.ts";
import { ceilingOn } from "../domain/regulation.ts";
import type { Aids } from "./aids.ts";
import { readAidCase } from "./assess-file.ts";

type Computed = Omit<WrittenComputation, "number" | "reason" | "computedOn"> & { readonly isWithin: boolean };

/** The amount of an aid that is granted, with the law of its own day as it is known now. */
export async function computeGrantedAid(
  aids: Aids,
  transaction: Transaction,
  aid: GrantedAid,
): Promise<Outcome<Computed, ComputingRefusal | Refusal<"ceiling-unknown">>> {
  const { grantOn, flowsBefore: before, flows: after } = aid;
  const asked = await readAidCase(aids, transaction, { ...aid, except: aid.id });
  const computed = computeAid(asked, { before, after });
  if (!computed.ok) return computed;
  const ceiling = ceilingOn(asked.ceilings, { regime: "general", on: grantOn });
  if (!ceiling.ok) return ceiling;
  const { deciding, most } = roomOf(asked, ceiling.value);
  const { counted } = computed.value;
  return accept({
    ...computed.value,
    headroomAfter: larger(cents(0n), minus(deciding.headroom, counted)),
    regulation: ceiling.value.regulation,
    isWithin: counted <= most,
  });
}
