import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import type { ZippedFile } from "#platform/files/zip-files.ts";
import type { Call } from "#platform/http/mount.ts";
import type { copyRoutes } from "../contract/copy-routes.ts";
import { applicationSheet, applicationSheetTemplate } from "../documents/application-sheet.document.ts";
import type { SheetFacts } from "../domain/sheet-facts.ts";
import type { Applications } from "../use-cases/applications.ts";
import { prepareCopy, readCopy } from "../use-cases/copy-file.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

/** Who asks for the papers of which file, from their own request: the doors that answer check them again. */
export type PapersAsked = Pick<
  Call<(typeof copyRoutes)["prepareCopy"]>,
  "params" | "actor" | "now" | "cookies" | "address"
> & { readonly transaction: Transaction };

/** What higher capabilities keep of a file, through their own doors. */
export type FilePapers = (asked: PapersAsked) => Promise<readonly ZippedFile[]>;

export function copyHandlers(
  applications: Applications,
  filePapers: FilePapers,
): Pick<ApplicationHandlers, keyof typeof copyRoutes> {
  const parts = ({ params, actor, now, transaction, cookies, address }: PapersAsked) => ({
    drawSheet: async (facts: SheetFacts) =>
      printDocument(transaction, params.territory, applicationSheetTemplate, applicationSheet(facts)),
    others: async () => filePapers({ params, actor, now, transaction, cookies, address }),
  });
  return {
    prepareCopy: async (call) => {
      const { params, actor, now, transaction } = call;
      return prepareCopy(applications, transaction, { ...params, actor, now, ...parts(call) });
    },
    downloadCopy: async (call) => {
      const { params, actor, now, transaction } = call;
      return readCopy(applications, transaction, { ...params, actor, now, ...parts(call) });
    },
  };
}
