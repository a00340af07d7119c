import type { z } from "zod";
import type { correctionRoutes } from "#application/contract/correction-routes.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { applicationDesk } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { enterNetwork, id, person, place, seat } from "./network.ts";

const { longwy: territory } = place;
const [anne, jean, lucie, paul] = [900, 901, 910, 911];

type Subject = z.output<(typeof correctionRoutes)["askCorrections"]["body"]>["items"][number]["subject"];
export type Answer = z.output<(typeof correctionRoutes)["sendCorrections"]["body"]>;

export const field = (name: Extract<Subject, { kind: "field" }>["field"]): Subject => ({
  kind: "field",
  field: name,
});

/** Anne holds the files, Lucie runs their firms; Jean keeps files too, Paul runs another firm. */
export async function correctionsDesk(database: Database, publicAddress: string) {
  const desk = await applicationDesk(database, territory, { publicAddress });
  const { application: door, key, params } = desk;
  const scope = { read: [territory], write: territory };
  await enterNetwork(database);
  const cast = {
    [anne]: "Anne Moreau",
    [jean]: "Jean Lambert",
    [lucie]: "Lucie Perrin",
    [paul]: "Paul Marchand",
  };
  for (const [number, name] of Object.entries(cast)) await person(database, Number(number), name);
  for (const who of [anne, jean])
    await seat(database, who * 100, { person: id(who), role: "coordinator", unit: territory });
  for (const who of [lucie, paul])
    await seat(database, who * 100, { person: id(who), role: "owner", unit: territory });
  let firms = 0;

  const asAnne = () => desk.sit("coordinator", anne);
  const asLucie = () => desk.sit("owner", lucie);

  /** A file that is appraised, that Anne holds, of a firm that Lucie runs. */
  async function aFile({ isOwned = true } = {}) {
    asAnne();
    firms += 1;
    const which = await desk.complete({ name: `Boulangerie ${firms}` });
    const owner = { person: id(lucie), fromOn: plainDate("2011-01-05") };
    if (isOwned) accepted(await door.nameOwner({ params: which, body: owner, key: key() }));
    accepted(await door.assignApplication({ params: which, body: { to: id(anne) }, key: key() }));
    return which;
  }

  type Which = Awaited<ReturnType<typeof aFile>>;

  const read = async (which: Which) => accepted(await door.readCorrections({ params: which }));
  const ask = async (which: Which, subjects: readonly Subject[], dueOn = "2011-02-22") =>
    door.askCorrections({
      params: which,
      body: {
        dueOn: plainDate(dueOn),
        items: subjects.map((subject, index) => ({ subject, word: `Point ${index + 1}` })),
      },
      key: key(),
    });
  /** The last round of a file, and the address of its acts. */
  async function last(which: Which) {
    const round = (await read(which)).rounds.at(-1);
    if (round === undefined) throw new Error("no round was asked");
    return { round, params: { ...which, round: round.id } };
  }

  async function send(which: Which, answer: Partial<Answer>) {
    const { hash } = await read(which);
    const { params: one } = await last(which);
    const body = { hash, typed: {}, lines: null, answers: [], ...answer };
    return door.sendCorrections({ params: one, body, key: key() });
  }

  return {
    ...desk,
    cast: { anne: id(anne), jean: id(jean), lucie: id(lucie), paul: id(paul) },
    asAnne,
    asLucie,
    asJean: () => desk.sit("coordinator", jean),
    asPaul: () => desk.sit("owner", paul),
    aFile,
    read,
    ask,
    last,
    send,
    accept: async (which: Which) =>
      door.acceptCorrections({ params: (await last(which)).params, body: {}, key: key() }),
    withdraw: async (which: Which) =>
      door.withdrawCorrections({ params: (await last(which)).params, body: {}, key: key() }),
    remind: async (which: Which) =>
      door.remindCorrections({ params: (await last(which)).params, body: {}, key: key() }),
    tasks: async (which: Which) =>
      accepted(await door.listTasks({ params })).tasks.filter(
        ({ application }) => application === which.application,
      ),
    /** Days go by in the territory. */
    async goTo(on: string) {
      await database.transaction(scope, async (transaction) =>
        transaction
          .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
          .updateTable("territory_setting")
          .set({ business_date: on })
          .where("territory_id", "=", territory)
          .execute(),
      );
    },
    async recuse(which: Which, who: string) {
      const denial = { territory, kind: "application", id: which.application, person: who };
      const always = { reason: "lien", fromAt: "2011-02-01T00:00:00.000Z", untilAt: null };
      await database.transaction(scope, async (transaction) =>
        recordDenial(transaction, { ...denial, ...always }),
      );
    },
  };
}
