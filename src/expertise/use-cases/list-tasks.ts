import type { Transaction } from "#platform/database/transaction.ts";
import { isDeniedFile, type Reader, seesMission, seesProposal } from "../domain/reader.ts";
import { attestationTasks } from "./attestation-tasks.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { letterTasks, reviewTasks, visitTasks } from "./mission-tasks.ts";
import { namesIn } from "./names.ts";
import { needTasks, proposalTasks } from "./proposal-tasks.ts";

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
  return {
    on: names.on,
    tasks: [
      ...proposalTasks(proposals, told),
      ...letterTasks(missions, told),
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
