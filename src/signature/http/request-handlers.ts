import { invariant } from "#kernel/invariant.ts";
import { type Accepted, accept, type Refused, refuse } from "#kernel/outcome.ts";
import { readFile } from "#platform/files/stored-files.ts";
import type { Call } from "#platform/http/mount.ts";
import { holds } from "#platform/requests/actor.ts";
import { type requestRoutes, writers } from "../contract/request-routes.ts";
import { standingDocument, standingSignature } from "../domain/course.ts";
import type { RequestFile } from "../domain/request.ts";
import { cancelOne } from "../use-cases/cancel-request.ts";
import { filesOf, readDocument } from "../use-cases/documents.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { SignatureDesk, WhichRequest } from "../use-cases/office.ts";
import { openOwnLink } from "../use-cases/own-link.ts";
import { readCertificate } from "../use-cases/read-certificate.ts";
import { recordPaper } from "../use-cases/record-paper.ts";
import { remindSignatory } from "../use-cases/remind-signatory.ts";
import { replaceSignatory } from "../use-cases/replace-signatory.ts";
import { toldRequest } from "../use-cases/tell-request.ts";
import { isClosedTo, refusedRequest, type SignatureHandlers, seated } from "./signature-handler.ts";

type Handled = Pick<SignatureHandlers, keyof typeof requestRoutes>;
type AnyCall = Pick<Call<(typeof requestRoutes)["cancelRequest"]>, "transaction" | "actor" | "now">;

export function requestHandlers(desk: SignatureDesk): Handled {
  return { ...readingHandlers(desk), ...writingHandlers(desk) };
}

type Reading =
  | "listTasks"
  | "listRequests"
  | "downloadDocument"
  | "downloadCertificate"
  | "downloadSignedPaper";

function readingHandlers(desk: SignatureDesk): Pick<Handled, Reading> {
  const { book } = desk;
  return {
    listTasks: async (call) => {
      const { territory } = call.params;
      const actor = seated(call.actor);
      const closed = new Set<string>();
      for (const file of await book.listOpen(call.transaction, territory))
        if (await isClosedTo(call, file)) closed.add(file.request.id);
      const tasks = await listTasks(desk, call.transaction, {
        territory,
        person: actor.person,
        follows: holds(actor, ["coordinator", "treasurer"], territory),
        isDenied: ({ request }) => closed.has(request.id),
      });
      return accept({ tasks });
    },
    listRequests: async (call) => {
      const { transaction, params, query } = call;
      const { kind, subject } = query;
      const files =
        kind === undefined || subject === undefined
          ? await book.listOpen(transaction, params.territory)
          : await book.listOfSubject(transaction, { ...params, subject: { kind, id: subject } });
      const requests = [];
      for (const file of files)
        if (!(await isClosedTo(call, file)))
          requests.push(await toldRequest(desk, transaction, file, { seesMobiles: mayRemind(call, params) }));
      return accept({ requests });
    },
    downloadDocument: async (call) => {
      const { transaction, params } = call;
      const refused = await refusedRequest(desk, call, params);
      if (refused !== null) return refused;
      const file = await book.find(transaction, params);
      invariant(file !== null, "what was just read is there");
      const document = standingDocument(file);
      if (isSealedTo(call, file)) return refuse("document-sealed");
      return accept(await readDocument(desk, transaction, params.territory, document));
    },
    downloadCertificate: async (call) => {
      const refused = await refusedRequest(desk, call, call.params);
      return refused ?? readCertificate(desk, call.transaction, call.params);
    },
    downloadSignedPaper: async (call) => {
      const { transaction, params } = call;
      const refused = await refusedRequest(desk, call, params);
      if (refused !== null) return refused;
      const file = await book.find(transaction, params);
      const signatory = file?.signatories.find(({ id }) => id === params.signatory);
      if (file === null || signatory === undefined) return refuse("signatory-unknown");
      if (isSealedTo(call, file)) return refuse("document-sealed");
      const paper = standingSignature(file, signatory)?.paper ?? null;
      const subject = filesOf(params);
      const found = paper === null ? null : await readFile(transaction, { subject, file: paper });
      if (found === null) return refuse("paper-unknown");
      const { name, mediaType, content } = found;
      return accept({ name, mediaType, content, isSaved: true });
    },
  };
}

function writingHandlers(desk: SignatureDesk): Omit<Handled, Reading> {
  const by = ({ actor, now }: AnyCall) => ({ by: seated(actor).person, now });
  return {
    remindSignatory: async (call) => {
      const refused = await refusedRequest(desk, call, call.params);
      if (refused !== null) return refused;
      const { mobile = null } = call.body;
      const reminding = { ...call.params, mobile, ...by(call) };
      return thenRequests(desk, call, call.params, await remindSignatory(desk, call.transaction, reminding));
    },
    replaceSignatory: async (call) => {
      const refused = await refusedRequest(desk, call, call.params);
      if (refused !== null) return refused;
      const replacing = { ...call.params, ...call.body, language: "fr" as const, ...by(call) };
      return thenRequests(desk, call, call.params, await replaceSignatory(desk, call.transaction, replacing));
    },
    recordPaper: async (call) => {
      const refused = await refusedRequest(desk, call, call.params);
      if (refused !== null) return refused;
      const { transaction, params, query, file, now } = call;
      const paper = { ...params, ...query, file, person: seated(call.actor).person, now };
      return thenRequests(desk, call, params, await recordPaper(desk, transaction, paper));
    },
    cancelRequest: async (call) => {
      const refused = await refusedRequest(desk, call, call.params);
      if (refused !== null) return refused;
      const cancelling = { ...call.params, ...call.body, ...by(call) };
      return thenRequests(desk, call, call.params, await cancelOne(desk, call.transaction, cancelling));
    },
    openOwnLink: async (call) => {
      const { transaction, params, cookies, now } = call;
      const { territory } = params;
      const { person } = seated(call.actor);
      const opened = await openOwnLink(desk, transaction, { ...params, person, now });
      if (!opened.ok) return opened;
      const request = await desk.book.findOfSignatory(transaction, params);
      const refused = request === null ? null : await refusedRequest(desk, call, { territory, request });
      if (refused !== null && refused.refusal.reason === "file-denied") return refuse("file-denied");
      const { link, token } = opened.value;
      cookies.keepLink?.(token, { path: linkPath(territory, link), seconds: secondsOfVisit });
      return accept({ link });
    },
  };
}

/** What holds an account number, its scan too, is read by those who send it alone. */
function isSealedTo({ actor }: Pick<AnyCall, "actor">, file: RequestFile): boolean {
  const isSealed = standingDocument(file).file === null;
  return isSealed && !holds(seated(actor), writers, file.request.territory);
}

/** Whoever came in may leave the page for a while; after that, the mail's link opens it again. */
export const secondsOfVisit = 2 * 60 * 60;

export function linkPath(territory: string, link: string): string {
  return `/territories/${territory}/signature-links/${link}`;
}

function mayRemind(
  { actor }: Pick<AnyCall, "actor">,
  { territory }: { readonly territory: string },
): boolean {
  return holds(seated(actor), writers, territory);
}

async function thenRequests<R extends Refused>(
  desk: SignatureDesk,
  { transaction }: AnyCall,
  which: WhichRequest,
  done: Accepted<null> | R,
) {
  if (!done.ok) return done;
  const file = await desk.book.find(transaction, which);
  invariant(file !== null, "what was just changed is there");
  return accept({ requests: [await toldRequest(desk, transaction, file, { seesMobiles: true })] });
}
