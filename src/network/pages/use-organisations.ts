import { useRead } from "#web/api/use-read.ts";
import { networkContract } from "../contract.ts";

/** The organisations that a territory knows, for a form that chooses among them. */
export function useOrganisations(territory: string) {
  return useRead(networkContract, "listOrganisations", { params: { territory } });
}
