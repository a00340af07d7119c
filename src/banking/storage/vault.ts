import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Vault } from "../use-cases/vault.ts";

const ivLength = 12;
const tagLength = 16;
const shortestSecret = 32;

/** A vault from a secret: AES-256-GCM to seal, HMAC-SHA-256 to recognise, each with a key of its own. */
export function vaultOf(secret: string): Vault {
  const key = (what: string) => Buffer.from(hkdfSync("sha256", secret, "alize", what, 32));
  const [sealing, recognising] = [key("seal"), key("fingerprint")];
  const keyId = key("name").toString("hex").slice(0, 12);
  return {
    keyId,
    seal(clear, place) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv("aes-256-gcm", sealing, iv);
      cipher.setAAD(Buffer.from(place));
      return Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(0, ivLength));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(-tagLength));
      return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()]);
    },
    fingerprint: (words) => createHmac("sha256", recognising).update(words).digest("hex"),
  };
}

/**
 * The vault that the settings describe: `ALIZE_SECRET_KEY`, else, with the data kept in a folder, a key made there once and
 * readable by its owner alone. Null with a server of one's own and no key: account numbers are then refused.
 */
export function readVault(
  environment: NodeJS.ProcessEnv,
  data: { readonly kind: "server" } | { readonly kind: "embedded"; readonly folder: string },
): Vault | null {
  const secret = environment["ALIZE_SECRET_KEY"]?.trim() ?? "";
  if (secret !== "") {
    if (secret.length < shortestSecret)
      throw new Error(`ALIZE_SECRET_KEY : ${shortestSecret} caractères au moins (openssl rand -hex 32).`);
    return vaultOf(secret);
  }
  return data.kind === "embedded" ? vaultOf(secretIn(data.folder)) : null;
}

function secretIn(folder: string): string {
  const path = join(folder, "secret-key");
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
}
