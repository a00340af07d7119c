import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { type Client, client } from "#platform/contract/client.ts";
import type { Contract, Result } from "#platform/contract/route.ts";
import { SaidRefusal } from "./said-refusal.ts";

type Given<C extends Contract, Name extends keyof C["routes"]> = Parameters<Client<C>[Name]>[0];

/** What a page reads, kept under the route's name and what it was asked. */
export function readOf<C extends Contract, Name extends keyof C["routes"] & string>(
  contract: C,
  name: Name,
  given: Given<C, Name>,
) {
  return queryOptions({
    queryKey: [contract.name, name, given] as const,
    queryFn: async ({ signal }): Promise<Result<C["routes"][Name]>> => {
      const answer = await client(contract, "", { signal, headers: language() })[name](given);
      if (answer.ok) return answer.value;
      throw new SaidRefusal(answer.refusal);
    },
    retry: (failures, error) =>
      failures < 2 && error instanceof SaidRefusal && error.refusal.reason === "unreachable",
    staleTime: 15_000,
  });
}

export function useRead<C extends Contract, Name extends keyof C["routes"] & string>(
  contract: C,
  name: Name,
  given: Given<C, Name>,
) {
  return useQuery(readOf(contract, name, given));
}

/** After a write anything may have moved: what is on screen is read again. */
export async function readAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries();
}

/** Sentences come in the language of the page, not of the browser. */
export function language(): HeadersInit {
  return { "accept-language": document.documentElement.lang };
}
