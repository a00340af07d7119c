import { describe, expect, it } from "vitest";
import { applicationDesk } from "../application-desk.ts";
import { committeeDesk } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { ownedFile } from "../owned-file.ts";

const database = await testDatabase();
const territory = place.longwy;

describe("a member of the committee who helps a firm, or once did", () => {
  it("leaves its item: found in the file, closed to them, not theirs to clear", async () => {
    const desk = await committeeDesk(database, 47_500_00n, "record");
    const file = await ownedFile(database, 33);
    const files = await applicationDesk(database, territory);
    files.sit("owner", 33);
    const { application } = files;
    const params = { territory, application: file };
    const invite = async (email: string) =>
      accepted(
        await application.inviteAdviser({
          params,
          body: {
            name: "Aide",
            email,
            language: "fr",
            quality: "other",
            qualityWord: "avocate",
            askedBy: null,
          },
          key: desk.key(),
        }),
      ).advisers;
    const helped = await invite("32@exemple.fr");
    const end = { params: { ...params, adviser: helped[0]?.id ?? "" }, body: {}, key: desk.key() };
    accepted(await application.endAdviser(end));

    desk.sit("coordinator");
    const { id: sitting, items } = accepted(await desk.convene([file]));
    expect(items[0]?.recusals.map(({ name, link, why }) => [name, link, why.fr])).toEqual(
      expect.arrayContaining([
        ["Rose Mairie", "adviser", expect.stringMatching(/^Rose Mairie accompagne, ou a accompagné, /)],
      ]),
    );
    expect(await desk.isClosedTo("Rose Mairie", file)).toBe(true);
    expect(await desk.isClosedTo("Nadia Banque", file)).toBe(false);
    // Found before anyone votes, by who they are: there is nothing to declare, nor to deny.
    desk.sitAs("Rose Mairie");
    const item = { ...desk.params, sitting, item: items[0]?.id ?? "" };
    const nothing = { link: null, reason: "" };
    const cleared = await desk.committee.declareLink({ params: item, body: nothing, key: desk.key() });
    expect(cleared).toMatchObject({ refusal: { reason: "already-recused" } });
  });
});
