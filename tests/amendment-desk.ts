import { plainDate } from "#kernel/plain-date.ts";
import type { LongwyStory } from "./convention-cast.ts";
import { accepted } from "./convention-desk.ts";
import { readPdf } from "./read-pdf.ts";

type Preparing = Parameters<LongwyStory["desk"]["convention"]["prepareAmendment"]>[0]["body"];

/** The gestures of an amendment at a convention's desk. */
export function amendmentDesk({ desk, key }: LongwyStory, which: { territory: string; convention: string }) {
  return {
    prepare: async (body: Omit<Preparing, "reason"> & { reason?: string }) => {
      const given = { reason: "Décision du comité de pilotage.", ...body };
      return desk.convention.prepareAmendment({ params: which, body: given, key: key() });
    },
    sign: async (amendment: string, signedOn = "2011-02-08") => {
      const body = { signedOn: plainDate(signedOn) };
      return desk.convention.signAmendment({ params: { ...which, amendment }, body, key: key() });
    },
    list: async () => {
      return accepted(await desk.convention.listAmendments({ params: which })).amendments;
    },
    paper: async (amendment: string) => {
      const read = accepted(await desk.convention.readAmendmentPaper({ params: { ...which, amendment } }));
      return readPdf(read.content);
    },
  };
}
