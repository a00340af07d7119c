import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { letterParties } from "../domain/mission.ts";
import { coordinators, missionReaders, ofMission, territory } from "./access.ts";
import { AskingSignatures } from "./acts.ts";
import { MissionPage } from "./words.ts";

const params = territory.extend({ mission: Id });
const People = z.array(z.object({ id: Id, name: z.string() }));
const sending = { ...ofMission, "mission-closed": 409, "letter-signed": 409 } as const;

/** The letter of a mission on paper, and its signature by personal links. */
export const letterRoutes = {
  readLetterFile: {
    method: "GET",
    path: "/territories/:territory/missions/:mission/letter.pdf",
    summary: "The mission letter; once sent to be signed, the very bytes that were sent (PDF, in French)",
    access: missionReaders,
    params,
    response: pdfFile,
    refusals: ofMission,
  },
  suggestSigners: {
    method: "GET",
    path: "/territories/:territory/missions/:mission/signers",
    summary: "Whom the accounts of this territory suggest to sign the letter, by party",
    access: coordinators,
    params,
    response: z.object({ owner: People, expert: People, employer: People, operator: People } satisfies Record<
      (typeof letterParties)[number],
      typeof People
    >),
    refusals: ofMission,
  },
  askLetterSignature: {
    method: "POST",
    path: "/territories/:territory/missions/:mission/signature-requests",
    summary:
      "Sends the letter to be signed by its four parties, each by a personal link; the last signature plans the days",
    act: { fr: "Lettre de mission envoyée à signer", en: "Mission letter sent to be signed" },
    access: coordinators,
    params,
    body: AskingSignatures,
    response: MissionPage,
    status: 201,
    refusals: {
      ...sending,
      "letter-signed-by-hand": 409,
      "pledge-lacks-days": 409,
      "signer-not-known": 422,
      "due-date-past": 422,
      "same-address": 422,
      "request-already-open": 409,
    },
  },
  renewLetterSignature: {
    method: "POST",
    path: "/territories/:territory/missions/:mission/signature-requests/versions",
    summary:
      "Sends the letter as it reads now: what was signed of the former version is void, and each is told why",
    act: {
      fr: "Nouvelle version de la lettre de mission envoyée à signer",
      en: "New version of the mission letter sent to be signed",
    },
    access: coordinators,
    params,
    body: z.strictObject({ why: z.string().trim().min(1).max(1000) }),
    response: MissionPage,
    status: 201,
    refusals: {
      ...sending,
      "request-unknown": 404,
      "request-cancelled": 409,
      "request-completed": 409,
      "request-expired": 409,
      "document-unchanged": 409,
    },
  },
} satisfies Record<string, Route>;
