import { z } from "zod";
import { accept, refuse } from "#kernel/outcome.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { newId } from "#platform/requests/id.ts";
import { Email, Language } from "../contract/words.ts";
import { normalEmail } from "../domain/person.ts";
import type { Office } from "../use-cases/office.ts";
import { hashPassword } from "../use-cases/password-hash.ts";
import { choosePassword } from "./choose-password.ts";
import { recordCommand } from "./record-command.ts";
import { PasswordStdinField, PersonNameField, sentences } from "./user-fields.ts";

export function userAdd(office: Office): CommandRun {
  return commandRun({
    input: z.strictObject({
      email: Email,
      name: PersonNameField,
      language: Language.default("fr"),
      passwordStdin: PasswordStdinField,
    }),
    sentences,
    async run({ email, name, language, passwordStdin }, desk) {
      const chosen = await choosePassword(desk, passwordStdin, { email, name });
      if (!chosen.ok) return chosen;
      const { password, ...shown } = chosen.value;

      const now = desk.clock.now();
      const person = { id: newId(now), name, email: normalEmail(email), language };
      const passwordHash = await hashPassword(password);
      const database = await desk.database();
      const isAdded = await database.transaction({ read: [] }, async (transaction) => {
        const added = await office.people.add(transaction, { ...person, passwordHash });
        const act = { act: "user add", object: `person/${person.id}`, after: person, now };
        if (added) await recordCommand(transaction, act);
        return added;
      });
      return isAdded ? accept({ person, ...shown }) : refuse("email-taken", { email }, "email");
    },
  });
}
