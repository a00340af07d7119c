import { describe, expect, it } from "vitest";
import { type Role, roles } from "#kernel/role.ts";
import { placeRole } from "./role-place.ts";
import { type Level, levels } from "./unit.ts";

function reasonOf(role: Role, level: Level, organisation: string | null = "bank"): string {
  const placed = placeRole({ role, level, organisation });
  return placed.ok ? "placed" : placed.refusal.reason;
}

describe("a role is held", () => {
  it.each<[Role, Level[]]>([
    ["regional-pilot", ["region"]],
    ["network-head", ["network"]],
    ["public-funder", ["network", "region", "territory"]],
    ["administrator", ["network", "region", "territory"]],
    ["auditor", ["network", "region", "territory"]],
  ])("%s: %s", (role, places) => {
    expect(levels.filter((level) => reasonOf(role, level) === "placed")).toEqual(places);
  });

  it("in a territory alone, for all who run it or come to it", () => {
    const elsewhere = ["regional-pilot", "network-head", "public-funder", "administrator", "auditor"];
    for (const role of roles.filter((candidate) => !elsewhere.includes(candidate))) {
      expect(levels.filter((level) => reasonOf(role, level) === "placed")).toEqual(["territory"]);
    }
  });

  it("in the name of an organisation by a partner's referent and a public funder", () => {
    expect(roles.filter((role) => reasonOf(role, "territory", null) === "organisation-missing")).toEqual([
      "partner-referent",
      "public-funder",
    ]);
  });
});
