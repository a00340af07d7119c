import { accept, refuse } from "#kernel/outcome.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import { compareWithNotice } from "../domain/compare-with-notice.ts";
import { missingFrom, missingInWords } from "../domain/completeness.ts";
import { type ApplicationDocument, documentName, documentState } from "../domain/document.ts";
import { answerRules, askedBy, judgedOn } from "../domain/eligibility-of-firm.ts";
import { eligibilityView } from "../domain/eligibility-view.ts";
import { balanceOf } from "../domain/financing-plan.ts";
import type { Firm } from "../domain/firm.ts";
import { nextStepOf } from "../domain/next-step.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { tellNotice } from "./tell-notice.ts";
import { territoryRules } from "./territory-rules.ts";

/** A file whole, on the territory's day. */
export async function showApplication(
  applications: Applications,
  transaction: Transaction,
  which: WhichApplication,
) {
  const { territory } = which;
  const application = await applications.find(transaction, which);
  if (application === null) return refuse("application-unknown");

  const on = await businessDateOf(transaction, territory);
  const { id, number, status, firm, title, description, requested, jobs, plan } = application;
  const { receivedOn, submittedOn, orientation, assignedTo, lapsedOn } = application;
  const people = await findPeople(transaction, assignedTo === null ? [] : [assignedTo]);
  const telephones = await applications.listTelephones(transaction, { territory, firms: [firm.id] });
  return accept({
    territory,
    on,
    id,
    number,
    status,
    firm: { ...firm, links: [...firm.links] },
    notice: await showNotice(applications, transaction, { territory, firm }),
    ownerTelephone: telephones.get(firm.id) ?? null,
    owners: await showOwners(applications, transaction, { territory, firm: firm.id }),
    title,
    description,
    requested,
    jobs,
    receivedOn,
    submittedOn,
    orientation,
    lapsedOn,
    ageDays: daysBetween(receivedOn, on),
    assignedTo: personNamed(people, assignedTo),
    nextStep: nextStepOf(application, on),
    missing: stillMissing(application, on),
    plan: { lines: [...plan], ...balanceOf(plan) },
    documents: application.documents.map((document) => showDocument(document, on)),
    eligibility: await showEligibility(applications, transaction, { territory, application, on }),
    appraisals: await applications.listAppraisals(transaction, which),
    history: await applications.listEvents(transaction, which),
  });
}

export function showDocument(document: ApplicationDocument, on: PlainDate) {
  const { id, kind, isRequired, receivedOn, expiresOn } = document;
  const name = { fr: documentName(document, "fr"), en: documentName(document, "en") };
  return { id, kind, name, isRequired, receivedOn, expiresOn, state: documentState(document, on) };
}

/** What the public register said of the firm when it was last looked up, beside what the file says. */
async function showNotice(
  applications: Applications,
  transaction: Transaction,
  { territory, firm }: { readonly territory: string; readonly firm: Firm },
) {
  const { siren } = firm;
  const kept = siren === null ? null : await applications.findNotice(transaction, { territory, siren });
  return kept === null ? null : { ...tellNotice(kept), compared: compareWithNotice(firm, kept.notice) };
}

async function showOwners(
  applications: Applications,
  transaction: Transaction,
  which: { readonly territory: string; readonly firm: string },
) {
  const owners = await applications.listOwners(transaction, which);
  const people = await findPeople(transaction, [...new Set(owners.map(({ person }) => person))]);
  return owners.flatMap(({ person, ...owner }) => {
    const named = personNamed(people, person);
    return named === null ? [] : [{ ...owner, person: named }];
  });
}

export function personNamed(people: ReadonlyMap<string, { readonly name: string }>, id: string | null) {
  const name = id === null ? undefined : people.get(id)?.name;
  return id === null || name === undefined ? null : { id, name };
}

function stillMissing(application: Application, on: PlainDate) {
  if (!isOpenToChange(application.status)) return [];
  return missingFrom(application, on).map((missing) => ({
    fr: missingInWords(missing, "fr"),
    en: missingInWords(missing, "en"),
  }));
}

async function showEligibility(
  applications: Applications,
  transaction: Transaction,
  { territory, application, on }: { territory: string; application: Application; on: PlainDate },
) {
  const asOf = judgedOn(application, on);
  const rules = await territoryRules(applications, transaction, { territory, asOf });
  const answered = answerRules(askedBy(application), rules);
  return answered === null ? null : eligibilityView(answered);
}
