import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#kernel/outcome.ts";
import { testDatabase } from "../../../tests/database.ts";
import { type KeyedRequest, rememberResult, takeKey } from "./request-key.ts";

const database = await testDatabase();

function signingIn(password: string, key: string, isSecret = true): KeyedRequest {
  return {
    actor: "00000000-0000-0000-0000-000000000000",
    route: "network.signIn /api/v1/sign-in",
    key,
    body: JSON.stringify({ email: "camille@exemple.fr", password }),
    isSecret,
    madeAt: "2011-02-08T09:00:00.000Z",
  };
}

async function send(request: KeyedRequest): Promise<Outcome<unknown>> {
  return database.transaction({ read: [] }, async (transaction) => {
    const taken = await takeKey(transaction, request);
    if (taken.ok && taken.value === "first")
      await rememberResult(transaction, request, { status: 200, result: '{"person":"Camille"}' });
    return taken;
  });
}

async function keptOf(key: string): Promise<Buffer> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ body_hash: Buffer }>("select body_hash from request_key where key = $1", [key]),
  );
  return rows[0]?.body_hash ?? Buffer.alloc(0);
}

describe("the key of a request whose body holds a secret", () => {
  it("gives the first answer again to the same body, and to no other", async () => {
    const key = randomUUID();
    expect(await send(signingIn("quatre mots au hasard", key))).toEqual({ ok: true, value: "first" });
    expect(await send(signingIn("quatre mots au hasard", key))).toEqual({
      ok: true,
      value: { status: 200, result: '{"person":"Camille"}' },
    });
    expect(await send(signingIn("un autre mot de passe", key))).toMatchObject({
      ok: false,
      refusal: { reason: "key-reused" },
    });
  });

  it("keeps neither the secret nor what guesses it quickly, and never twice the same", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const [first, second] = [signingIn("le même secret", one), signingIn("le même secret", other)];
    await send(first);
    await send(second);
    const [kept, again] = [await keptOf(one), await keptOf(other)];

    expect(kept).toHaveLength(32);
    expect(kept.equals(again)).toBe(false);
    expect(kept.equals(createHash("sha256").update(first.body).digest())).toBe(false);
  });

  it("is free again after a write that was undone", async () => {
    const request = signingIn("quatre mots au hasard", randomUUID());
    const undone = database.transaction({ read: [] }, async (transaction) => {
      await takeKey(transaction, request);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await send({ ...request, body: "{}" })).toEqual({ ok: true, value: "first" });
  });
});
