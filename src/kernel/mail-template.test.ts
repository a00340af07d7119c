import { describe, expect, it } from "vitest";
import { asTyped, checkTemplate, houseTemplate, inWordsOf } from "./mail-template.ts";
import { type MailEvent, wordsOf } from "./mail-words.ts";

const event: MailEvent = {
  event: "test.told",
  when: { fr: "Quelque chose arrive", en: "Something happens" },
  needs: ["link"],
  example: (locale) =>
    wordsOf(
      "test.told",
      { reader: "Camille", firm: "Camille et Cie", number: 4821, link: "https://a.example/b?c=(d)" },
      locale === "fr"
        ? {
            subject: "Dossier n° 4821",
            text: "Bonjour Camille, Camille et Cie :\nhttps://a.example/b?c=(d)\n",
          }
        : { subject: "File 4821", text: "Dear Camille, Camille et Cie:\nhttps://a.example/b?c=(d)\n" },
    ),
};

const mail = wordsOf(
  "test.told",
  { reader: "Zoé {lien}", firm: "Zoé\nSARL", number: 7, link: "https://x.example" },
  { subject: "Maison", text: "Maison\n" },
);

describe("the house's template", () => {
  it("names each value where it stands, the longest first", () => {
    expect(houseTemplate(event, "fr")).toEqual({
      subject: "Dossier n° {numéro}",
      text: "Bonjour {destinataire}, {entreprise} :\n{lien}\n",
    });
    expect(houseTemplate(event, "en").text).toBe("Dear {reader}, {firm}:\n{link}\n");
  });
});

describe("the words of a territory", () => {
  it("are kept by the names that never change, and shown again as they were typed", () => {
    const typed = { subject: "Au sujet de {entreprise}", text: "{ destinataire }, voici :\n{lien}" };
    const kept = checkTemplate(event, "fr", typed);
    expect(kept).toEqual({
      ok: true,
      value: { subject: "Au sujet de {firm}", text: "{reader}, voici :\n{link}\n" },
    });
    if (kept.ok) expect(asTyped(kept.value, "fr").text).toBe("{destinataire}, voici :\n{lien}\n");
  });

  it.each([
    [{ subject: "A", text: "{montant} {lien}" }, "template-place-unknown", "text", "montant"],
    [{ subject: "A", text: "Rien" }, "template-place-missing", "text", "lien"],
    [{ subject: "{lien}", text: "{lien}" }, "template-place-not-in-subject", "subject", "lien"],
    [{ subject: "A {", text: "{lien}" }, "template-brace-alone", "subject", undefined],
    [{ subject: " ", text: "{lien}" }, "template-empty", "subject", undefined],
    [{ subject: "A", text: "{constructor} {lien}" }, "template-place-unknown", "text", "constructor"],
  ])("are refused by name: %j", (typed, reason, field, name) => {
    const refused = checkTemplate(event, "fr", typed);
    expect(refused).toMatchObject({ ok: false, refusal: { reason, field } });
    if (!refused.ok && name !== undefined) expect(refused.refusal.facts["name"]).toBe(name);
  });

  it("take the values as they are: what looks like a place in one stays a word, and a subject one line", () => {
    const said = inWordsOf({ subject: "{firm}", text: "{reader} : {link}\n" }, mail, "fr");
    expect(said).toEqual({ subject: "Zoé, SARL", text: "Zoé {lien}\u00a0: https://x.example\n" });
  });

  it("leave no hole where a value says nothing", () => {
    const silent = wordsOf("test.told", { reader: "Zoé", next: "", link: "x" }, mail);
    expect(inWordsOf({ subject: "A", text: "{reader}\n\n{next}\n\n{link}\n" }, silent, "en").text).toBe(
      "Zoé\n\nx\n",
    );
  });

  it("give way to the house's where they name a value that the mail does not have", () => {
    const { subject, text } = mail;
    expect(inWordsOf({ subject: "{amount}", text: "{link}" }, mail, "fr")).toEqual({ subject, text });
  });

  it("give way to the house's where all that they say of a mail is a value that says nothing", () => {
    const silent = wordsOf("test.told", { reader: "Zoé", next: "", link: "x" }, mail);
    const house = { subject: "Maison", text: "Maison\n" };
    expect(inWordsOf({ subject: "{next}", text: "{link}\n" }, silent, "fr")).toEqual(house);
    expect(inWordsOf({ subject: "A", text: "{next}\n" }, silent, "fr")).toEqual(house);
  });
});
