import { describe, expect, it } from "vitest";
import { detectLink, type FirmLink, linkKinds, recusalSentence } from "./recusal.ts";

const employer = { id: "bank", name: "Banque du Pays-Haut", siren: "552081317" };
const firm = (links: FirmLink[] = [], siren: string | null = "732829320") => ({
  name: "Garage des Aciéries",
  siren,
  links,
});

describe("detecting what ties a member to a firm", () => {
  it.each(linkKinds)("finds an employer that the file names as %s", (kind) => {
    expect(detectLink(employer, firm([{ organisation: "bank", name: "", kind }]))).toBe(kind);
  });

  it("finds it by name where the file knows no organisation", () => {
    const links = [{ organisation: null, name: "BANQUE DU  PAYS-HAUT ", kind: "bank" }] as const;
    expect(detectLink(employer, firm([...links]))).toBe("bank");
  });

  it("finds the firm itself, and its group by its SIREN", () => {
    expect(detectLink({ ...employer, name: "garage des acieries", siren: null }, firm())).toBe("employer");
    expect(detectLink(employer, firm([], employer.siren))).toBe("same-group");
  });

  it("finds nothing between strangers, nor for who sits in their own name", () => {
    const links = [{ organisation: "other", name: "Banque du Pays-Haut", kind: "bank" }] as const;
    expect(detectLink(employer, firm([...links]))).toBeNull();
    expect(detectLink({ ...employer, siren: null }, firm([], null))).toBeNull();
    expect(detectLink(null, firm())).toBeNull();
  });

  it("says why in a sentence, in both languages", () => {
    const tie = { link: "bank", employer: employer.name, firm: "Garage des Aciéries" } as const;
    expect(recusalSentence(tie, "fr")).toBe("Banque du Pays-Haut est la banque de Garage des Aciéries.");
    expect(recusalSentence(tie, "en")).toBe("Banque du Pays-Haut is the bank of Garage des Aciéries.");
  });
});
