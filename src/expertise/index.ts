import { openSignatures, type Signatures, type SignedKind } from "#signature/index.ts";
import { handlersOf } from "./http/handlers.ts";
import { expertiseStore } from "./storage/expertise-store.ts";
import { signedLettersOf } from "./use-cases/letter-signature.ts";

export { expertiseContract } from "./contract.ts";
export { missionLetterKind } from "./domain/letter-paper.ts";

/** The handlers of `expertiseContract`. */
export function expertiseHandlers({
  signatures = openSignatures({ address: "http://localhost:3000" }),
}: {
  signatures?: Signatures;
} = {}) {
  return handlersOf({ store: expertiseStore, signatures });
}

/** What signatures are told of mission letters, under their kind. */
export const signedMissionLetters: SignedKind = signedLettersOf(expertiseStore);
