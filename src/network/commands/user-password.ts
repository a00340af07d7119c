import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { Email } from "../contract/words.ts";
import type { Office } from "../use-cases/office.ts";
import { hashPassword } from "../use-cases/password-hash.ts";
import { hashOfEmail } from "../use-cases/take-try.ts";
import { choosePassword } from "./choose-password.ts";
import { recordCommand } from "./record-command.ts";
import { PasswordStdinField, sentences } from "./user-fields.ts";

/** For a password that is lost: the sessions of the person end, and so does their lock-out. */
export function userPassword(office: Office): CommandRun {
  return commandRun({
    input: z.strictObject({ email: Email, passwordStdin: PasswordStdinField }),
    sentences,
    async run({ email, passwordStdin }, desk) {
      const database = await desk.database();
      const now = desk.clock.now();
      return database.transaction({ read: [] }, async (transaction) => {
        const person = await office.people.findByEmail(transaction, email);
        if (person === null) return refuse("person-unknown", { email }, "email");
        const chosen = await choosePassword(desk, passwordStdin, person);
        if (!chosen.ok) return chosen;

        const { password, ...shown } = chosen.value;
        await office.people.replacePassword(transaction, person.id, await hashPassword(password));
        await office.sessions.endAllOf(transaction, person.id, now);
        await office.tries.forgetOfEmail(transaction, hashOfEmail(email));
        await recordCommand(transaction, { act: "user password", object: `person/${person.id}`, now });
        return accept({ email: person.email, ...shown });
      });
    },
  });
}
