import type { Outcome, Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Input, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Call } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { actAddress, isSecret } from "./act-address.ts";
import { demoPeople } from "./cast.ts";
import { demoId } from "./demo-id.ts";

/** Only who asks for a file reads it. */
interface Filed {
  readonly file: Uint8Array;
}

type Handler<R extends Route, Result> = (call: Call<R> & Filed) => Promise<Outcome<Result>>;

interface Scene<R extends Route, Result> {
  territory: string;
  /** The day of the act: the story's clock strikes nine in the morning. */
  on: PlainDate;
  by: string;
  act: string;
  handler: Handler<R, Result>;
  given: Omit<Input<R>, "query"> & Partial<Pick<Input<R>, "query">>;
  /** What comes with the act, where it takes a file. */
  file?: Uint8Array;
  /** A reading leaves no line in the audit trail. */
  isReading?: boolean;
}

/** The product refused an act of the story. */
export class StoryBroken extends Error {
  constructor(act: string, refusal: Refusal) {
    super(`the story holds: ${act} ${JSON.stringify(refusal, plain)}`);
  }
}

/** Plays an act of the story as its person did it on its day, through the product's own rules and audit trail. */
export async function play<R extends Route, Result>(
  database: Database,
  scene: Scene<R, Result>,
): Promise<Result> {
  const { territory, handler, given } = scene;
  const now = `${scene.on}T09:00:00.000Z`;
  const actor = actorOf(scene.by, territory);
  return database.transaction({ read: [territory], write: territory }, async (transaction) => {
    const asked = { query: {}, ...given, file: scene.file };
    const call = { ...asked, actor, now, transaction, address: "", cookies: noCookies };
    const outcome = await handler(call as unknown as Call<R> & Filed);
    if (!outcome.ok) throw new StoryBroken(scene.act, outcome.refusal);
    if (scene.isReading === true) return outcome.value;
    await recordAct(transaction, {
      id: newId(now),
      territory,
      actor: actor.person,
      actorName: actor.name,
      act: scene.act,
      object: actAddress(scene.act, given.params, territory),
      after: isSecret(scene.act) ? undefined : given,
      doneAt: now,
    });
    return outcome.value;
  });
}

function actorOf(name: string, territory: string): Actor {
  const person = demoPeople.find((known) => known.name === name);
  return {
    person: demoId(name),
    name,
    seats: (person?.seats ?? []).map(({ role, organisation }) => ({
      seat: demoId(name),
      role,
      organisation: organisation === undefined ? null : demoId(organisation),
      territories: [territory],
    })),
  };
}

const noCookies: Call<Route>["cookies"] = {
  session: undefined,
  keepSession: () => undefined,
  forgetSession: () => undefined,
};

function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
