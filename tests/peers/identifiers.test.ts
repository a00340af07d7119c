import { describe, expect, it } from "vitest";
import { ibanOfRib, parseIban, printIban } from "#banking/domain/iban.ts";
import { parseIcs } from "#banking/domain/ics.ts";
import { ribKey } from "#banking/domain/rib-key.ts";
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

  it.each(oracle.iban_fr)("$iban and its RIB key", (rib) => {
    const parsed = parseIban(rib.iban_print);
    expect(parsed).toEqual({ ok: true, value: rib.iban });
    expect(parsed.ok && printIban(parsed.value)).toBe(rib.iban_print);
    expect(ribKey(rib)).toBe(rib.rib_key);
    expect(ibanOfRib(rib)).toEqual({ ok: true, value: rib.iban });
  });

  it.each(oracle.iban_checks)("$iban: $why", ({ iban, valid, plain_mod97: isIbanKeyRight }) => {
    const parsed = parseIban(iban);
    const reason = isIbanKeyRight ? "iban-rib-key-wrong" : "iban-key-wrong";
    if (valid) expect(parsed).toEqual({ ok: true, value: iban });
    else expect(parsed).toMatchObject({ ok: false, refusal: { reason } });
  });

  it.each(oracle.ics)("$ics of a creditor", ({ ics }) => {
    expect(parseIcs(ics)).toEqual({ ok: true, value: ics });
  });

  it.each(oracle.ics_invalid)("$ics is refused", ({ ics }) => {
    expect(parseIcs(ics).ok).toBe(false);
  });
});
