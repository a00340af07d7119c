import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { printLetter } from "#platform/documents/print-letter.ts";
import { aidLetterDocument, aidLetterTemplate } from "../documents/aid-letter.document.ts";
import { registerCsv } from "../domain/register-csv.ts";
import type { AidOffice, WhichAid } from "../use-cases/aids.ts";
import { computeAgain, listAids, registerAid } from "../use-cases/follow-aid.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import { readLetter, readRegister } from "../use-cases/read-letter.ts";
import { tellAid } from "../use-cases/tell-aid.ts";
import type { AidHandlers } from "./aid-handler.ts";
import { deniedFiles, openAidFor, seated } from "./open-file.ts";

type RegisterHandlers = Pick<
  AidHandlers,
  "listAids" | "exportRegister" | "readAidLetter" | "computeAid" | "registerAid" | "listTasks"
>;

/** The aids of a territory, followed until they stand in the central register. */
export function registerRoutes(office: AidOffice): RegisterHandlers {
  const { aids } = office;
  return {
    listAids: async (call) => {
      const { territory } = call.params;
      const denied = await deniedFiles(call, territory);
      return accept(await listAids(aids, call.transaction, { territory, denied }));
    },

    exportRegister: async (call) => {
      const { territory } = call.params;
      const denied = await deniedFiles(call, territory);
      const lines = await readRegister(aids, call.transaction, { territory, denied });
      return accept({
        name: "Registre des aides de minimis.csv",
        content: new TextEncoder().encode(registerCsv(lines)),
        mediaType: "text/csv; charset=utf-8",
        isSaved: true,
      });
    },

    readAidLetter: async (call) => {
      const opened = await openAidFor(
        office,
        { ...call, followedBy: ["coordinator", "treasurer", "auditor"] },
        call.params,
      );
      if (!opened.ok) return opened;
      const facts = await readLetter(aids, call.transaction, call.params);
      if (!facts.ok) return facts;
      return accept({
        name: `Lettre aide ${opened.value.number}.pdf`,
        content: await printLetter(
          call.transaction,
          call.params.territory,
          { letter: "aid", template: aidLetterTemplate },
          aidLetterDocument(facts.value),
        ),
      });
    },

    computeAid: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const opened = await openOfCoordinator(office, call);
      if (!opened.ok) return opened;
      const { person } = seated(actor);
      const computed = await computeAgain(aids, transaction, { ...params, ...body, person, now });
      return computed.ok ? readAfterAct(office, transaction, params) : computed;
    },

    registerAid: async (call) => {
      const { transaction, params, body, actor, now } = call;
      const opened = await openOfCoordinator(office, call);
      if (!opened.ok) return opened;
      const { person } = seated(actor);
      const registered = await registerAid(aids, transaction, { ...params, ...body, person, now });
      return registered.ok ? readAfterAct(office, transaction, params) : registered;
    },

    listTasks: async (call) => {
      const { territory } = call.params;
      const denied = await deniedFiles(call, territory);
      return accept(await listTasks(aids, call.transaction, { territory, denied }));
    },
  };
}

/** Only the recused are kept out of what their role follows. */
async function openOfCoordinator(
  office: AidOffice,
  call: Parameters<typeof openAidFor>[1] & { readonly params: WhichAid },
) {
  const opened = await openAidFor(office, { ...call, followedBy: ["coordinator"] }, call.params);
  if (opened.ok) return opened;
  const { reason } = opened.refusal;
  return refuse(reason === "file-denied" ? reason : "aid-unknown");
}

async function readAfterAct({ aids }: AidOffice, transaction: Transaction, which: WhichAid) {
  const aid = await aids.find(transaction, which);
  invariant(aid !== null, "an aid is never deleted");
  return accept(tellAid(aid, await businessDateOf(transaction, which.territory)));
}
