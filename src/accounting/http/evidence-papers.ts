import { z } from "zod";
import { aidContract } from "#aid/index.ts";
import { committeeContract } from "#committee/index.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { lendingContract } from "#lending/index.ts";
import type { FileAnswer } from "#platform/contract/file.ts";
import type { Contract, Route } from "#platform/contract/route.ts";
import type { Call, Handlers } from "#platform/http/mount.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { EvidencePaper, EvidencePapers, EvidenceSubject } from "../use-cases/evidence-office.ts";

/** The doors of the rooms that keep papers: each refuses what whoever calls may not see there. */
export interface EvidenceDoors {
  readonly lending: Pick<
    Handlers<typeof lendingContract>,
    "readContractFile" | "readScheduleFile" | "readStatementFile" | "listPapers" | "downloadPaper"
  >;
  readonly committee: Pick<Handlers<typeof committeeContract>, "readFileDecisions" | "readExtract">;
  readonly aid: Pick<Handlers<typeof aidContract>, "readFileAid" | "readAidLetter">;
}

type Visit = Omit<Call<Route>, "params" | "query" | "body"> & { readonly actor: Actor };

/** The papers of an advance, each asked at the door where whoever calls would ask for it. */
export function evidencePapersOf({
  lending,
  committee,
  aid,
}: EvidenceDoors): (visit: Visit) => EvidencePapers {
  return (visit) => {
    const mayCall = (route: Route, territory: string) =>
      typeof route.access !== "string" && holds(visit.actor, route.access, territory);

    async function listed({ territory, advance }: EvidenceSubject) {
      if (!mayCall(lendingContract.routes.listPapers, territory)) return [];
      const params = { territory, advance };
      const papers = await lending.listPapers({ ...visit, params, query: undefined, body: undefined });
      return papers.ok ? papers.value.papers.filter(({ withdrawn }) => withdrawn === null) : [];
    }

    async function* ofAdvance(subject: EvidenceSubject): AsyncGenerator<EvidencePaper> {
      const { territory, advance, on } = subject;
      const asked = { ...visit, params: { territory, advance }, body: undefined };
      const { readContractFile, readScheduleFile, readStatementFile, downloadPaper } = lendingContract.routes;
      const said = saidBy(lendingContract);
      if (mayCall(readContractFile, territory))
        yield said("contrat.pdf", await lending.readContractFile({ ...asked, query: undefined }));
      const query = { lang: "fr" as const, on };
      if (mayCall(readScheduleFile, territory))
        yield said("echeancier.pdf", await lending.readScheduleFile({ ...asked, query }));
      if (mayCall(readStatementFile, territory))
        yield said("releve.pdf", await lending.readStatementFile({ ...asked, query }));
      if (!mayCall(downloadPaper, territory)) return;
      for (const [index, paper] of (await listed(subject)).entries()) {
        const params = { territory, advance, paper: paper.id };
        const name = ["pieces", `${String(index + 1).padStart(2, "0")} ${paper.kind} ${paper.name}`];
        const call = { ...visit, params, query: undefined, body: undefined };
        yield said(name, await lending.downloadPaper(call));
      }
    }

    async function* ofCommittee(subject: EvidenceSubject): AsyncGenerator<EvidencePaper> {
      const { territory, application, decision } = subject;
      const { readFileDecisions, readExtract } = committeeContract.routes;
      if (!mayCall(readFileDecisions, territory) || !mayCall(readExtract, territory)) return;
      const nothing = { query: undefined, body: undefined };
      const read = await committee.readFileDecisions({
        ...visit,
        ...nothing,
        params: { territory, application },
      });
      if (!read.ok) return;
      for (const { sitting, item, decision: made } of read.value.examinations) {
        if (made?.id !== decision) continue;
        const params = { territory, sitting: sitting.id, item };
        yield saidBy(committeeContract)(
          "decision-extrait.pdf",
          await committee.readExtract({ ...visit, ...nothing, params }),
        );
      }
    }

    async function* ofAid(subject: EvidenceSubject): AsyncGenerator<EvidencePaper> {
      const { territory, application } = subject;
      const { readFileAid, readAidLetter } = aidContract.routes;
      if (!mayCall(readFileAid, territory)) return;
      const nothing = { query: undefined, body: undefined };
      const read = await aid.readFileAid({ ...visit, ...nothing, params: { territory, application } });
      if (!read.ok) return;
      const { granted } = z.encode(readFileAid.response, read.value);
      yield { name: ["aide-minimis.json"], content: Buffer.from(JSON.stringify(granted, null, 2)) };
      if (!mayCall(readAidLetter, territory)) return;
      for (const { id, number, withdrawnOn } of read.value.granted) {
        if (withdrawnOn !== null) continue;
        const letter = await aid.readAidLetter({ ...visit, ...nothing, params: { territory, aid: id } });
        yield saidBy(aidContract)(`aide-minimis-${number}-courrier.pdf`, letter);
      }
    }

    return {
      async weigh(subject) {
        return (await listed(subject)).reduce((total, { byteLength }) => total + byteLength, 0);
      },
      async *papers(subject) {
        yield* ofAdvance(subject);
        yield* ofCommittee(subject);
        yield* ofAid(subject);
      },
    };
  };
}

/** The file, or the sentence by which its door refuses it. */
function saidBy({ sentences }: Contract) {
  return (name: string | readonly string[], answer: Outcome<FileAnswer, Refusal>): EvidencePaper => {
    const path = typeof name === "string" ? [name] : name;
    if (answer.ok) return { name: path, content: answer.value.content };
    const { reason, facts } = answer.refusal;
    return { name: path, why: sentences[reason]?.(facts, "fr") ?? reason };
  };
}
