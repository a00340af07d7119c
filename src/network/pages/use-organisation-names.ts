import { useRead } from "#web/api/use-read.ts";
import { networkContract } from "../contract.ts";

/** What the organisations of a territory are called, by id; empty for a reader to whom the list is closed. */
export function useOrganisationNames(territory: string): ReadonlyMap<string, string> {
  const read = useRead(networkContract, "listOrganisations", { params: { territory } });
  return new Map(read.data?.organisations.map(({ id, name }) => [id, name]));
}
