import { describe, expect, it } from "vitest";
import { checkPassword } from "./password.ts";

const anne = { email: "anne.moreau@cci54.fr", name: "Anne Moreau" };

function verdict(password: string): string {
  const checked = checkPassword(password, anne);
  return checked.ok ? "accepted" : checked.refusal.reason;
}

describe("a password", () => {
  it.each([
    "kayak bleu sous",
    "jeudi-cerise-violon",
    "xK9#mQ2$vL5@",
    "漢字かなカナ漢字かなカ五",
    "Anne aime le vélo vert",
  ])("may be %s", (password) => {
    expect(verdict(password)).toBe("accepted");
  });

  it("has at least twelve characters, whatever they are", () => {
    expect(verdict("violon-ceri")).toBe("password-too-short");
    expect(verdict("violon-ceris")).toBe("accepted");
    expect(verdict("🚲🚲🚲🚲🚲🚲")).toBe("password-too-short");
  });

  it.each([
    "annemoreau2011",
    "Anne.Moreau@cci54.fr",
    "MOREAU-anne-54",
    "moreaumoreau1",
    "alizealize123",
    "cci54anne2026",
  ])("is not made of who one is: %s", (password) => {
    expect(verdict(password)).toBe("password-tells-who");
  });

  it.each([
    "motdepasse123",
    "Mot de passe 2026",
    "azertyuiop123",
    "123456789012",
    "aaaaaaaaaaaa",
    "bonjourbonjour",
    "passwordpassword",
    "abcdabcdabcd",
    "0987654321098",
  ])("is not one that everybody tries: %s", (password) => {
    expect(verdict(password)).toBe("password-too-common");
  });
});
