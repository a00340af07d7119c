import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { Call } from "#platform/http/mount.ts";
import type { linkRoutes } from "../contract/link-routes.ts";
import { standingDocument } from "../domain/course.ts";
import { sendCode } from "../use-cases/confirm-code.ts";
import { readDocument } from "../use-cases/documents.ts";
import type { SignatureDesk } from "../use-cases/office.ts";
import { type HeldLink, knock, openLink } from "../use-cases/open-link.ts";
import { readCertificate } from "../use-cases/read-certificate.ts";
import { refuseToSign } from "../use-cases/refuse-to-sign.ts";
import { delegateSignature } from "../use-cases/replace-signatory.ts";
import { signDocument } from "../use-cases/sign-document.ts";
import { toldVisit } from "../use-cases/tell-request.ts";
import { linkPath, secondsOfVisit } from "./request-handlers.ts";
import type { SignatureHandlers } from "./signature-handler.ts";

type Handled = Pick<SignatureHandlers, keyof typeof linkRoutes>;
type AnyCall = Pick<Call<(typeof linkRoutes)["readLink"]>, "transaction" | "params" | "cookies" | "actor">;

/** The doors of personal links: the token comes once in a body, then as the cookie of that address. */
export function linkHandlers(desk: SignatureDesk): Handled {
  return {
    openLink: async ({ transaction, params, body, actor, address, cookies, now }) => {
      const held = { ...params, token: body.token, caller: actor?.person ?? null };
      const opened = await knock(desk, transaction, { ...held, address, now });
      if (!opened.ok) return opened;
      const path = linkPath(params.territory, params.link);
      cookies.keepLink?.(body.token, { path, seconds: secondsOfVisit });
      return accept(toldVisit(opened.value));
    },
    readLink: async (call) => {
      const opened = await openLink(desk, call.transaction, heldBy(call));
      return opened.ok ? accept(toldVisit(opened.value)) : opened;
    },
    readLinkDocument: async (call) => {
      const opened = await openLink(desk, call.transaction, heldBy(call));
      if (!opened.ok) return opened;
      const document = standingDocument(opened.value.file);
      return accept(await readDocument(desk, call.transaction, call.params.territory, document));
    },
    readLinkCertificate: async (call) => {
      const opened = await openLink(desk, call.transaction, heldBy(call));
      if (!opened.ok) return opened;
      const { territory, id: request } = opened.value.file.request;
      return readCertificate(desk, call.transaction, { territory, request });
    },
    sendCode: async (call) => {
      const sent = await sendCode(desk, call.transaction, { ...heldBy(call), now: call.now });
      return sent.ok ? accept(toldVisit(sent.value)) : sent;
    },
    signDocument: async (call) => {
      const { body, address, agent = null, now } = call;
      const signing = { ...heldBy(call), ...body, address, agent, now };
      return thenVisit(desk, call, await signDocument(desk, call.transaction, signing));
    },
    refuseToSign: async (call) => {
      const refusing = { ...heldBy(call), ...call.body, now: call.now };
      return thenVisit(desk, call, await refuseToSign(desk, call.transaction, refusing));
    },
    delegateSignature: async (call) => {
      const { body, now } = call;
      const delegating = { ...heldBy(call), ...body, language: "fr" as const, now };
      const done = await delegateSignature(desk, call.transaction, delegating);
      return done.ok ? accept({ name: body.name }) : done;
    },
  };
}

function heldBy({ params, cookies, actor }: Pick<AnyCall, "params" | "cookies" | "actor">): HeldLink {
  return { ...params, token: cookies.link, caller: actor?.person ?? null };
}

/** The page as it stands after an act of its visitor: their link still opens it. */
async function thenVisit<R extends Refusal>(desk: SignatureDesk, call: AnyCall, done: Outcome<null, R>) {
  if (!done.ok) return done;
  const opened = await openLink(desk, call.transaction, heldBy(call));
  invariant(opened.ok, "whoever acted by a link may still read what came of it");
  return accept(toldVisit(opened.value));
}
