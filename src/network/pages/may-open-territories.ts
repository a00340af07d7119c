import type { Role } from "#kernel/role.ts";
import type { Level } from "../domain/unit.ts";

/** Whether a seat lets its holder open territories below its unit. */
export function mayOpenTerritories({ role, unit }: { role: Role; unit: { level: Level } }): boolean {
  return unit.level !== "territory" && (role === "administrator" || role === "regional-pilot");
}
