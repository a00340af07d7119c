import type { Role } from "#kernel/role.ts";
import { networkContract } from "#network/contract.ts";
import type { Route } from "#platform/contract/route.ts";
import { useRead } from "#web/api/use-read.ts";

export interface Rights {
  roles: readonly Role[];
  /** Whether one of my roles there opens this route: the contract says, nobody else. */
  mayCall: (route: Route) => boolean;
}

export function useMe() {
  return useRead(networkContract, "me", {}).data;
}

/** What I may do in a territory, read from the contracts. */
export function useRights(territory: string): Rights {
  const me = useMe();
  const roles = [
    ...new Set(
      me?.seats.filter((seat) => seat.territories.includes(territory)).map(({ role }) => role) ?? [],
    ),
  ];
  return {
    roles,
    mayCall: ({ access }) => {
      if (access === "public" || access === "signed-in") return true;
      return roles.some((role) => access.includes(role));
    },
  };
}
