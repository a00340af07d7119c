import { useInfiniteQuery } from "@tanstack/react-query";
import { readOf } from "#web/api/use-read.ts";
import { networkContract } from "../contract.ts";

/** The audit trail, fifty acts at a time; `readMore` is null once all are there. */
export function useAudit(territory: string, act: string | undefined) {
  const asked = (after: string | undefined) =>
    readOf(networkContract, "readAudit", {
      params: { territory },
      query: { ...(act === undefined ? {} : { act }), ...(after === undefined ? {} : { after }) },
    });
  const read = useInfiniteQuery({
    queryKey: [networkContract.name, "readAudit", "all pages", territory, act],
    queryFn: async ({ pageParam, client }) => client.fetchQuery(asked(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ lines }) => lines),
  });
  const readMore = read.hasNextPage ? () => void read.fetchNextPage() : null;
  return { read, readMore };
}
