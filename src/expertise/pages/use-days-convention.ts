import { useQuery } from "@tanstack/react-query";
import { readOf } from "#web/api/use-read.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";

/** The convention whose days count now: the latest among the experts' quotas and the missions that the reader may see. */
export function useDaysConvention(territory: string): string | undefined {
  const { mayCall } = useRights(territory);
  const given = { params: { territory } };
  const experts = useQuery({
    ...readOf(expertiseContract, "listExperts", given),
    enabled: mayCall(expertiseContract.routes.listExperts),
  });
  const missions = useQuery({
    ...readOf(expertiseContract, "listMissions", given),
    enabled: mayCall(expertiseContract.routes.listMissions),
  });
  return [
    ...(experts.data?.experts.flatMap(({ quota }) => (quota === null ? [] : [quota.convention])) ?? []),
    ...(missions.data?.missions.map(({ convention }) => convention) ?? []),
  ].toSorted((a, b) => b.number - a.number)[0]?.id;
}
