import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findOrganisations, isOfDemonstration } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { amendmentSigners } from "../domain/amendment-to-sign.ts";
import type { Correspondent } from "../domain/call-paper.ts";
import type { AmendmentPaper, ConventionPaper } from "../domain/convention-paper.ts";
import { isSigned, termsBefore } from "../domain/in-force.ts";
import type { ConventionRecord } from "../domain/record.ts";
import { amendmentCourses } from "./amendment-courses.ts";
import { type AmendmentBase, findBase } from "./amendment-known.ts";
import type { WhichAmendment } from "./amendments.ts";
import type { Conventions, SignedConvention, WhichConvention } from "./conventions.ts";
import { placeTold } from "./place-told.ts";

/** The paper of a convention: as it was signed, or with its signed amendments in it. */
export async function readConventionPaper(
  conventions: Conventions,
  transaction: Transaction,
  { terms, ...which }: WhichConvention & { readonly terms: "signed" | "in-force" },
): Promise<Outcome<ConventionPaper, Refusal<"convention-unknown" | "text-not-kept">>> {
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const { written, record: latest, known } = found.value;
  const text = await conventions.signedText(transaction, which);
  if (text === null) return refuse("text-not-kept", { number: written.convention.number });
  const signed = written.amendments.filter(isSigned);
  const record =
    terms === "in-force"
      ? latest
      : { ...termsBefore(written, { number: 1 }), honouredDays: latest.honouredDays };
  const governance = signed.findLast((one) => one.terms.governance !== undefined)?.terms.governance;
  return accept({
    ...(await told(transaction, { territory: which.territory, record })),
    terms,
    record,
    articles: text.articles.map((article) =>
      terms === "in-force" && article.key === "governance" && governance !== undefined
        ? { ...article, body: governance }
        : article,
    ),
    renews: await numberOf(conventions, transaction, { which, previous: record.convention.previous }),
    amendments: terms === "signed" ? [] : signed.map(({ number, end }) => ({ number, signedOn: end.on })),
    nameOf: known.nameOf,
  });
}

/** The paper of a convention that nobody has signed yet: its day and its number come with the last signature. */
export async function paperOfDraft(
  conventions: Conventions,
  transaction: Transaction,
  { territory, convention, parties, pledges, text }: SignedConvention,
): Promise<ConventionPaper> {
  const record = { convention, parties, pledges, calls: [], releases: [], honouredDays: new Map() };
  const own = await told(transaction, { territory, record });
  const names = new Map(
    parties.map(({ organisation }, index) => [organisation, own.parties[index]?.name ?? ""]),
  );
  const { previous } = convention;
  return {
    ...own,
    terms: "draft",
    record,
    articles: text.articles,
    renews: await numberOf(conventions, transaction, { which: { territory }, previous }),
    amendments: [],
    nameOf: (organisation) => names.get(organisation) ?? "",
  };
}

/** The paper of an amendment, to be signed or signed. */
export async function readAmendmentPaper(
  conventions: Conventions,
  transaction: Transaction,
  { amendment, ...which }: WhichAmendment,
): Promise<
  Outcome<AmendmentPaper, Refusal<"convention-unknown" | "amendment-unknown" | "amendment-blocked">>
> {
  const found = await findBase(conventions, transaction, which);
  if (!found.ok) return found;
  const base: AmendmentBase = found.value;
  const courses = await amendmentCourses(conventions, transaction, { which, base });
  const course = courses.find((one) => one.amendment.id === amendment);
  if (course === undefined) return refuse("amendment-unknown");
  const { after } = course;
  if ("reason" in after) return refuse("amendment-blocked", { number: course.amendment.number });
  const own = await told(transaction, { territory: which.territory, record: after });
  const signers = new Set(amendmentSigners({ before: course.before, after }));
  return accept({
    ...own,
    course: { ...course, after },
    parties: own.parties.filter((_, index) => signers.has(after.parties[index]?.organisation ?? "")),
    nameOf: base.known.nameOf,
  });
}

async function told(
  transaction: Transaction,
  { territory, record }: { readonly territory: string; readonly record: ConventionRecord },
) {
  const { convention, parties } = record;
  const fund = await findFund(transaction, { territory, fund: convention.fund });
  invariant(fund !== null, "a convention feeds a fund of its territory");
  const ids = parties.map(({ organisation }) => organisation);
  const found = await findOrganisations(transaction, [...new Set([...ids, fund.operator])]);
  const correspondent = (id: string): Correspondent => {
    const organisation = found.get(id);
    invariant(organisation !== undefined, "a party is an organisation that the network knows");
    const { name, siren, address = null } = organisation;
    return { name, siren, address };
  };
  return {
    isDemonstration: await isOfDemonstration(transaction, territory),
    place: await placeTold(transaction, { territory, convention }),
    operator: correspondent(fund.operator),
    parties: ids.map(correspondent),
  };
}

async function numberOf(
  conventions: Conventions,
  transaction: Transaction,
  {
    which,
    previous,
  }: { readonly which: Pick<WhichConvention, "territory">; readonly previous: string | null },
): Promise<number | null> {
  if (previous === null) return null;
  const all = await conventions.list(transaction, { territory: which.territory, knownAt: null });
  return all.find(({ convention }) => convention.id === previous)?.convention.number ?? null;
}
