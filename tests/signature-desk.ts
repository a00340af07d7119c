import { randomUUID } from "node:crypto";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { signatureContract } from "#signature/index.ts";
import { accepted } from "./convention-desk.ts";
import { lendingDesk, owner } from "./lending-desk.ts";

interface Town {
  readonly territory: string;
  readonly scope: { readonly read: readonly string[]; readonly write: string };
}

/** A personal link as its receiver holds it. */
export interface PersonalLink {
  readonly territory: string;
  readonly link: string;
  readonly token: string;
}

/** « http://localhost/signer/territory/link#token ». */
export function readLink(address: string): PersonalLink {
  const { pathname, hash } = new URL(address);
  const [link = "", territory = ""] = pathname.split("/").toReversed();
  return { territory, link, token: hash.slice(1) };
}

/** The mails of a town, the latest last. */
export async function mailsOf(database: Database, { scope }: Town) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["act", "address", "subject", "text", "secret", "object_id"])
      .orderBy("queued_at")
      .orderBy("id")
      .execute(),
  );
}

/** The last secret that was written to someone by such an act. */
export async function secretSentTo(
  database: Database,
  town: Town,
  { address, act }: { address: string; act: string },
) {
  const mails = await mailsOf(database, town);
  return mails.findLast((mail) => mail.address === address && mail.act.startsWith(act))?.secret ?? "";
}

/** Someone with a link and no account, on a telephone. */
export async function visitor(base: string, link: PersonalLink) {
  const params = { territory: link.territory, link: link.link };
  const address = `${base}/api/v1/territories/${link.territory}/signature-links/${link.link}`;
  const opened = await fetch(`${address}/visits`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ token: link.token }),
  });
  const cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const door = client(signatureContract, base, { headers: { cookie, "user-agent": "Téléphone d'essai" } });
  const told: unknown = await opened.json();
  const key = () => randomUUID();

  async function sign(given: { name: string; code: string | null; sha256?: string; consents?: boolean }) {
    const seen = await door.readLink({ params });
    const sha256 = given.sha256 ?? (seen.ok ? seen.value.document.sha256 : "0".repeat(64));
    const { name: typedName, code, consents = true } = given;
    return door.signDocument({ params, body: { sha256, typedName, code, consents }, key: key() });
  }

  return {
    door,
    params,
    told,
    status: opened.status,
    setCookie: opened.headers.get("set-cookie"),
    sign,
    key,
  };
}

/** The contract of an advance is sent to be signed by the firm's owner and the operator's representative. */
export const dueOn: PlainDate = plainDate("2026-12-23");

export const odile = "32@exemple.fr";
export const paul = "paul@chambre.example";

/** A lending desk from which contracts are sent to be signed; its clock moves a second at each call, so that what was written last is last. */
export async function signingDesk(database: Database) {
  const desk = await lendingDesk(database);
  const { base, clock, lending, signature, key } = desk;
  const time = { at: Date.parse("2026-11-23T17:00:00.000Z") };
  clock.now = () => {
    time.at += 1000;
    return new Date(time.at).toISOString();
  };
  type SigningTown = Awaited<ReturnType<typeof desk.aTerritory>>;

  /** A contract sent to Odile Toiture, who runs the firm, and to Paul Bureau, on 23 November 2026. */
  async function sent(given: { inTurn?: boolean; asksCode?: boolean } = {}) {
    const town = await desk.aTerritory("2026-11-23");
    const advance = await town.grant({ firm: "Toiture Lorraine", amount: "15000", decidedOn: "2026-11-02" });
    const params = town.which(advance);
    const operator = { name: "Paul Bureau", email: paul };
    const body = { firm: { person: owner }, operator, inTurn: false, asksCode: false, dueOn, ...given };
    accepted(await lending.askContractSignature({ params, body, key: key() }));
    return { town, advance, params };
  }

  async function linkOf(town: SigningTown, address: string, act = "signature.") {
    return readLink(await secretSentTo(database, town, { address, act }));
  }

  async function requestOf({ territory }: SigningTown, advance: string) {
    const query = { kind: "advance-contract", subject: advance };
    const { requests } = accepted(await signature.listRequests({ params: { territory }, query }));
    const [request] = requests;
    if (request === undefined) throw new Error("a request was made");
    return request;
  }

  /** The request of an advance, and its signatories by name, as routes ask for them. */
  async function paramsOf(town: SigningTown, advance: string) {
    const told = await requestOf(town, advance);
    const request = { territory: town.territory, request: told.id };
    const signatory = (name: string) => ({
      ...request,
      signatory: told.signatories.find((one) => one.name === name)?.id ?? "",
    });
    return { request, signatory };
  }

  const visit = async (link: PersonalLink) => visitor(base, link);
  return { ...desk, time, sent, linkOf, requestOf, paramsOf, visit };
}
