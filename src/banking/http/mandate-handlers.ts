import { type Accepted, accept, type Refused, refuse } from "#kernel/outcome.ts";
import { findAdvance } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import type { Call } from "#platform/http/mount.ts";
import type { mandateRoutes } from "../contract/mandate-routes.ts";
import { mandateDocument, mandateTemplate } from "../documents/mandate.document.ts";
import type { Mandate } from "../domain/mandate.ts";
import { answerMandateAccount, proposeMandateAccount } from "../use-cases/change-mandate-account.ts";
import { changeMandateState } from "../use-cases/change-mandate-state.ts";
import {
  askMandateSignature,
  type MandateToPrint,
  type SigningBank,
} from "../use-cases/mandate-signature.ts";
import type { BankingOffice } from "../use-cases/office.ts";
import { readAdvanceMandates, readFundMandates } from "../use-cases/read-mandates.ts";
import { signMandate } from "../use-cases/sign-mandate.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, refusedAdvance, refusedMandate, seated } from "./open-file.ts";

type Handled = Pick<BankingHandlers, keyof typeof mandateRoutes>;
type Answering = Call<(typeof mandateRoutes)["confirmMandateAccount" | "declineMandateAccount"]>;

export function mandateHandlers(office: SigningBank): Handled {
  const answering = (answer: "confirmed" | "declined") => async (call: Answering) => {
    const refused = await refusedMandate(office, call, call.params);
    if (refused !== null) return refused;
    const { transaction, params, actor, now } = call;
    const { person } = seated(actor);
    const request = { ...params, answer, person, now };
    return thenMandates(office, transaction, await answerMandateAccount(office, transaction, request));
  };
  return {
    listMandates: async (call) => {
      const denied = await deniedAdvances(call, call.params.territory);
      const told = await readFundMandates(office, call.transaction, call.params);
      const mandates = told.filter(({ advance }) => !denied.has(advance));
      return accept({ mandates, firms: await firmsOf(call.transaction, call.params.territory, mandates) });
    },
    readAdvanceMandates: async (call) => {
      const refused = await refusedAdvance(call, call.params);
      if (refused !== null) return refused;
      if ((await findAdvance(call.transaction, call.params)) === null) return refuse("advance-unknown");
      return accept({ mandates: await readAdvanceMandates(office, call.transaction, call.params) });
    },
    signMandate: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const refused = await refusedAdvance(call, params);
      if (refused !== null) return refused;
      const { person } = seated(actor);
      const signed = await signMandate(office, transaction, { ...params, ...body, person, now });
      return thenMandates(office, transaction, signed);
    },
    askMandateSignature: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const refused = await refusedAdvance(call, params);
      if (refused !== null) return refused;
      const { person } = seated(actor);
      const asking = {
        ...params,
        ...body,
        print: mandatePrinter(transaction, params.territory),
        person,
        now,
      };
      const asked = await askMandateSignature(office, transaction, asking);
      if (!asked.ok) return asked;
      return accept({ mandates: await readAdvanceMandates(office, transaction, params) });
    },
    proposeMandateAccount: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const refused = await refusedMandate(office, call, params);
      if (refused !== null) return refused;
      const { person } = seated(actor);
      const request = { ...params, account: body, person, now };
      return thenMandates(office, transaction, await proposeMandateAccount(office, transaction, request));
    },
    confirmMandateAccount: answering("confirmed"),
    declineMandateAccount: answering("declined"),
    changeMandateState: async (call) => {
      const refused = await refusedMandate(office, call, call.params);
      if (refused !== null) return refused;
      const request = { ...call.params, ...call.body };
      return thenMandates(
        office,
        call.transaction,
        await changeMandateState(office, call.transaction, request),
      );
    },
  };
}

async function thenMandates<R extends Refused>(
  office: BankingOffice,
  transaction: Transaction,
  done: Accepted<Mandate> | R,
) {
  if (!done.ok) return done;
  return accept({ mandates: await readAdvanceMandates(office, transaction, done.value) });
}

async function firmsOf(
  transaction: Transaction,
  territory: string,
  mandates: readonly { readonly advance: string }[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { advance } of mandates)
    names[advance] = (await findAdvance(transaction, { territory, advance }))?.firm.name ?? "";
  return names;
}

function mandatePrinter(transaction: Transaction, territory: string) {
  return async (facts: MandateToPrint) => ({
    name: `Mandat avance ${facts.number}.pdf`,
    content: await printDocument(transaction, territory, mandateTemplate, mandateDocument(facts)),
  });
}
