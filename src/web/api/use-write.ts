import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Client, client, type Said } from "#platform/contract/client.ts";
import type { Contract, Result } from "#platform/contract/route.ts";
import { language, readAgain } from "./use-read.ts";

/** What a form hands over: the route's input, without the key. */
export type Sent<C extends Contract, Name extends keyof C["routes"]> = Omit<
  Parameters<Client<C>[Name]>[0],
  "key"
>;

export interface Write<C extends Contract, Name extends keyof C["routes"]> {
  /** The route's answer, or null when it was refused: the refusal then stands beside. */
  send(given: Sent<C, Name>): Promise<Result<C["routes"][Name]> | null>;
  refusal: Said<string> | null;
  isSending: boolean;
}

/** A form's way to the server: its idempotency key is minted once, and again only after it went through. */
export function useWrite<C extends Contract, Name extends keyof C["routes"] & string>(
  contract: C,
  name: Name,
): Write<C, Name> {
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<Said<string> | null>(null);
  const [isSending, setSending] = useState(false);

  async function send(given: Sent<C, Name>) {
    setSending(true);
    const call = client(contract, "", { headers: language() })[name];
    const answer = await call({ ...given, key } as unknown as Parameters<typeof call>[0]);
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) {
      // Other values need another key; the same values lost on the way must keep theirs.
      if (answer.refusal.reason !== "unreachable") setKey(crypto.randomUUID());
      return null;
    }
    setKey(crypto.randomUUID());
    await readAgain(queries);
    return answer.value;
  }

  return { send, refusal, isSending };
}
