import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkDeclaring, type Declaring, type DeclaringRefusal } from "../domain/declaration.ts";
import type { AidOffice, WhichFile } from "./aids.ts";

type Request = WhichFile & {
  readonly told: Omit<Declaring, "manner">;
  /** The owner declares their own firm's; someone else enters it from a signed paper. */
  readonly isOwn: boolean;
  readonly person: string;
  readonly now: string;
};

/** What a firm declares before an aid. It is never edited: a later version takes its place, and both stay. */
export async function declareAids(
  { aids, files }: AidOffice,
  transaction: Transaction,
  { territory, application, told, isOwn, person, now }: Request,
): Promise<Outcome<null, DeclaringRefusal | Refusal<"file-unknown" | "siren-of-another-firm">>> {
  const which = { territory, application };
  const file = await files.find(transaction, which);
  if (file === null) return refuse("file-unknown");
  const today = await businessDateOf(transaction, territory);
  const manner = isOwn ? "online" : "paper";
  const checked = checkDeclaring({ ...told, manner }, { today });
  if (!checked.ok) return checked;
  const { siren, links, aids: declared } = checked.value;
  const { firm } = file;
  if (firm.siren !== null && firm.siren !== siren)
    return refuse("siren-of-another-firm", { siren, known: firm.siren, firm: firm.name }, "siren");

  await aids.lock(transaction, territory);
  const [latest] = await aids.listDeclarations(transaction, which);
  await aids.addDeclaration(transaction, territory, {
    ...told,
    id: newId(now),
    application,
    version: (latest?.version ?? 0) + 1,
    firm: { id: firm.id, name: firm.name, siren },
    links,
    aids: declared,
    manner,
    madeBy: person,
    recordedAt: now,
  });
  return accept(null);
}
