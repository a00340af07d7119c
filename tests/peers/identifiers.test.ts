import { describe, expect, it } from "vitest";
import { parseSiren, parseSiret, vatNumber } from "#kernel/siren.ts";
import oracle from "./oracles/identifiers.json" with { type: "json" };

describe("the published identifiers", () => {
  it.each(oracle.siren)("$siren and its establishments", ({ siren, tva, siret_siege, siret_2e }) => {
    const parsed = parseSiren(siren);
    expect(parsed.ok && vatNumber(parsed.value)).toBe(tva);
    expect([parseSiret(siret_siege).ok, parseSiret(siret_2e).ok]).toEqual([true, true]);
  });

  it.each(oracle.siren_invalid)("$siren is refused", ({ siren }) => {
    expect(parseSiren(siren).ok).toBe(false);
  });

  it.each(oracle.siret_la_poste)("$siret of La Poste", ({ siret, valid }) => {
    expect(parseSiret(siret).ok).toBe(valid);
  });
});
