import { describe, expect, it } from "vitest";
import { parseSiren, parseSiret, sirenOf } from "./siren.ts";

describe("a SIREN", () => {
  it("is read with or without its spaces", () => {
    expect(parseSiren("552 032 534")).toEqual({ ok: true, value: "552032534" });
  });

  it.each([
    ["55203253", "siren-malformed"],
    ["5520325340", "siren-malformed"],
    ["55203253A", "siren-malformed"],
    ["552032535", "siren-key-wrong"],
    ["000000000", "siren-key-wrong"],
  ])("%s is refused: %s", (text, reason) => {
    expect(parseSiren(text)).toMatchObject({ ok: false, refusal: { reason } });
  });
});

describe("a SIRET", () => {
  it("of La Poste is right when its digits add up to a multiple of five", () => {
    expect(parseSiret("35600000099300").ok).toBe(true);
    expect(parseSiret("35600000049837").ok).toBe(true);
    expect(parseSiret("35600000099310").ok).toBe(false);
  });

  it("starts with its SIREN", () => {
    const siret = parseSiret("552 032 534 00018");
    expect(siret.ok && sirenOf(siret.value)).toBe("552032534");
  });

  it.each([
    ["5520325340001", "siret-malformed"],
    ["55203253400019", "siret-key-wrong"],
    ["00000000000000", "siret-key-wrong"],
    ["35600000012347", "siret-key-wrong"],
  ])("%s is refused: %s", (text, reason) => {
    expect(parseSiret(text)).toMatchObject({ ok: false, refusal: { reason } });
  });
});
