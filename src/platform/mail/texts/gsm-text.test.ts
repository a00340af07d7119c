import { describe, expect, it } from "vitest";
import { inGsmLetters } from "./gsm-text.ts";

describe("words in the alphabet of text messages", () => {
  it("keeps what it has, and says the rest with its nearest letters", () => {
    expect(inGsmLetters("Élise a reçu l’œuvre « Forêt » – 1 250 € à signer…")).toBe(
      'Élise a recu l\'oeuvre "Foret" - 1 250 € à signer...',
    );
    expect(inGsmLetters("“Contract” — naïve")).toBe('"Contract" - naive');
  });

  it("is one line", () => {
    expect(inGsmLetters("Un\n\ndeux\ttrois ")).toBe("Un deux trois");
  });

  it("leaves an address as it is", () => {
    const link = "https://alize.example/signer/0199-ab/01_9#tOken~x?y=1&z=%20";
    expect(inGsmLetters(`Lisez : ${link}`)).toBe(`Lisez : ${link}`);
  });

  it("holds in five segments", () => {
    const told = inGsmLetters("é".repeat(2000));
    expect(told).toHaveLength(765);
    expect(told.endsWith("...")).toBe(true);
  });

  it("says of a sign that it cannot say that there was one", () => {
    expect(inGsmLetters("prêt 👍")).toBe("pret ?");
  });
});
