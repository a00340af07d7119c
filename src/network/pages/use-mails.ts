import { useInfiniteQuery } from "@tanstack/react-query";
import { readOf } from "#web/api/use-read.ts";
import { networkContract } from "../contract.ts";

/** The outbox, a hundred mails at a time; `readMore` is null once all are there. */
export function useMails(territory: string) {
  const asked = (after: string | undefined) =>
    readOf(networkContract, "listMails", {
      params: { territory },
      query: after === undefined ? {} : { after },
    });
  const read = useInfiniteQuery({
    queryKey: [networkContract.name, "listMails", "all pages", territory],
    queryFn: async ({ pageParam, client }) => client.fetchQuery(asked(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => ({
      way: pages[0]?.way ?? "no-server",
      mails: pages.flatMap(({ mails }) => mails),
    }),
  });
  const readMore = read.hasNextPage ? () => void read.fetchNextPage() : null;
  return { read, readMore };
}
