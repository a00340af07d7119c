import { describe, expect, it } from "vitest";
import { typesetFrench } from "./typeset-french.ts";

describe("typesetting a French sentence", () => {
  it("holds the high marks to the word before them", () => {
    expect(typesetFrench("Suis-je éligible ? Oui ; sinon : non !")).toBe(
      "Suis-je éligible\u202f? Oui\u202f; sinon\u00a0: non\u202f!",
    );
  });

  it("holds guillemets to what they quote, and units to their figure", () => {
    expect(typesetFrench("« accord » à 80 % de 600 €")).toBe(
      "«\u00a0accord\u00a0» à 80\u00a0% de 600\u00a0€",
    );
  });

  it("curls an apostrophe between letters and leaves a quoted code alone", () => {
    expect(typesetFrench("l'avance d'un an, 'x'")).toBe("l’avance d’un an, 'x'");
  });
});
