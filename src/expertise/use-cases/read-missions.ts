import { findApplication } from "#application/index.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Reader, seesMission } from "../domain/reader.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { findOwnMission, type WhichMission } from "./open-mission.ts";
import { missionLine, namesOfMissions, tellMission } from "./tell-mission.ts";
import { needLine } from "./tell-need.ts";

/** Those the reader may see, latest first. */
export async function listMissions(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: Reader },
) {
  const all = await store.listMissions(transaction, territory);
  const missions = all.filter((mission) => seesMission(reader, mission));
  const names = await namesOfMissions(transaction, territory, missions);
  return { on: names.on, missions: missions.map((mission) => missionLine(mission, names)) };
}

export async function readMission(store: ExpertiseStore, transaction: Transaction, which: WhichMission) {
  const found = await findOwnMission(store, transaction, which);
  return found.ok ? accept(await tellMission(store, transaction, found.value, which)) : found;
}

/** The needs and missions of one file, for those who read it and for its owner. */
export async function readFileExpertise(
  store: ExpertiseStore,
  transaction: Transaction,
  request: { readonly territory: string; readonly application: string; readonly reader: Reader },
) {
  const { territory, application, reader } = request;
  const file = await findApplication(transaction, request);
  if (file === null) return refuse("application-unknown");
  if (reader.denied.has(application)) return refuse("file-denied");
  if (!reader.seesAll && !reader.seesFiles && !reader.firms.has(file.firm.id)) return refuse("not-your-file");

  const ofFile = (one: { application: { id: string } }) => one.application.id === application;
  const missions = (await store.listMissions(transaction, territory)).filter(ofFile);
  const needs = (await store.listNeeds(transaction, territory)).filter(ofFile);
  const proposals = await store.listProposals(transaction, territory);
  const names = await namesOfMissions(transaction, territory, missions);
  return accept({
    on: names.on,
    needs: needs.map((need) => needLine(need, proposals, names.on)),
    missions: missions.map((mission) => missionLine(mission, names)),
  });
}
