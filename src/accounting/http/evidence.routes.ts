import type { EvidenceOffice, EvidencePapers } from "../use-cases/evidence-office.ts";
import { listEvidence, openEvidence } from "../use-cases/open-evidence.ts";
import { takeEvidence } from "../use-cases/take-evidence.ts";
import { type AccountingHandlers, deniedFiles, seated } from "./accounting-handler.ts";
import type { evidencePapersOf } from "./evidence-papers.ts";

type EvidenceHandlers = Pick<AccountingHandlers, "takeEvidence" | "listEvidence" | "downloadEvidence">;

/** Where no other room keeps papers. */
export const noPapers = (): EvidencePapers => ({
  weigh: async () => 0,
  papers: async function* papers() {
    // Nothing is kept.
  },
});

export function evidenceRoutes(
  office: EvidenceOffice,
  papersFor: ReturnType<typeof evidencePapersOf>,
): EvidenceHandlers {
  return {
    takeEvidence: async (call) => {
      const { params, body, transaction, now } = call;
      const actor = seated(call.actor);
      const denied = await deniedFiles(call, params.territory);
      const { query: _query, params: _params, body: _body, ...visit } = call;
      const papers = papersFor({ ...visit, actor });
      const who = { person: actor.person, personName: actor.name };
      return takeEvidence(office, transaction, { ...params, ...body, ...who, denied, papers, now });
    },

    listEvidence: async ({ params, transaction, actor }) =>
      listEvidence(office, transaction, { ...params, reader: seated(actor).person }),

    downloadEvidence: async (call) => {
      const denied = await deniedFiles(call, call.params.territory);
      const reader = seated(call.actor).person;
      return openEvidence(office, call.transaction, { ...call.params, reader, denied });
    },
  };
}
