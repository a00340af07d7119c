import { z } from "zod";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { PlainDateField } from "#platform/calculator/fields.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { Id } from "#platform/contract/fields.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { Email, Role$ } from "../contract/words.ts";
import type { Seat } from "../domain/seat.ts";
import { branchOf, type Unit } from "../domain/unit.ts";
import { endHeldSeat, type HeldSeatRefusal } from "../use-cases/end-held-seat.ts";
import { type GrantRefusal, grantSeat } from "../use-cases/grant-seat.ts";
import { describeSeat } from "../use-cases/list-seats.ts";
import type { Office } from "../use-cases/office.ts";
import type { PersonWithSecret } from "../use-cases/stores.ts";
import { recordCommand } from "./record-command.ts";
import { sentences } from "./user-fields.ts";

const Asked = z.strictObject({
  email: Email,
  role: Role$,
  unit: z.string().min(1),
  organisation: Id.nullable().default(null),
  from: PlainDateField.optional(),
  to: PlainDateField.nullable().default(null),
  end: PlainDateField.optional(),
});

type Asked = z.output<typeof Asked>;

export function userSeat(office: Office): CommandRun {
  return commandRun({
    input: Asked,
    sentences: {
      ...sentences,
      "seat-unknown": () =>
        "Cette personne ne tient pas ce rôle dans cette unité à cette date. Ses rôles : alize user list.",
    },
    async run(asked, desk) {
      const database = await desk.database();
      const now = desk.clock.now();
      const units = await database.transaction({ read: [] }, async (transaction) =>
        office.units.list(transaction),
      );
      const unit = units.find(({ slug }) => slug === asked.unit);
      if (unit === undefined) return refuse("unit-unknown", unknownUnit(asked, units), "unit");

      const territory = unit.level === "territory" ? { write: unit.id } : {};
      const scope = { read: branchOf(units, unit.id), ...territory };
      return database.transaction(scope, async (transaction) => {
        const person = await office.people.findByEmail(transaction, asked.email);
        if (person === null) return refuse("person-unknown", { email: asked.email }, "email");
        const seat = await seatAsked(office, transaction, { asked, unit, person, now });
        if (!seat.ok) return seat;

        const act = { act: "user seat", object: `seat/${seat.value.id}`, territory: territory.write };
        await recordCommand(transaction, { ...act, after: seat.value, now });
        return accept(await describeSeat(office, transaction, seat.value));
      });
    },
  });
}

interface Visit {
  readonly asked: Asked;
  readonly unit: Unit;
  readonly person: PersonWithSecret;
  readonly now: string;
}

async function seatAsked(
  office: Office,
  transaction: Transaction,
  { asked, unit, person, now }: Visit,
): Promise<Outcome<Seat, GrantRefusal | HeldSeatRefusal>> {
  const { email, role, organisation, from, to, end } = asked;
  const seat = { role, organisation, unit: unit.id };
  if (end !== undefined) {
    return endHeldSeat(office, transaction, { ...seat, person: person.id, toOn: end });
  }
  const fromOn = from ?? (await firstDay(office, transaction, now));
  const wanted = { ...seat, email, language: person.language, fromOn, toOn: to };
  return grantSeat(office, transaction, wanted, now);
}

/** The earliest day it is in the territories that the transaction reads, so that the seat counts at once in all of them. */
async function firstDay(office: Office, transaction: Transaction, now: string): Promise<PlainDate> {
  const settings = await office.settings.listByTerritories(transaction, transaction.scope.read);
  const dates = settings.map(({ businessDate }) => businessDate).sort();
  return dates[0] ?? (now.slice(0, 10) as PlainDate);
}

function unknownUnit({ unit }: Asked, units: readonly Unit[]) {
  return { unit, known: units.map(({ slug }) => slug).join(", ") };
}
