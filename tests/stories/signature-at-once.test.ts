import { describe, expect, it } from "vitest";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { mailsOf, odile, paul, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { signature, key, sent, linkOf, requestOf, paramsOf, visit } = await signingDesk(database);
const reasonsOf = (answers: readonly { ok: boolean; refusal?: { reason: string } }[]) =>
  answers.map((answer) => answer.refusal?.reason ?? "done").toSorted();

describe("at once", () => {
  it("both sign: both are kept, and the contract is signed once", async () => {
    const { town, advance } = await sent();
    const [one, other] = [
      await visit(await linkOf(town, odile, "signature.ask")),
      await visit(await linkOf(town, paul, "signature.ask")),
    ];
    const signed = await Promise.all([
      one.sign({ name: "Odile Toiture", code: null }),
      other.sign({ name: "Paul Bureau", code: null }),
    ]);
    expect(reasonsOf(signed)).toEqual(["done", "done"]);
    const told = await requestOf(town, advance);
    expect(told).toMatchObject({ state: "completed" });
    expect(await town.read(advance)).toMatchObject({ status: "to-disburse" });
    const copies = (await mailsOf(database, town)).filter(({ act }) => act.startsWith("signature.complete"));
    expect(copies).toHaveLength(3);
  });

  it("the same person signs twice: one signature, one plain refusal", async () => {
    const { town } = await sent();
    const { sign } = await visit(await linkOf(town, odile, "signature.ask"));
    const name = "Odile Toiture";
    const twice = await Promise.all([sign({ name, code: null }), sign({ name, code: null })]);
    expect(reasonsOf(twice)).toEqual(["already-signed", "done"]);
  });

  it("one signs while the request is cancelled: one outcome, and no signature stands on what is cancelled", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { town, advance } = await sent();
      const { request } = await paramsOf(town, advance);
      const { sign } = await visit(await linkOf(town, odile, "signature.ask"));
      const [signed, cancelled] = await Promise.all([
        sign({ name: "Odile Toiture", code: null }),
        signature.cancelRequest({ params: request, body: { why: "Reporté" }, key: key() }),
      ]);
      expect(cancelled.ok).toBe(true);
      if (!signed.ok) expect(signed.refusal.reason).toBe("request-cancelled");
      const told = await requestOf(town, advance);
      expect(told.signatories.filter(({ state }) => state === "signed")).toEqual([]);
    }
  });

  it("the database refuses what the product would not do", async () => {
    const { town, advance } = await sent();
    const { request, signatory: by } = await paramsOf(town, advance);
    const { signatory } = by("Odile Toiture");
    const { territory } = town;
    const statement = async (text: string, values: unknown[]) =>
      database.asOwner(async (client) => {
        await client.query("begin");
        try {
          await client.query("set local role alize_app");
          await client.query("select set_config('app.read', $1, true), set_config('app.write', $2, true)", [
            `{${territory}}`,
            territory,
          ]);
          await client.query(text, values);
          return "done";
        } catch (error) {
          return error instanceof Error && "constraint" in error ? String(error.constraint) : String(error);
        } finally {
          await client.query("rollback");
        }
      });
    const complete = `update signature_request set state = 'completed', ended_on = '2026-11-23', ended_at = now(),
      certificate_id = (select file_id from signature_document where request_id = $2 limit 1)
      where territory_id = $1 and id = $2`;
    expect(await statement(complete, [territory, request.request])).toBe(
      "signature_request_is_complete_once_all_signed",
    );
    const sign = `insert into signature (territory_id, id, request_id, signatory_id, version, sha256, way, signed_on, signed_at, paper_id, recorded_by)
      select $1, gen_random_uuid(), $2, $3, $4, sha256, 'paper', '2026-11-23', now(), file_id, $3
      from signature_document where territory_id = $1 and request_id = $2`;
    expect(await statement(sign, [territory, request.request, signatory, 2])).toBe(
      "signature_is_of_the_standing_version",
    );
    accepted(await signature.cancelRequest({ params: request, body: { why: "Reporté" }, key: key() }));
    expect(await statement(sign, [territory, request.request, signatory, 1])).toBe(
      "signature_is_given_while_it_is_asked",
    );
  });
});
