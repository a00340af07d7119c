import { enterPerson } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { longwyStory } from "./convention-cast.ts";
import { id, place } from "./network.ts";

/** Longwy's convention of 2007, signed, called and paid as the case tells, on 8 February 2011; `prepare` comes before its signature. */
export async function calledConvention(database: Database, prepare: () => Promise<void> = async () => {}) {
  const story = await longwyStory(database);
  await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
    enterPerson(transaction, {
      id: id(900),
      name: "Camille Perrin",
      email: "camille@exemple.fr",
      language: "fr",
    }),
  );
  await prepare();
  const which = { ...story.params, convention: (await story.sign()).convention.id };
  await story.callAndPay(which.convention);
  story.desk.clock.at = "2011-02-08T09:00:00.000Z";
  return { story, which };
}
