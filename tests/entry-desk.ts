import { randomUUID } from "node:crypto";
import { applicationContract } from "#application/index.ts";
import { client } from "#platform/contract/client.ts";
import type { Database } from "#platform/database/database.ts";
import type { MailTables } from "#platform/mail/tables.ts";

/** The mails of a territory, the latest last. */
export async function mailsIn(database: Database, territory: string) {
  return database.transaction({ read: [territory] }, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["act", "address", "person_name", "subject", "text", "secret", "object_id"])
      .where("territory_id", "=", territory)
      .orderBy("queued_at")
      .orderBy("id")
      .execute(),
  );
}

/** The last personal link that was written to someone: « http://…/deposer/territory/draft#token ». */
export async function lastLinkTo(database: Database, territory: string, address: string) {
  const mails = await mailsIn(database, territory);
  return readPersonalLink(
    mails.findLast((mail) => mail.address === address && mail.secret !== null)?.secret ?? "",
  );
}

export function readPersonalLink(address: string) {
  const { pathname, hash } = new URL(address, "http://localhost");
  const [what = "", territory = ""] = pathname.split("/").toReversed();
  return { territory, what, token: hash.slice(1) };
}

type Link = ReturnType<typeof readPersonalLink>;

/** Someone who opened a personal link on a device of theirs, without an account. */
export async function visitorOf(base: string, door: "file-drafts" | "confirmation-requests", link: Link) {
  const address = `${base}/api/v1/territories/${link.territory}/${door}/${link.what}/visits`;
  const opened = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ token: link.token }),
  });
  const setCookie = opened.headers.get("set-cookie") ?? "";
  const cookie = setCookie.split(";")[0] ?? "";
  return {
    status: opened.status,
    setCookie,
    told: (await opened.json()) as Record<string, unknown>,
    door: client(applicationContract, base, { headers: { cookie, "user-agent": "Téléphone d'essai" } }),
    key: () => randomUUID(),
  };
}
