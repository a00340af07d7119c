import { contracts } from "#web/contracts.ts";

/** Where an act of the story was done, as the server would have written it: its route's path with its ids. */
export function actAddress(act: string, params: unknown, territory: string): string {
  const [name, route] = act.split(".");
  const routes: Readonly<Record<string, { path: string }>> =
    contracts.find((contract) => contract.name === name)?.routes ?? {};
  const path = routes[route ?? ""]?.path ?? "/territories/:territory";
  const ids = { territory, ...(params as Record<string, string> | undefined) };
  return path.replaceAll(/:(\w+)/g, (_, key: string) => ids[key as keyof typeof ids] ?? key);
}
