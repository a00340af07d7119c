import { z } from "zod";
import { accept } from "#kernel/outcome.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { listEverySeat } from "../use-cases/list-seats.ts";
import type { Office } from "../use-cases/office.ts";

export function userList(office: Office): CommandRun {
  return commandRun({
    input: z.strictObject({}),
    sentences: {},
    async run(_, desk) {
      const database = await desk.database();
      return database.transaction({ read: [] }, async (transaction) => {
        const seats = Map.groupBy(await listEverySeat(office, transaction), ({ person }) => person.id);
        const people = await office.people.list(transaction);
        return accept(
          people.map((person) => ({ ...person, seats: (seats.get(person.id) ?? []).map(inShort) })),
        );
      });
    },
  });
}

type DescribedSeat = Awaited<ReturnType<typeof listEverySeat>>[number];

function inShort({ role, unit, organisation, fromOn, toOn }: DescribedSeat) {
  return { role, unit: unit.slug, organisation: organisation?.name ?? null, fromOn, toOn };
}
