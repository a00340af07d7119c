import { useRead } from "#web/api/use-read.ts";
import { lendingContract } from "../contract.ts";

/** Those who run the firm of an advance, by name; nobody until they are known. */
export function useFirmOwners(params: { territory: string; advance: string }) {
  return useRead(lendingContract, "listOwners", { params }).data?.owners ?? [];
}
