import type { Route } from "#platform/contract/route.ts";
import { contracts } from "#web/contracts.ts";

/** Where an act of the story was done, as the server would have written it: its route's path with its ids. */
export function actAddress(act: string, params: unknown, territory: string): string {
  const path = routeOf(act)?.path ?? "/territories/:territory";
  const ids = { territory, ...(params as Record<string, string> | undefined) };
  return path.replaceAll(/:(\w+)/g, (_, key: string) => ids[key as keyof typeof ids] ?? key);
}

/** Whether the audit trail keeps the act and not its words, as the server would have done. */
export function isSecret(act: string): boolean {
  return routeOf(act)?.secret === true;
}

function routeOf(act: string): Route | undefined {
  const [name, route] = act.split(".");
  const routes: Readonly<Record<string, Route>> =
    contracts.find((contract) => contract.name === name)?.routes ?? {};
  return routes[route ?? ""];
}
