import { describe, expect, it } from "vitest";
import { identify } from "./check-firm.ts";

const reason = (siren: string | null, siret: string | null) => {
  const identified = identify({ siren, siret });
  return identified.ok ? identified.value : [identified.refusal.reason, identified.refusal.field];
};

describe("the identifiers of a firm", () => {
  it("may be absent: a firm across the border, or one that is not yet registered", () => {
    expect(reason(null, null)).toEqual({ siren: null, siret: null });
  });

  it("follow from the establishment when only that is given", () => {
    expect(reason(null, "552 032 534 00646")).toEqual({ siren: "552032534", siret: "55203253400646" });
  });

  it("are refused beside their field", () => {
    expect(reason("552032535", null)).toEqual(["siren-key-wrong", "firm.siren"]);
    expect(reason(null, "55203253400647")).toEqual(["siret-key-wrong", "firm.siret"]);
    expect(reason("732829320", "55203253400646")).toEqual(["siret-of-another-siren", "firm.siret"]);
  });
});
