import type { Refusal, Refused } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import type { WhichCase } from "../use-cases/arrears-cases.ts";
import { refusedFile, type Visit } from "./open-file.ts";

/** Who is recused from a file does not follow its arrears either; a case that nobody knows is refused by who looks for it. */
export async function refusedCase(
  office: LendingOffice,
  visit: Visit,
  { territory, case: id }: WhichCase,
): Promise<Refused<Refusal<"file-denied">> | null> {
  const found = await office.advances.cases.find(visit.transaction, { territory, case: id });
  return found === null ? null : refusedFile(office, visit, { territory, advance: found.advance });
}
