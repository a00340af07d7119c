import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isDeniedFile, type Reader } from "../domain/reader.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { needLine } from "./tell-need.ts";

export async function listNeeds(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: Reader },
) {
  const on = await businessDateOf(transaction, territory);
  const proposals = await store.listProposals(transaction, territory);
  const needs = await store.listNeeds(transaction, territory);
  return {
    on,
    needs: needs.filter((need) => !isDeniedFile(reader, need)).map((need) => needLine(need, proposals, on)),
  };
}
