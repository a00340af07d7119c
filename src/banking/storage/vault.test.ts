import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readVault, vaultOf } from "./vault.ts";

const clear = Buffer.from("FR1420041010050500013M02606");

describe("the vault", () => {
  const vault = vaultOf("a".repeat(32));

  it("opens what it sealed, in its place and nowhere else", () => {
    const sealed = vault.seal(clear, "row 1");
    expect(Buffer.from(vault.open(sealed, "row 1"))).toEqual(clear);
    expect(() => vault.open(sealed, "row 2")).toThrow();
    expect(() => vaultOf("b".repeat(32)).open(sealed, "row 1")).toThrow();
  });

  it("never seals twice alike, and always recognises", () => {
    expect(vault.seal(clear, "row")).not.toEqual(vault.seal(clear, "row"));
    expect(vault.fingerprint("x")).toBe(vault.fingerprint("x"));
    expect(vault.fingerprint("x")).not.toBe(vaultOf("b".repeat(32)).fingerprint("x"));
  });

  it("refuses what was touched", () => {
    const sealed = Buffer.from(vault.seal(clear, "row"));
    sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1;
    expect(() => vault.open(sealed, "row")).toThrow();
  });

  it("has its key from the setting; else, with embedded data, one made once that its owner alone reads", () => {
    const folder = mkdtempSync(join(tmpdir(), "alize-vault-"));
    const made = readVault({}, { kind: "embedded", folder });
    expect(readVault({}, { kind: "embedded", folder })?.keyId).toBe(made?.keyId);
    expect(statSync(join(folder, "secret-key")).mode & 0o777).toBe(0o600);
    expect(readVault({ ALIZE_SECRET_KEY: "a".repeat(32) }, { kind: "server" })?.keyId).toBe(vault.keyId);
  });

  it("is none on a server of one's own without a key, and refuses a short one", () => {
    expect(readVault({}, { kind: "server" })).toBeNull();
    expect(() => readVault({ ALIZE_SECRET_KEY: "a".repeat(31) }, { kind: "server" })).toThrow("32");
  });
});
