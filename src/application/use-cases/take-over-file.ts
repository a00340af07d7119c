import { halfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren } from "#kernel/siren.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Firm } from "../domain/firm.ts";
import type { Applications } from "./applications.ts";

/** What is known of a file that was granted before the territory used the product. */
export interface FormerFile {
  readonly territory: string;
  /** As the former books named it. */
  readonly reference: string;
  readonly firm: {
    readonly name: string;
    readonly siren: Siren;
    readonly commune: { readonly insee: string; readonly name: string };
    readonly activity: string;
    readonly headcount: number | null;
  };
  readonly amount: Cents;
  readonly instalments: number;
  readonly decidedOn: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

/** Opens a file already granted, on the day it was; its firm is found by its SIREN, and kept as it is known here. */
export async function takeOverFile(
  applications: Applications,
  transaction: Transaction,
  former: FormerFile,
): Promise<{ readonly application: string; readonly firm: { readonly id: string; readonly name: string } }> {
  const { territory, reference, amount, instalments, decidedOn, by, now } = former;
  const number = await applications.takeNumber(transaction, territory);
  const firm =
    (await applications.findFirmBySiren(transaction, territory, former.firm.siren)) ??
    (await addFirm(applications, transaction, former));
  const application = newId(now);
  await applications.add(transaction, {
    territory,
    recordedAt: now,
    application: {
      id: application,
      number,
      status: "approved",
      firm,
      title: `Avance reprise, ${reference}`,
      description: "",
      requested: { amount, instalments, graceMonths: 0, halfDays: halfDays(0) },
      jobs: { created: 0, kept: 0 },
      receivedOn: decidedOn,
      submittedOn: decidedOn,
      assignedTo: null,
      orientation: null,
      lapsedOn: null,
      plan: [],
      documents: [],
      appraisal: null,
    },
  });
  const event = { kind: "opened", from: null, to: "approved", on: decidedOn, by, why: reference } as const;
  await applications.addEvent(transaction, { territory, application, event, recordedAt: now });
  return { application, firm: { id: firm.id, name: firm.name } };
}

async function addFirm(
  applications: Applications,
  transaction: Transaction,
  { territory, firm: given, now }: FormerFile,
): Promise<Firm> {
  const firm: Firm = {
    ...given,
    id: newId(now),
    siret: null,
    createdOn: null,
    inInsolvency: null,
    legalForm: null,
    ownerName: null,
    links: [],
  };
  await applications.addFirm(transaction, { territory, firm, recordedAt: now });
  return firm;
}
