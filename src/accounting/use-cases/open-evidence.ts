import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { EvidenceOffice } from "./evidence-office.ts";

/** What was taken away, by whom and under which hash; never the octets. */
export async function listEvidence(
  { evidence }: Pick<EvidenceOffice, "evidence">,
  transaction: Transaction,
  { territory, reader }: { readonly territory: string; readonly reader: string },
) {
  const taken = await evidence.list(transaction, territory);
  const people = await findPeople(
    transaction,
    taken.map(({ by }) => by),
  );
  return accept({
    bundles: taken.map(({ asked, by, at: takenAt, ...bundle }) => ({
      ...bundle,
      ...asked,
      takenBy: people.get(by)?.name ?? "",
      takenAt,
      isOwn: by === reader,
    })),
  });
}

/** For whoever took it, with the rights that they had and still have. */
export async function openEvidence(
  { evidence }: Pick<EvidenceOffice, "evidence">,
  transaction: Transaction,
  {
    reader,
    denied,
    ...which
  }: {
    readonly territory: string;
    readonly bundle: string;
    readonly reader: string;
    readonly denied: ReadonlySet<string>;
  },
) {
  const found = await evidence.read(transaction, which);
  if (found === null) return refuse("evidence-unknown");
  const { name, content, applications, by } = found;
  if (by !== reader) {
    const people = await findPeople(transaction, [by]);
    return refuse("evidence-of-another", { by: people.get(by)?.name ?? "" });
  }
  if (applications.some((application) => denied.has(application)))
    return refuse("evidence-names-a-recused-file");
  return accept({ name, content, isSaved: true });
}
