import type { Transaction } from "#platform/database/transaction.ts";
import type { Mission } from "../domain/mission.ts";
import { isDeniedFile, type Reader, seesMission, seesProposal } from "../domain/reader.ts";
import { attestationTasks } from "./attestation-tasks.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { letterTasks, reviewTasks, visitTasks } from "./mission-tasks.ts";
import { namesIn } from "./names.ts";
import { needTasks, proposalTasks } from "./proposal-tasks.ts";
import { isLetterOut } from "./tell-mission.ts";

/** What waits for the reader, and for the coordinator what waits for others. */
export async function listTasks(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: Reader },
) {
  const proposals = (await store.listProposals(transaction, territory)).filter((proposal) =>
    seesProposal(reader, proposal),
  );
  const missions = (await store.listMissions(transaction, territory)).filter((mission) =>
    seesMission(reader, mission),
  );
  const visits = await store.listOpenVisits(transaction, territory);
  const needs = reader.isCoordinator ? await store.listNeeds(transaction, territory) : [];
  const names = await namesIn(transaction, territory, {
    people: [...proposals, ...missions].map(({ expert }) => expert.person),
    organisations: [],
  });
  const told = { reader, names };
  const unsent = await notSent(transaction, territory, missions);
  return {
    on: names.on,
    tasks: [
      ...proposalTasks(proposals, told),
      ...letterTasks(unsent, told),
      ...visitTasks(visits, missions, told),
      ...reviewTasks(missions, told),
      ...needTasks(
        needs.filter((need) => !isDeniedFile(reader, need)),
        proposals,
        names,
      ),
      ...(await attestationTasks(store, transaction, { territory, ...told })),
    ],
  };
}

/** Missions whose letter is to be signed here: once it is sent by links, signatures say who is waited for. */
async function notSent(
  transaction: Transaction,
  territory: string,
  missions: readonly Mission[],
): Promise<Mission[]> {
  const unsent: Mission[] = [];
  for (const mission of missions.filter(({ status }) => status === "drawn-up"))
    if (!(await isLetterOut(transaction, { territory, id: mission.id }))) unsent.push(mission);
  return unsent;
}
