import { accept } from "#kernel/outcome.ts";
import { chainHead, verifyTerritory } from "#ledger/index.ts";
import { auditFrozen } from "../use-cases/audit-closings.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function verifyBooksRoute(office: FundOffice): FundHandlers["verifyBooks"] {
  return async ({ params, transaction }) => {
    const { territory } = params;
    const { chains, faults } = await verifyTerritory(transaction, territory);
    const all = [...faults, ...(await auditFrozen(office, transaction, territory))];
    const head = await chainHead(transaction, territory);
    return accept({
      entries: Number(chains[0]?.entries ?? 0n),
      headHash: head?.hash ?? null,
      faults: all.map(({ fault, number }) => ({ fault, number: number === null ? null : Number(number) })),
    });
  };
}
