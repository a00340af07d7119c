import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { readOf } from "#web/api/use-read.ts";
import { networkContract } from "../contract.ts";

/** Once signed in: back to the page that was asked for, else to the first territory one works in. */
export function useEntrance(asked: string | undefined): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();

  return async () => {
    queries.clear();
    const me = await queries.fetchQuery(readOf(networkContract, "me", {})).catch(() => null);
    // The answer to the sign-in was lost on its way, and its cookie with it: the form stands, to try again.
    if (me === null) return;
    if (asked !== undefined) {
      router.history.push(asked);
      return;
    }
    const [territory] = me.territories;
    await navigate(
      territory === undefined
        ? { to: "/mon-compte" }
        : { to: "/territoires/$territory", params: { territory: territory.id } },
    );
  };
}
