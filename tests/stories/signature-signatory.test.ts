import { describe, expect, it } from "vitest";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, owner, treasurer } from "../lending-desk.ts";
import { mailsOf, odile, paul, secretSentTo, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { base, signature, key, sit, sent, linkOf, requestOf, paramsOf, visit } = await signingDesk(database);

describe("a signatory", () => {
  it("refuses, saying why; who asked is told, and nobody reminds them", async () => {
    const { town, advance } = await sent();
    const { door, params: mine } = await visit(await linkOf(town, odile));
    const body = { why: "Le différé n'est pas celui promis." };
    expect(accepted(await door.refuseToSign({ params: mine, body, key: key() }))).toMatchObject({
      me: { state: "refused" },
    });
    const mail = (await mailsOf(database, town)).at(-1);
    expect(mail).toMatchObject({ address: "30@exemple.fr" });
    expect(mail?.text).toContain("Le différé n’est pas celui promis.");
    const params = (await paramsOf(town, advance)).signatory("Odile Toiture");
    const reminding = { params, body: {}, key: key() };
    expect(await signature.remindSignatory(reminding)).toMatchObject({
      refusal: { reason: "signing-refused" },
    });
    const { tasks } = accepted(await signature.listTasks({ params: { territory: town.territory } }));
    expect(tasks).toMatchObject([{ kind: "signing-refused", name: "Odile Toiture" }]);
  });

  it("is replaced: the former link says by whom, the new one signs", async () => {
    const { town, advance } = await sent();
    const former = await linkOf(town, paul);
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    const body = { name: "Anne Direction", email: "anne@chambre.example", why: "Paul est absent." };
    accepted(await signature.replaceSignatory({ params, body, key: key() }));
    const { status, told } = await visit(former);
    expect([status, told]).toMatchObject([
      410,
      { reason: "signatory-replaced", facts: { name: "Anne Direction" } },
    ]);
    const { sign } = await visit(await linkOf(town, "anne@chambre.example"));
    accepted(await sign({ name: "Anne Direction", code: null }));
    expect((await requestOf(town, advance)).story.at(-1)).toMatchObject({
      kind: "replaced",
      names: ["Paul Bureau"],
      by: "Anne Direction",
      why: "Paul est absent.",
    });
  });

  it("delegates, confirmed by their code, to someone who did not sign already", async () => {
    const { town } = await sent({ asksCode: true });
    const { door, params } = await visit(await linkOf(town, paul));
    const to = { name: "Anne Direction", email: "anne@chambre.example", why: "Je suis absent." };
    const without = await door.delegateSignature({ params, body: { ...to, code: null }, key: key() });
    expect(without).toMatchObject({ refusal: { reason: "code-needed" } });
    accepted(await door.sendCode({ params, body: {}, key: key() }));
    const code = await secretSentTo(database, town, { address: paul, act: "signature.code" });
    const same = { ...to, email: odile, code };
    expect(await door.delegateSignature({ params, body: same, key: key() })).toMatchObject({
      refusal: { reason: "same-address" },
    });
    accepted(await door.delegateSignature({ params, body: { ...to, code }, key: key() }));
    expect(await door.readLink({ params })).toMatchObject({ refusal: { reason: "signatory-replaced" } });
    const { told } = await visit(await linkOf(town, "anne@chambre.example"));
    expect(told).toMatchObject({ me: { name: "Anne Direction", state: "asked" } });
  });

  it("is reminded once a day, and the last reminder is shown", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Odile Toiture");
    accepted(await signature.remindSignatory({ params, body: {}, key: key() }));
    expect(await signature.remindSignatory({ params, body: {}, key: key() })).toMatchObject({
      refusal: { reason: "reminded-today" },
    });
    expect((await requestOf(town, advance)).signatories[0]).toMatchObject({
      remindedOn: "2026-11-23",
      reminders: 1,
      mayBeReminded: false,
    });
    const former = await visit(await linkOf(town, odile, "signature.ask"));
    expect(former.status).toBe(200);
    const { sign } = await visit(await linkOf(town, odile, "signature.remind"));
    accepted(await sign({ name: "Odile Toiture", code: null }));
    expect(await signature.remindSignatory({ params, body: {}, key: key() })).toMatchObject({
      refusal: { reason: "already-signed" },
    });
  });

  it("signs from their account, without a code, and nobody opens it in their place", async () => {
    const { town, advance } = await sent({ asksCode: true });
    sit("owner", owner, town.territory);
    const { territory } = town;
    const { tasks } = accepted(await signature.listTasks({ params: { territory } }));
    expect(tasks).toMatchObject([{ kind: "to-sign", asker: "Chambre (démonstration)" }]);
    const signatory = tasks[0]?.kind === "to-sign" ? tasks[0].signatory : "";
    sit("owner", treasurer, territory);
    expect(
      await signature.openOwnLink({ params: { territory, signatory }, body: {}, key: key() }),
    ).toMatchObject({
      refusal: { reason: "signatory-unknown" },
    });
    sit("owner", owner, territory);
    const opened = await fetch(`${base}/api/v1/territories/${territory}/signatories/${signatory}/links`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key() },
      body: "{}",
    });
    const { link } = (await opened.json()) as { link: string };
    const cookie = opened.headers.get("set-cookie") ?? "";
    expect(cookie).toContain(`Path=/api/v1/territories/${territory}/signature-links/${link}`);
    const token = /alize_link=([^;]+)/.exec(cookie)?.[1] ?? "";
    const { sign, door, params } = await visit({ territory, link, token });
    sit("coordinator", coordinator, territory);
    expect(await sign({ name: "Odile Toiture", code: null })).toMatchObject({
      refusal: { reason: "link-not-open" },
    });
    expect(await door.readLinkDocument({ params })).toMatchObject({ refusal: { reason: "link-not-open" } });
    sit("owner", owner, territory);
    expect(accepted(await sign({ name: "Odile Toiture", code: null })).me).toMatchObject({ way: "account" });
    sit("coordinator", coordinator, territory);
    expect((await requestOf(town, advance)).signatories[0]).toMatchObject({
      state: "signed",
      way: "account",
    });
  });
});
