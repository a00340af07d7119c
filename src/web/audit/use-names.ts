import { useQuery } from "@tanstack/react-query";
import { applicationContract } from "#application/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { formatDay } from "#kernel/format.ts";
import { lendingContract } from "#lending/contract.ts";
import type { Route } from "#platform/contract/route.ts";
import { readOf } from "#web/api/use-read.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";

/** How the things of a territory are called, by id: as many as this reader may list. */
export function useNames(territory: string): ReadonlyMap<string, string> {
  const locale = useLocale();
  const { mayCall } = useRights(territory);
  const params = { territory };
  const may = (route: Route) => ({ enabled: mayCall(route) });
  const { data: conventions } = useQuery({
    ...readOf(conventionContract, "listConventions", { params, query: {} }),
    ...may(conventionContract.routes.listConventions),
  });
  const { data: files } = useQuery({
    ...readOf(applicationContract, "listApplications", { params }),
    ...may(applicationContract.routes.listApplications),
  });
  const { data: advances } = useQuery({
    ...readOf(lendingContract, "listAdvances", { params }),
    ...may(lendingContract.routes.listAdvances),
  });
  const { data: sittings } = useQuery({
    ...readOf(committeeContract, "listSittings", { params }),
    ...may(committeeContract.routes.listSittings),
  });
  const { data: funds } = useQuery({
    ...readOf(fundContract, "listFunds", { params }),
    ...may(fundContract.routes.listFunds),
  });
  return new Map([
    ...(conventions?.conventions ?? []).map(({ id, startsOn, endsOn }): [string, string] => [
      id,
      `${startsOn.slice(0, 4)}-${endsOn.slice(0, 4)}`,
    ]),
    ...(files?.applications ?? []).map(({ id, firm }): [string, string] => [id, firm.name]),
    ...(advances?.advances ?? []).map(({ id, firm }): [string, string] => [id, firm.name]),
    ...(sittings?.sittings ?? []).map(({ id, heldOn }): [string, string] => [id, formatDay(heldOn, locale)]),
    ...(funds?.funds ?? []).map(({ id, name }): [string, string] => [id, name]),
  ]);
}
