import type { FilePapers, PapersAsked } from "#application/index.ts";
import { committeeContract, type committeeHandlers } from "#committee/index.ts";
import { expertiseContract, type expertiseHandlers } from "#expertise/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { lendingContract, type lendingHandlers } from "#lending/index.ts";
import type { FileAnswer } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import type { ZippedFile } from "#platform/files/zip-files.ts";
import { holds } from "#platform/requests/actor.ts";

// What the copy of a file takes from the capabilities above the file.

/** What the committee, the lender and the experts' desk keep of a file, each through its own doors: a reader has what they may read there. */
export function papersOfFile({
  committee,
  lending,
  expertise,
}: {
  readonly committee: ReturnType<typeof committeeHandlers>;
  readonly lending: ReturnType<typeof lendingHandlers>;
  readonly expertise: ReturnType<typeof expertiseHandlers>;
}): FilePapers {
  return async (asked) => [
    ...(await committeePapers(committee, asked)),
    ...(await advancePapers(lending, asked)),
    ...(await missionPapers(expertise, asked)),
  ];
}

/** The extract of each sitting, and the letter that told the firm. */
async function committeePapers(
  committee: ReturnType<typeof committeeHandlers>,
  asked: PapersAsked,
): Promise<ZippedFile[]> {
  const { readFileDecisions, readExtract, readLetter } = committeeContract.routes;
  const call = { ...asked, query: undefined, body: undefined };
  if (!mayCall(asked, readFileDecisions)) return [];
  const told = await committee.readFileDecisions(call);
  if (!told.ok) return [];
  const { territory } = asked.params;
  const papers: ZippedFile[] = [];
  for (const { sitting, item, decision } of told.value.examinations) {
    const folder = ["Comité", `Séance du ${sitting.heldOn}`];
    const extract = { ...call, params: { territory, sitting: sitting.id, item } };
    if (mayCall(asked, readExtract)) papers.push(...paperIn(folder, await committee.readExtract(extract)));
    if (decision === null || !mayCall(asked, readLetter)) continue;
    const letter = { ...call, params: { territory, decision: decision.id } };
    papers.push(...paperIn(folder, await committee.readLetter(letter)));
  }
  return papers;
}

/** The contract of the advance and its schedule, once there are. */
async function advancePapers(
  lending: ReturnType<typeof lendingHandlers>,
  asked: PapersAsked,
): Promise<ZippedFile[]> {
  const { readFileAdvance, readContractFile, readScheduleFile } = lendingContract.routes;
  const call = { ...asked, query: undefined, body: undefined };
  if (!mayCall(asked, readFileAdvance)) return [];
  const told = await lending.readFileAdvance(call);
  if (!told.ok || told.value.advance === null) return [];
  const params = { territory: asked.params.territory, advance: told.value.advance.id };
  const papers: ZippedFile[] = [];
  if (mayCall(asked, readContractFile))
    papers.push(...paperIn(["Avance"], await lending.readContractFile({ ...call, params })));
  const query = { lang: "fr" as const };
  if (mayCall(asked, readScheduleFile))
    papers.push(...paperIn(["Avance"], await lending.readScheduleFile({ ...call, params, query })));
  return papers;
}

/** The letter of each mission of the file. */
async function missionPapers(
  expertise: ReturnType<typeof expertiseHandlers>,
  asked: PapersAsked,
): Promise<ZippedFile[]> {
  const { readFileExpertise, readLetterFile } = expertiseContract.routes;
  const call = { ...asked, query: undefined, body: undefined };
  if (!mayCall(asked, readFileExpertise) || !mayCall(asked, readLetterFile)) return [];
  const told = await expertise.readFileExpertise(call);
  if (!told.ok) return [];
  const papers: ZippedFile[] = [];
  for (const { id: mission } of told.value.missions) {
    const params = { territory: asked.params.territory, mission };
    papers.push(...paperIn(["Missions"], await expertise.readLetterFile({ ...call, params })));
  }
  return papers;
}

function mayCall({ actor, params }: PapersAsked, { access }: Route): boolean {
  return actor !== null && typeof access !== "string" && holds(actor, access, params.territory);
}

/** What a door answers; nothing where it refuses. */
function paperIn(folder: readonly string[], answer: Outcome<FileAnswer>): ZippedFile[] {
  return answer.ok ? [{ path: [...folder, answer.value.name], content: answer.value.content }] : [];
}
