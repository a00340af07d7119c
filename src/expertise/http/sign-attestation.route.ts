import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { signAttestation } from "../use-cases/sign-attestation.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function signAttestationRoute(store: ExpertiseStore): ExpertiseHandlers["signAttestation"] {
  return async (call) =>
    signAttestation(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}
