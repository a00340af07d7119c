/**
 * The board and the table of a territory of many files: `node bench/files.ts [FILES]`, seconds of each question beside the bare
 * statement that reads the same rows, and that statement's plan. On a real embedded server, in a folder that goes away.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applicationHandlers } from "#application/index.ts";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import { enterNetwork, place } from "../tests/network.ts";

/** A page of fifty lines may cost this much beside the bare reading of every row. */
const MOST_MILLISECONDS = 1000;
const rounds = 5;

const count = Number(process.argv[2] ?? 5000);
const territory = place.longwy;
const person = "0199aaaa-0000-7000-8000-00000000bbbb";
const now = "2026-11-23T09:00:00.000Z";

const bare = `
  select application.id, number, status, firm.name, title, amount, received_on, stage_since
  from application join firm on firm.territory_id = application.territory_id and firm.id = application.firm_id
  where application.territory_id = '${territory}' order by number`;

const statements = [
  `insert into person (id, name, email, language) values ('${person}', 'Anne Moreau', 'anne@exemple.test', 'fr') on conflict do nothing`,
  `insert into firm (territory_id, id, name, commune_insee, commune_name, activity, recorded_at)
   select '${territory}', md5('firm' || n)::uuid, 'Mécanique ' || n, '54323', 'Longwy', 'Mécanique', now()
   from generate_series(1, ${count}) as n`,
  `insert into application (territory_id, id, number, firm_id, status, title, description, amount, instalments, grace_months,
     half_days, jobs_created, jobs_kept, received_on, submitted_on, recorded_at)
   select '${territory}', md5('file' || n)::uuid, n, md5('firm' || n)::uuid,
     (array['draft', 'submitted', 'appraised', 'ready', 'approved', 'refused'])[1 + n % 6], 'Un second four', '', 1500000, 36, 6,
     0, 3, 0, date '2026-11-23' - n % 400, date '2026-11-23' - n % 200, now()
   from generate_series(1, ${count}) as n`,
  `insert into application_event (territory_id, application_id, number, kind, to_status, happened_on, person_name, recorded_at)
   select '${territory}', id, 1, 'opened', status, received_on, 'Anne Moreau', now() from application`,
  `insert into application_document (territory_id, id, application_id, position, kind, is_required)
   select '${territory}', gen_random_uuid(), id, place, kind, true
   from application, unnest(array['registration', 'accounts', 'forecast', 'bank-details', 'quotes']) with ordinality as asked (kind, place)`,
  `insert into financing_line (territory_id, application_id, position, side, kind, label, amount)
   select '${territory}', id, 1, 'resource', 'advance', 'Avance', amount from application`,
];

const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const database = connectDatabase(server.connection);
try {
  await database.asOwner(async (owner) => migrate(owner));
  await seed(database);
  await measure(database);
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function seed(into: Database): Promise<void> {
  await enterNetwork(into);
  await into.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false), set_config('app.write', $2, false)", [
      `{${territory}}`,
      territory,
    ]);
    for (const statement of statements) await owner.query(statement);
    await owner.query("analyze");
  });
}

async function measure(on: Database): Promise<void> {
  const handlers = applicationHandlers();
  const seat = { seat: person, role: "coordinator" as const, organisation: null, territories: [territory] };
  const actor = { person, name: "Anne Moreau", seats: [seat] };
  const asked = { text: "", isOverdue: false, sort: "number" as const, isDescending: false };
  const call = { params: { territory }, actor, now, address: "", cookies: {} as never };
  const board = async (query: object) =>
    on.transaction({ read: [territory] }, async (transaction) =>
      handlers.readBoard({ ...call, transaction, query: { ...asked, ...query }, body: undefined }),
    );
  const table = async (query: object) =>
    on.transaction({ read: [territory] }, async (transaction) =>
      handlers.readTable({ ...call, transaction, query: { ...asked, page: 1, ...query }, body: undefined }),
    );
  const plain = async () => on.asOwner(async (owner) => owner.query(bare));
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    "bare statement": plain,
    board: async () => board({}),
    "table, first page": async () => table({}),
    "table, last page": async () => table({ page: Math.ceil(count / 50) }),
    "table, a word": async () => table({ text: "mecanique 49" }),
    "table, late ones": async () => table({ isOverdue: true, sort: "stage", isDescending: true }),
  };
  const told = [];
  for (const [question, ask] of Object.entries(questions)) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
    }
    const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    told.push({ question, files: count, "ms (median)": Math.round(median) });
    if (median > MOST_MILLISECONDS) process.exitCode = 1;
  }
  console.table(told);
  await on.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
    const { rows } = await owner.query<{ "QUERY PLAN": string }>(`explain (analyze, timing off) ${bare}`);
    console.log(rows.map((row) => row["QUERY PLAN"]).join("\n"));
  });
}
