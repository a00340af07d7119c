import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Mission } from "../domain/mission.ts";
import { isDeniedFile, type Reader, seesMission } from "../domain/reader.ts";
import type { ExpertiseStore } from "./expertise.ts";

export interface WhichMission {
  readonly territory: string;
  readonly mission: string;
  readonly reader: Reader;
}

export type MissionRefusal = Refusal<"mission-unknown" | "file-denied" | "not-your-mission">;

/** A mission, for those it concerns. */
export async function findOwnMission(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, mission: id, reader }: WhichMission,
): Promise<Outcome<Mission, MissionRefusal>> {
  return opened(await store.findMission(transaction, { territory, id }), reader);
}

/** The same, held until the transaction ends. */
export async function lockOwnMission(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, mission: id, reader }: WhichMission,
): Promise<Outcome<Mission, MissionRefusal>> {
  return opened(await store.lockMission(transaction, { territory, id }), reader);
}

function opened(mission: Mission | null, reader: Reader): Outcome<Mission, MissionRefusal> {
  if (mission === null) return refuse("mission-unknown");
  if (isDeniedFile(reader, mission)) return refuse("file-denied");
  return seesMission(reader, mission) ? accept(mission) : refuse("not-your-mission");
}
