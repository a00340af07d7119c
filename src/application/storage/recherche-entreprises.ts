import { setTimeout } from "node:timers/promises";
import type { DirectoryAnswer, FirmDirectory } from "../use-cases/firm-directory.ts";
import { readDirectoryReply } from "./directory-reply.ts";

/** The setting of the register is faulty; the sentence says what is expected. */
export class DirectorySettingsRefused extends Error {
  override readonly name = "DirectorySettingsRefused";
}

/** The register allows seven questions a second from one address: fewer are asked. */
const SPACING_MS = 200;
const LONGEST_QUEUE = 10;
const PATIENCE_MS = 4000;
const LONGEST_REPLY = 1_000_000;
const USUAL_PAUSE_S = 5;

/** `ALIZE_FIRM_DIRECTORY_URL`, the address of the API Recherche d'entreprises; null without it: firms are then entered by hand. */
export function readDirectoryAddress(environment: NodeJS.ProcessEnv): string | null {
  const text = environment["ALIZE_FIRM_DIRECTORY_URL"]?.trim() ?? "";
  if (text === "") return null;
  const url = URL.parse(text);
  if (url !== null && ["http:", "https:"].includes(url.protocol) && url.search === "" && url.hash === "")
    return text.replace(/\/+$/, "");
  throw new DirectorySettingsRefused(
    "ALIZE_FIRM_DIRECTORY_URL doit être une adresse comme https://recherche-entreprises.api.gouv.fr.",
  );
}

/** The API Recherche d'entreprises: free and keyless, slow at times; it says when it is asked too much, and is then left alone. */
export function rechercheEntreprises({
  address,
  agent,
  patienceMs = PATIENCE_MS,
}: {
  readonly address: string;
  /** Who asks, as the register wants to know. */
  readonly agent: string;
  readonly patienceMs?: number;
}): FirmDirectory {
  let nextAt = 0;
  let closedUntil = 0;

  async function reply(siren: string): Promise<DirectoryAnswer | { readonly body: string }> {
    const response = await fetch(`${address}/search?q=${siren}&per_page=5&page=1`, {
      headers: { "user-agent": agent, accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 429) {
      const seconds = Number(response.headers.get("retry-after"));
      closedUntil = performance.now() + (seconds > 0 ? seconds : USUAL_PAUSE_S) * 1000;
      return { state: "silent", why: "too-many" };
    }
    if (!response.ok) return { state: "silent", why: "unreachable" };
    const body = await response.text();
    return body.length > LONGEST_REPLY ? { state: "silent", why: "unreadable" } : { body };
  }

  return {
    async ask(asked) {
      const now = performance.now();
      const startAt = Math.max(now, nextAt);
      if (now < closedUntil || startAt - now > LONGEST_QUEUE * SPACING_MS)
        return { state: "silent", why: "too-many" };
      nextAt = startAt + SPACING_MS;
      if (startAt > now) await setTimeout(startAt - now);
      try {
        const answer = await reply(asked.siren);
        return "body" in answer ? readDirectoryReply(parsed(answer.body), asked) : answer;
      } catch {
        return { state: "silent", why: "unreachable" };
      }
    },
  };
}

/** What does not parse is no reply. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
