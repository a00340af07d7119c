import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { setPaces } from "#platform/mail/set-aside/paces.ts";
import { testDatabase } from "../database.ts";
import { type MailServer, startMailServer } from "../mail-server.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { startTextGateway } from "../text-gateway.ts";

const script = fileURLToPath(new URL("deliver-mails.ts", import.meta.url));
const database = await testDatabase();
const territory = place.longwy;
const reader = id(90);
const ending: (() => Promise<void>)[] = [];

beforeAll(async () => enterNetwork(database));

afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

/** A process of its own, which says « ready » once it is at work. */
async function aProcess(url: string, mail?: object, only = "") {
  const given = mail === undefined ? "" : JSON.stringify(mail);
  const words = [script, JSON.stringify(database.connection), url, territory, given, only];
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const stop = async (act: () => unknown) => {
    act();
    await ended;
  };
  ending.push(async () => stop(() => child.kill("SIGKILL")));
  await once(createInterface({ input: child.stdout }), "line");
  return {
    kill: async () => stop(() => child.kill("SIGKILL")),
    leave: async () => {
      await stop(() => child.stdin.end());
      return child.exitCode;
    },
  };
}

async function aServer(manners: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(manners);
  ending.push(async () => server.stop());
  return server;
}

function aMail(act: string) {
  return {
    territory,
    to: { person: null, name: "Odile Toiture", address: "odile@toiture.example" },
    event: "network.seat",
    values: {},
    act,
    language: "fr",
    subject: `Ce que dit ${act}`,
    text: "Bonjour.\n",
    now: "2026-11-23T18:00:00.000Z",
  };
}

async function stateOf(act: string): Promise<string | undefined> {
  const { rows } = await database.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
    return owner.query<{ state: string }>("select state from mail where act = $1", [act]);
  });
  return rows[0]?.state;
}

/** A message in a file, for someone who wants them each morning: that of January 3rd has passed. */
function aMessage(number: number) {
  return {
    ...aMail(`application.sendMessage/${number}`),
    to: { person: reader, name: "Odile Toiture", address: "odile@toiture.example" },
    event: "application.message",
    values: { link: `https://alize.example/dossiers/${number}` },
    now: "2026-01-02T18:00:00.000Z",
  };
}

describe("a process that is killed", () => {
  it("between the act and its mail loses none: the next one delivers it, once", async () => {
    const server = await aServer({});
    const killed = await aProcess(server.url, aMail("act/one"), "only");
    await killed.kill();
    expect(await stateOf("act/one")).toBe("queued");
    expect(server.received).toEqual([]);

    const next = await aProcess(server.url);
    await expect.poll(async () => stateOf("act/one"), { timeout: 15_000 }).toBe("sent");
    expect(await next.leave()).toBe(0);
    expect(server.received.map(({ subject }) => subject)).toEqual(["Ce que dit act/one"]);
  });

  it("while the mail server thinks it over loses none: the next one begins again at once", async () => {
    const slow = await aServer({ thinksMs: 60_000 });
    const killed = await aProcess(slow.url, aMail("act/two"));
    await expect.poll(async () => stateOf("act/two"), { timeout: 15_000 }).toBe("sending");
    await pause(300);
    await killed.kill();

    const server = await aServer({});
    const next = await aProcess(server.url);
    await expect.poll(async () => stateOf("act/two"), { timeout: 15_000 }).toBe("sent");
    expect(await next.leave()).toBe(0);
    expect(server.received.map(({ subject }) => subject)).toEqual(["Ce que dit act/two"]);
  });

  it("while the gateway of texts thinks it over sends none twice: the next one says that nobody knows", async () => {
    const slow = await startTextGateway({ thinksMs: 60_000 });
    ending.push(async () => slow.stop());
    const text = {
      ...aMail("act/text"),
      channel: "text",
      to: { person: null, name: "Odile Toiture", address: "+33612345678" },
    };
    const killed = await aProcess(slow.url, text, "text");
    await expect.poll(() => slow.received.length, { timeout: 15_000 }).toBe(1);
    await killed.kill();

    const gateway = await startTextGateway();
    ending.push(async () => gateway.stop());
    const next = await aProcess(gateway.url, undefined, "text");
    await expect.poll(async () => stateOf("act/text"), { timeout: 15_000 }).toBe("failed");
    expect(await next.leave()).toBe(0);
    expect(gateway.received).toEqual([]);
  });

  it("before a gathering, and again while it leaves, makes neither two of it nor none", async () => {
    await person(database, 90, "Odile Toiture");
    await seat(database, 990, { person: reader, role: "coordinator", unit: territory });
    const paces = { messages: "daily", files: "at-once", advances: "at-once" } as const;
    await database.transaction({ read: [] }, async (transaction) => setPaces(transaction, reader, paces));
    const slow = await aServer({ thinksMs: 60_000 });
    await (await aProcess(slow.url, aMessage(1), "only")).kill();
    await (await aProcess(slow.url, aMessage(2), "only")).kill();
    expect(await stateOf("application.sendMessage/1")).toBe("set-aside");

    const killed = await aProcess(slow.url);
    const gathering = `network.gatherMails/${reader}-2026-01-03T06:30`;
    await expect.poll(async () => stateOf(gathering), { timeout: 15_000 }).toBe("sending");
    await pause(300);
    await killed.kill();

    const server = await aServer({});
    const next = await aProcess(server.url);
    await expect.poll(async () => stateOf(gathering), { timeout: 15_000 }).toBe("sent");
    expect(await next.leave()).toBe(0);
    expect(server.received.map(({ subject }) => subject?.replaceAll(/\s/gu, " "))).toEqual([
      "2 nouvelles : votre récapitulatif, Longwy",
    ]);
    for (const number of [1, 2]) {
      expect(server.received[0]?.text).toContain(`https://alize.example/dossiers/${number}`);
      expect(await stateOf(`application.sendMessage/${number}`)).toBe("gathered");
    }
  });
});
