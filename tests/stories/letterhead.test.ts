import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { networkContract } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { aPicture } from "../a-picture.ts";
import { amendmentDesk } from "../amendment-desk.ts";
import { calledConvention } from "../called-convention.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { networkServer, password, personWithPassword, place, seat } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const params = { territory: place.longwy };
const words = {
  name: "Fonds du bassin de Longwy",
  address: "3 rue de la Forge\n54400 Longwy",
  contact: "03 00 00 00 00",
  footer: "SIREN 000 000 000, inventé",
};
const { story, which } = await calledConvention(database);
const amendments = amendmentDesk(story, which);
const none = { name: "", address: "", contact: "", footer: "" };
let door: Awaited<ReturnType<typeof signedIn>>;

async function signedIn() {
  const coordinator = await personWithPassword(database, 60, "Claire Martin");
  await seat(database, 6000, { person: coordinator, role: "coordinator", unit: place.longwy });
  const server = await networkServer(database);
  const { cookie } = await server.signIn("60@exemple.fr", password);
  return client(networkContract, server.base, { headers: { cookie } });
}

async function adopt(
  given: Partial<typeof words> & { logo?: { file: string; alt: string }; fromOn: string },
) {
  const body = { ...none, logo: null, ...given, fromOn: plainDate(given.fromOn) };
  return door.adoptLetterhead({ params, body, key: randomUUID() });
}

const keep = async (file: Uint8Array) =>
  door.keepLogo({ params, query: { name: "logo.png" }, file, key: randomUUID() });

async function convention() {
  const given = { params: which, query: { terms: "signed" as const } };
  return readPdf(accepted(await story.desk.convention.readConventionPaper(given)).content);
}

beforeAll(async () => {
  door = await signedIn();
});

describe("the letterhead of a territory", () => {
  let logo = "";

  it("is the house's own before any is adopted", async () => {
    expect(accepted(await door.readLetterhead({ params }))).toEqual({ on: "2011-02-08", versions: [] });
    const sample = accepted(await door.previewLetterhead({ params, query: none }));
    const { text, tags } = await readPdf(sample.content);
    expect(text).toContain("Essai du papier à lettres");
    expect(tags).not.toContain("Figure");
  });

  it("takes a logo that papers can print, once, and refuses one that is damaged", async () => {
    const picture = aPicture();
    ({ logo } = accepted(await keep(picture)));
    expect(accepted(await keep(picture)).logo).toBe(logo);
    // The first octets say a picture of that size; what follows is cut.
    expect(await keep(picture.slice(0, 60))).toMatchObject({ refusal: { reason: "logo-unreadable" } });
    expect(await keep(new TextEncoder().encode("%PDF-1.7\n"))).toMatchObject({
      refusal: { reason: "logo-type-refused", facts: { found: "application/pdf" } },
    });
  });

  it("is shown on a sample letter before it is adopted, the logo told in words", async () => {
    const query = { ...words, logo, alt: "Logo du fonds" };
    const read = await readPdf(accepted(await door.previewLetterhead({ params, query })).content);
    for (const told of ["Fonds du bassin de Longwy", "3 rue de la Forge", "03 00 00 00 00", "SIREN 000"])
      expect(read.text).toContain(told);
    expect(read).toMatchObject({ isTagged: true, language: "fr-FR", accessibility: "1" });
    expect(read.tags).toContain("Figure");
    expect(accepted(await door.readLetterhead({ params })).versions).toEqual([]);
    expect(await door.previewLetterhead({ params, query: { ...none, logo } })).toMatchObject({
      refusal: { reason: "logo-without-words" },
    });
  });

  it("is carried by the documents dated from its day on; those of before keep theirs", async () => {
    const adopted = accepted(
      await adopt({ ...words, logo: { file: logo, alt: "Logo du fonds" }, fromOn: "2011-02-08" }),
    );
    expect(adopted.versions).toMatchObject([{ version: 1, fromOn: "2011-02-08", name: words.name }]);
    const before = await convention();
    expect(before.text).not.toContain("3 rue de la Forge");
    expect(before.tags).not.toContain("Figure");

    const terms = { governance: "Le comité de pilotage se réunit chaque semestre." };
    const given = { kind: "governance-changed" as const, terms, effectiveOn: plainDate("2011-03-01") };
    const prepared = accepted(await amendments.prepare(given));
    const { text, tags } = await amendments.paper(prepared.id);
    expect(text).toContain("3 rue de la Forge");
    expect(text).toContain("SIREN 000 000 000, inventé");
    expect(tags).toContain("Figure");
  });

  it("goes back to the house's own, and never begins in the past nor before another", async () => {
    expect(await adopt({ fromOn: "2011-02-07" })).toMatchObject({
      refusal: { reason: "letterhead-in-the-past", facts: { today: "2011-02-08" } },
    });
    accepted(await adopt({ name: "Plus tard", fromOn: "2011-03-01" }));
    expect(await adopt({ fromOn: "2011-02-20" })).toMatchObject({
      refusal: { reason: "letterhead-not-later", facts: { latest: "2011-03-01" } },
    });
    const back = accepted(await adopt({ fromOn: "2011-03-01" }));
    expect(back.versions.at(-1)).toEqual({
      version: 3,
      fromOn: "2011-03-01",
      name: "",
      address: "",
      contact: "",
      footer: "",
      logo: null,
    });
  });

  it("belongs to its territory: another's logo is not known", async () => {
    const foreign = { file: "0199aaaa-0000-7000-8000-00000000ffff", alt: "Logo" };
    expect(await adopt({ logo: foreign, fromOn: "2011-03-01" })).toMatchObject({
      refusal: { reason: "logo-unknown" },
    });
  });

  it("takes one of two adopted at once, and tells the other", async () => {
    const both = await Promise.all([
      adopt({ name: "Un", fromOn: "2011-04-01" }),
      adopt({ name: "Deux", fromOn: "2011-04-01" }),
    ]);
    const { versions } = accepted(await door.readLetterhead({ params }));
    const kept = both.filter(({ ok }) => ok).length;
    expect(versions.filter(({ fromOn }) => fromOn === "2011-04-01")).toHaveLength(kept);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  });
});
