import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roles } from "#kernel/role.ts";
import type { Contract, Route } from "#platform/contract/route.ts";
import { type Handlers, mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { contracts } from "#web/contracts.ts";
import { testDatabase } from "./database.ts";

const here = "0199aaaa-0000-7000-8000-000000000001";
const elsewhere = "0199aaaa-0000-7000-8000-000000000002";
const anything = "0199aaaa-0000-7000-8000-000000000003";

const database = await testDatabase();
const app = Fastify();
let actor: Actor | null = null;
let base = "";
let entered = 0;

beforeAll(async () => {
  const desk = {
    database,
    clock: { now: () => "2026-11-23T09:00:00.000Z" },
    authenticate: async () => actor,
  };
  for (const contract of contracts) mount(app, desk, contract, doors(contract));
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => app.close());

/** Behind each door stands someone who only counts who came in: authorisation has then been passed. */
function doors(contract: Contract): Handlers<typeof contract> {
  const count = async () => {
    entered += 1;
    throw new Error("came in");
  };
  return Object.fromEntries(Object.keys(contract.routes).map((name) => [name, count]));
}

function seated(role: Role, territory: string): Actor {
  const seat = { seat: anything, role, organisation: null, territories: [territory] };
  return { person: anything, name: role, seats: [seat] };
}

/** The status of a call without a body that reads: what is refused for who calls is refused before. */
async function statusFor(route: Route, caller: Actor | null): Promise<number> {
  actor = caller;
  const path = route.path.replaceAll(":territory", here).replaceAll(/:\w+/g, anything);
  const response = await fetch(`${base}/api/v1${path}`, {
    method: route.method,
    headers: { "idempotency-key": "rights-matrix", "content-type": "application/json" },
    ...(route.method === "GET" ? {} : { body: "{}" }),
  });
  return response.status;
}

const table: (readonly [string, Route])[] = contracts.flatMap(({ name, routes }: Contract) =>
  Object.entries(routes).map(([operation, route]) => [`${name}.${operation}`, route] as const),
);

const refusedForWho = [401, 403];

describe("the rights matrix", () => {
  it.each(table)("%s lets in who is named, and nobody else", async (_, route) => {
    const { access } = route;
    const nobody = await statusFor(route, null);
    if (access === "public") expect(refusedForWho).not.toContain(nobody);
    else expect(nobody).toBe(401);

    for (const role of roles) {
      const status = await statusFor(route, seated(role, here));
      const isNamed = typeof access === "string" || access.includes(role);
      if (isNamed) expect([role, refusedForWho.includes(status)]).toEqual([role, false]);
      else expect([role, status]).toEqual([role, 403]);
    }
  });

  it.each(
    table.filter(([, { access }]) => typeof access !== "string"),
  )("%s refuses every seat held in another territory, and who holds none", async (_, route) => {
    expect(route.path).toContain(":territory");
    for (const role of roles)
      expect([role, await statusFor(route, seated(role, elsewhere))]).toEqual([role, 403]);
    expect(await statusFor(route, { person: anything, name: "nobody", seats: [] })).toBe(403);
  });

  it("is read from real routes, some of which let their caller in", () => {
    expect(table.length).toBeGreaterThanOrEqual(14);
    expect(entered).toBeGreaterThan(roles.length);
  });
});

/** Programme §3, said for the routes: what is read, and who reads it. */
const lenders = ["coordinator", "treasurer"] as const;
const bureau = ["chair", "secretary"] as const;
const pilots = ["regional-pilot", "network-head"] as const;

/** A cell of the table of programme §3: these reads, these roles, nobody else. */
interface Cell {
  readonly what: string;
  readonly roles: readonly Role[];
  readonly reads: readonly string[];
}

const money: readonly Cell[] = [
  {
    what: "the fund's position: the committee, the public funders, the region and the network too",
    roles: [...lenders, "auditor", ...bureau, "committee-member", "public-funder", ...pilots],
    reads: ["fund.readPosition", "fund.readHistory"],
  },
  {
    what: "which funds there are: whoever opens one too",
    roles: [
      ...lenders,
      "auditor",
      ...bureau,
      "committee-member",
      "public-funder",
      ...pilots,
      "administrator",
    ],
    reads: ["fund.listFunds"],
  },
  {
    what: "all the money of the territory, firms, amounts and arrears named: those who lend, and the auditor",
    roles: [...lenders, "auditor"],
    reads: [
      "fund.readFigureEntries",
      "fund.listClosings",
      "fund.readClosing",
      "fund.listPolicies",
      "fund.readFunderUse",
      "fund.listTransfers",
      "lending.listAdvances",
      "lending.listEarmarks",
      "lending.listArrears",
      "lending.readCollection",
      "lending.readTakeOvers",
      "lending.readWarnings",
      "lending.listOwners",
      "banking.readStatements",
      "accounting.readBalances",
      "accounting.listLines",
      "accounting.readChart",
      "accounting.exportFec",
      "accounting.readFecNotice",
      "accounting.readLoanDeclaration",
    ],
  },
  {
    what: "where each euro goes: a public funder reads its own contribution",
    roles: [...lenders, "auditor", "public-funder"],
    reads: ["fund.readUse"],
  },
  {
    what: "the closing of the books: who keeps them, who controls them",
    roles: ["treasurer", "auditor"],
    reads: [
      "fund.previewClosing",
      "fund.previewUntil",
      "fund.verifyBooks",
      "fund.drawSample",
      "accounting.listEvidence",
      "accounting.downloadEvidence",
    ],
  },
  {
    what: "one advance: its owner, and the chair and secretary while it is theirs to decide",
    roles: [...lenders, "auditor", ...bureau, "owner"],
    reads: [
      "lending.readAdvance",
      "lending.listPapers",
      "lending.downloadPaper",
      "lending.readContractFile",
      "lending.readScheduleFile",
      "lending.readStatementFile",
    ],
  },
  {
    what: "what is written about collecting: never the owner; the chair and secretary while it is theirs to decide",
    roles: [...lenders, "auditor", ...bureau],
    reads: ["lending.readArrearsCases", "lending.readReminderLetter"],
  },
  {
    what: "an advance from its file, and the accounts of a firm: its owner too",
    roles: [...lenders, "auditor", "owner"],
    reads: ["lending.readFileAdvance", "lending.readAccounts"],
  },
  { what: "one's own money", roles: ["owner"], reads: ["lending.listOwnAdvances", "lending.listOwnArrears"] },
  {
    what: "what an act of those who lend needs",
    roles: lenders,
    reads: ["lending.listOtherAdvances"],
  },
  {
    what: "what only who keeps the account carries to the bank, or looks for: the debtors' numbers are in it",
    roles: ["treasurer"],
    reads: ["banking.downloadRun", "banking.findAdvancesToMatch", "banking.readLineDebits"],
  },
  {
    what: "the bank's work: the chair is a second person there",
    roles: [...lenders, "auditor", "chair"],
    reads: ["banking.listBanks", "banking.readBank", "banking.listMandates", "banking.readRun"],
  },
  {
    what: "the mandate of an advance: its owner too",
    roles: [...lenders, "auditor", "chair", "owner"],
    reads: ["banking.readAdvanceMandates"],
  },
  {
    what: "the territory's rules, which name no firm",
    roles: [...lenders, "auditor", ...bureau, "administrator"],
    reads: ["lending.readReminderPlans", "lending.readAccountsPolicies"],
  },
  {
    what: "the lending that waits for oneself",
    roles: [...lenders, ...bureau, "owner"],
    reads: ["lending.listTasks"],
  },
  {
    what: "the bank work that waits for oneself",
    roles: [...lenders, "chair"],
    reads: ["banking.listTasks"],
  },
  {
    what: "the closing and the transfer between funds that wait for oneself",
    roles: lenders,
    reads: ["fund.listTasks"],
  },
];

const moneySlices: ReadonlySet<string> = new Set(["lending", "banking", "accounting", "fund"]);

/** The reads of those slices, less what anyone may read. */
const moneyReads = table.filter(
  ([name, { method, access }]) =>
    moneySlices.has(name.split(".")[0] ?? "") && method === "GET" && typeof access !== "string",
);

describe("who reads the money, as the programme says it", () => {
  it("has a cell for every read of lending, banking, accounting and the fund, and no cell twice", () => {
    const stated = money.flatMap(({ reads }) => reads);
    expect(stated.toSorted()).toEqual(moneyReads.map(([name]) => name).toSorted());
  });

  it.each(
    money.flatMap(({ what, roles: named, reads }) =>
      reads.flatMap((read) => roles.map((role) => [read, role, named.includes(role), what] as const)),
    ),
  )("%s, %s: %s (%s)", (read, role, isNamed) => {
    const route = new Map(table).get(read);
    const access = typeof route?.access === "object" ? route.access : [];
    expect(access.includes(role)).toBe(isNamed);
  });

  it("never names a firm's arrears to a committee member, nor to anyone outside the territory's desk", () => {
    const strangers: readonly Role[] = [
      "committee-member",
      "partner-referent",
      "expert",
      "public-funder",
      "regional-pilot",
      "network-head",
      "administrator",
    ];
    const named = money.filter(({ reads }) =>
      reads.some((read) =>
        ["lending.listArrears", "lending.readAdvance", "lending.readArrearsCases"].includes(read),
      ),
    );
    expect(named).toHaveLength(3);
    for (const { roles: readers } of named)
      expect(readers.filter((role) => strangers.includes(role))).toEqual([]);
  });
});
