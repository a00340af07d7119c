import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import type { Database } from "#platform/database/database.ts";
import { bakery } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { correctionsDesk } from "./corrections-desk.ts";
import { mailsIn } from "./entry-desk.ts";
import { id, person, place, seat } from "./network.ts";

export const { longwy: territory } = place;
export const publicAddress = "https://alize.example";

/** Sophie helps firms with their files; Hervé too; both have an account. */
export const [sophie, herve] = [930, 931];

type Desk = Awaited<ReturnType<typeof correctionsDesk>>;
export type Which = Awaited<ReturnType<Desk["aFile"]>>;
type Wanted = Partial<Parameters<Desk["application"]["inviteAdviser"]>[0]["body"]>;

/** Files that others help with, on a server of the files: Lucie runs the firms, Anne holds the files. */
export async function adviserDesk(database: Database) {
  const desk = await correctionsDesk(database, publicAddress);
  const { application: door, key } = desk;
  await person(database, sophie, "Sophie Conseil");
  await person(database, herve, "Hervé Appui");
  // Neither is invited by a personal link: they come in already.
  await database.asOwner(async (owner) => {
    await owner.query("update person set password_hash = $2 where id = any ($1)", [
      [id(sophie), id(herve)],
      "$argon2id$of-no-password",
    ]);
  });

  const as = (role: Role, who: number) => desk.sit(role, who);

  return {
    ...desk,
    asSophie: () => as("adviser", sophie),
    asHerve: () => as("adviser", herve),
    invite: async (which: Which, wanted: Wanted = {}) =>
      door.inviteAdviser({
        params: which,
        body: {
          name: "Sophie Conseil",
          email: `${sophie}@exemple.fr`,
          language: "fr",
          quality: "accountant",
          qualityWord: null,
          askedBy: null,
          ...wanted,
        },
        key: key(),
      }),
    advisers: async (which: Which) => accepted(await door.listAdvisers({ params: which })).advisers,
    /** Writes a message in the file. */
    write: async (which: Which, text: string) =>
      door.sendMessage({ params: which, body: { message: randomUUID(), text }, key: key() }),
    /** To whom an act in a file was told, in the order of the mails. */
    toldTo: async (which: Which, act: string) =>
      (await mailsIn(database, territory))
        .filter((mail) => mail.act.startsWith(`application.${act}/`) && mail.object_id === which.application)
        .map(({ person_name }) => person_name),
    end: async (which: Which, adviser: string) =>
      door.endAdviser({ params: { ...which, adviser }, body: {}, key: key() }),
    history: async (which: Which) => {
      desk.asAnne();
      return accepted(await door.readApplication({ params: which })).history;
    },
    /** Another file of one firm of Lucie's, once the one before is withdrawn. */
    async aFileOf(siren: string) {
      desk.asAnne();
      const { id: application } = await desk.open(bakery({ siren }));
      const which = { territory, application };
      const owner = { person: desk.cast.lucie, fromOn: plainDate("2011-01-05") };
      const named = await door.nameOwner({ params: which, body: owner, key: key() });
      if (!named.ok) expect(named.refusal.reason).toBe("owner-already-named");
      return which;
    },
    /** Someone with another seat in the territory. */
    async seated(who: number, name: string, role: Role) {
      await person(database, who, name);
      await seat(database, who * 100, { person: id(who), role, unit: territory });
      return `${who}@exemple.fr`;
    },
  };
}

/** A French sentence without its no-break spaces and curly apostrophes. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
