import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { type MobileRefusal, parseMobile } from "#platform/mail/texts/mobile-number.ts";
import { mobileOf, setMobile } from "#platform/mail/texts/mobiles.ts";
import { mobileText } from "../domain/account-mails.ts";
import type { FrontDesk } from "./office.ts";
import { takeTry } from "./take-try.ts";
import { writeWhereSeated } from "./write-where-seated.ts";

interface Choosing {
  readonly person: string;
  readonly number: string | null;
  readonly address: string;
  readonly now: string;
}

/** Keeps the number to which what presses is told, and says so to it by a first text; null takes it back. */
export async function chooseMobile(
  desk: FrontDesk,
  transaction: Transaction,
  { person, number, address, now }: Choosing,
): Promise<Outcome<null, MobileRefusal | Refusal<"texts-off" | "too-many-tries">>> {
  if (number === null || number === "") {
    await setMobile(transaction, { person, number: null, now });
    return accept(null);
  }
  if (desk.takesTexts !== true) return refuse("texts-off");
  const parsed = parseMobile(number, "number");
  if (!parsed.ok) return parsed;
  if ((await mobileOf(transaction, person)) === parsed.value) return accept(null);
  // Each number costs a text, to a telephone that may be anybody's.
  const taken = await takeTry(desk.tries, desk.database, { email: `mobile ${person}`, address, now });
  if (!taken.ok) return taken;
  await setMobile(transaction, { person, number: parsed.value, now });
  await writeWhereSeated(desk, {
    find: async (apart) => (await desk.people.listByIds(apart, [person]))[0] ?? null,
    write: async (apart, { person: { name, language }, unit }) => {
      await queueMail(apart, {
        territory: unit.id,
        channel: "text",
        to: { person, name, address: parsed.value },
        act: `network.setMobile/${person}-${now}`,
        language,
        ...mobileText(language, { name, unit: unit.name }),
        now,
      });
    },
    now,
  });
  return accept(null);
}
