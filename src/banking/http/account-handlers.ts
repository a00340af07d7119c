import { type Accepted, accept, type Refused } from "#kernel/outcome.ts";
import type { Call } from "#platform/http/mount.ts";
import type { accountRoutes } from "../contract/account-routes.ts";
import { answerAccount } from "../use-cases/answer-account.ts";
import { listBanks } from "../use-cases/list-banks.ts";
import type { BankingOffice, WhichFund } from "../use-cases/office.ts";
import { proposeAccount } from "../use-cases/propose-account.ts";
import { readBank } from "../use-cases/read-bank.ts";
import type { BankingHandlers } from "./banking-handler.ts";
import { deniedAdvances, seated } from "./open-file.ts";

type Handled = Pick<BankingHandlers, keyof typeof accountRoutes>;
type Answering = Call<(typeof accountRoutes)["confirmAccount" | "declineAccount"]>;

export function accountHandlers(office: BankingOffice): Handled {
  const answering = (answer: "confirmed" | "declined") => async (call: Answering) => {
    const { transaction, params, actor, now } = call;
    const { person } = seated(actor);
    return thenBank(
      office,
      call,
      await answerAccount(office, transaction, { ...params, answer, person, now }),
    );
  };
  return {
    listBanks: async ({ transaction, params }) =>
      accept({ banks: await listBanks(office, transaction, params.territory) }),
    readBank: async (call) => bankSeen(office, call, { ...call.params, ...call.query }),
    proposeAccount: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const { person } = seated(actor);
      return thenBank(
        office,
        call,
        await proposeAccount(office, transaction, { ...params, ...body, person, now }),
      );
    },
    confirmAccount: answering("confirmed"),
    declineAccount: answering("declined"),
  };
}

type Visit = Parameters<typeof deniedAdvances>[0];

export async function thenBank<R extends Refused>(
  office: BankingOffice,
  visit: Visit,
  done: Accepted<WhichFund> | R,
) {
  return done.ok ? bankSeen(office, visit, done.value) : done;
}

/** Without the firms from which the reader is recused. */
async function bankSeen(
  office: BankingOffice,
  visit: Visit,
  asked: Omit<Parameters<typeof readBank>[2], "now">,
) {
  const read = await readBank(office, visit.transaction, { ...asked, now: visit.now });
  if (!read.ok) return read;
  const denied = await deniedAdvances(visit, asked.territory);
  const { debits, transfers } = read.value;
  return accept({
    ...read.value,
    debits: debits && {
      ...debits,
      ready: debits.ready.filter(({ advance }) => !denied.has(advance)),
      apart: debits.apart.filter(({ debit }) => !denied.has(debit.advance)),
      late: {
        ...debits.late,
        ready: debits.late.ready.filter(({ advance }) => !denied.has(advance)),
        apart: debits.late.apart.filter(({ debit }) => !denied.has(debit.advance)),
      },
    },
    transfers: transfers && {
      ...transfers,
      ready: transfers.ready.filter(({ advance }) => !denied.has(advance)),
      apart: transfers.apart.filter(({ transfer }) => !denied.has(transfer.advance)),
    },
    recalls: read.value.recalls.filter(({ advance }) => !denied.has(advance)),
  });
}
