import { accept } from "#kernel/outcome.ts";
import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { exportFec, readFecNotice } from "../use-cases/export-fec.ts";
import { type AccountingHandlers, deniedFiles } from "./accounting-handler.ts";

export function exportFecRoute(office: AccountingOffice): AccountingHandlers["exportFec"] {
  return async (call) => {
    const { territory } = call.params;
    const { year, fund, siren, draft } = call.query;
    const denied = await deniedFiles(call, territory);
    const asked = { territory, fund, year, siren, isDraft: draft === "yes", denied };
    const file = await exportFec(office, call.transaction, asked);
    if (!file.ok) return file;
    const pieces: string[] = [];
    for await (const piece of file.value.pieces) pieces.push(piece);
    return accept({ name: file.value.name, content: pieces.join("") });
  };
}

export function readFecNoticeRoute(office: AccountingOffice): AccountingHandlers["readFecNotice"] {
  return async ({ params, query, transaction }) =>
    accept(await readFecNotice(office, transaction, { ...params, ...query }));
}
