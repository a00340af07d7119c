import { committeeNight } from "#committee/index.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { committeeDesk, grantOf } from "./committee-desk.ts";
import { accepted } from "./convention-desk.ts";
import { testDatabase } from "./database.ts";
import { place } from "./network.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };
const everybody = [
  "Hélène Fondeur",
  "Karim Logis",
  "Rose Mairie",
  "Paul Préfet",
  "Nadia Banque",
  "Léon Chiffre",
] as const;

export type Name = (typeof everybody)[number];
export type Choice = "for" | "against" | "abstain";

/** A committee asked in writing: each test opens its own consultation, on a fund of 47 500 €. */
export async function consultationDesk() {
  const database = await testDatabase();
  const desk = await committeeDesk(database, 47_500_00n);
  const at = (sitting: string) => ({ ...desk.params, sitting });
  const today = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      businessDateOf(transaction, territory),
    );

  async function moveDay(on: PlainDate): Promise<void> {
    await database.transaction(scope, async (transaction) => {
      await transaction
        .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
        .updateTable("territory_setting")
        .set({ business_date: on })
        .where("territory_id", "=", territory)
        .execute();
    });
  }

  async function open(files: readonly string[], days = 5, amount = 5_000_00) {
    desk.sit("secretary");
    const proposal = {
      outcome: "approved" as const,
      grant: grantOf(amount),
      conditions: [],
      reasons: "",
      derogation: null,
    };
    const body = {
      reason: "Le bail se signe avant la prochaine séance.",
      closesOn: addDays(await today(), days),
      fund: desk.fund,
      chair: desk.seatOf("Hélène Fondeur"),
      quorum: { percent: 50, partnerFirms: 2, fewestVoters: 3 },
      items: files.map((id) => ({ kind: "application" as const, id, proposal })),
    };
    return desk.committee.openConsultation({ params: desk.params, body, key: desk.key() });
  }

  async function declare(name: Name, sitting: string, item: string) {
    desk.sitAs(name);
    const body = { link: null, reason: "" };
    accepted(await desk.committee.declareLink({ params: { ...at(sitting), item }, body, key: desk.key() }));
  }

  async function vote(
    name: Name,
    sitting: string,
    item: string,
    choice: Choice,
    reason: string | null = null,
  ) {
    desk.sitAs(name);
    const body = { choice, reason };
    return desk.committee.voteInWriting({ params: { ...at(sitting), item }, body, key: desk.key() });
  }

  async function answer(name: Name, sitting: string, item: string, choice: Choice) {
    await declare(name, sitting, item);
    return accepted(await vote(name, sitting, item, choice));
  }

  const askSitting = async (name: Name, sitting: string) => {
    desk.sitAs(name);
    const body = { reason: "Le sujet mérite un débat." };
    return desk.committee.askForSitting({ params: at(sitting), body, key: desk.key() });
  };

  const close = async (sitting: string) => {
    desk.sit("secretary");
    return desk.committee.closeConsultation({ params: at(sitting), body: {}, key: desk.key() });
  };

  const minutes = async (sitting: string) => {
    desk.sit("secretary");
    return accepted(await desk.committee.readMinutes({ params: at(sitting) }));
  };

  const subjects = {
    find: async (_: unknown, which: { id: string }) => desk.shelf.get(which.id) ?? null,
    listReady: async () => [],
    move: async (_: unknown, move: { to: string }) => void desk.moves.push(move.to),
  };
  const endDay = async () => {
    const night = committeeNight({ subjects, isOfferTaken: async () => false });
    const on = addDays(await today(), 1);
    await moveDay(on);
    await database.transaction(scope, async (transaction) =>
      night(transaction, { territory, on, now: desk.clock.at }),
    );
  };

  const mails = async (sitting: string) =>
    database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["person_name", "address", "text"])
        .where("territory_id", "=", territory)
        .where("act", "=", `committee.openConsultation/${sitting}`)
        .execute(),
    );

  return {
    ...desk,
    database,
    at,
    today,
    moveDay,
    open,
    declare,
    vote,
    answer,
    askSitting,
    close,
    minutes,
    endDay,
    mails,
  };
}
