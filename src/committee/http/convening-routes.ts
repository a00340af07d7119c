import { accept } from "#kernel/outcome.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import type { conveningRoutes as routes } from "../contract/convening-routes.ts";
import { packsDocument, packsTemplate } from "../documents/packs.document.ts";
import { feedFile, invitationFile } from "../documents/sitting-calendar.ts";
import { answerCall, remindMembers } from "../use-cases/answer-call.ts";
import { answerQuestion, askQuestion } from "../use-cases/ask-question.ts";
import {
  endCalendarFeed,
  readCalendar,
  readCalendarFeed,
  renewCalendarFeed,
} from "../use-cases/calendar-feed.ts";
import { cancelSitting, moveSitting } from "../use-cases/change-sitting.ts";
import { freezeAgain } from "../use-cases/freeze-again.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { openPacks } from "../use-cases/open-packs.ts";
import { readConvening, readPackVersions } from "../use-cases/read-convening.ts";
import { readPacksPaper } from "../use-cases/read-packs-paper.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

type ConveningHandlers = Pick<CommitteeHandlers, keyof typeof routes>;

/** From the call to the day of a sitting: who comes, what is read, what is asked. */
export function conveningRoutes(office: CommitteeOffice): ConveningHandlers {
  return { ...callRoutes(office), ...packRoutes(office), ...calendarRoutes(office) };
}

function callRoutes(
  office: CommitteeOffice,
): Pick<
  ConveningHandlers,
  "readConvening" | "moveSitting" | "cancelSitting" | "answerCall" | "remindMembers"
> {
  return {
    readConvening: async ({ params, transaction, actor, now }) =>
      readConvening(office, transaction, { ...params, actor, now }),

    moveSitting: async ({ params, body, transaction, actor, now }) => {
      const change = { ...params, ...body, by: byOf(actor), now, draw: invitationFile };
      const moved = await moveSitting(office, transaction, change);
      return moved.ok ? readConvening(office, transaction, { ...params, actor, now }) : moved;
    },

    cancelSitting: async ({ params, body, transaction, actor, now }) => {
      const change = { ...params, ...body, by: byOf(actor), now, draw: invitationFile };
      const cancelled = await cancelSitting(office, transaction, change);
      return cancelled.ok ? readConvening(office, transaction, { ...params, actor, now }) : cancelled;
    },

    answerCall: async ({ params, body, transaction, actor, now }) => {
      const answered = await answerCall(office, transaction, { ...params, ...body, by: byOf(actor), now });
      return answered.ok ? readConvening(office, transaction, { ...params, actor, now }) : answered;
    },

    remindMembers: async ({ params, transaction, now }) =>
      remindMembers(office, transaction, { ...params, now }),
  };
}

function packRoutes(
  office: CommitteeOffice,
): Pick<
  ConveningHandlers,
  "openPacks" | "readPackVersions" | "freezePackAgain" | "readPacksPaper" | "askQuestion" | "answerQuestion"
> {
  return {
    openPacks: async ({ params, body, transaction, actor, now }) =>
      openPacks(office, transaction, { ...params, ...body, actor, now }),

    readPackVersions: async ({ params, transaction, actor, now }) =>
      readPackVersions(office, transaction, { ...params, actor, now }),

    freezePackAgain: async ({ params, transaction, actor, now }) => {
      const frozen = await freezeAgain(office, transaction, { ...params, actor, now });
      return frozen.ok ? readPackVersions(office, transaction, { ...params, actor, now }) : frozen;
    },

    readPacksPaper: async ({ params, transaction, actor, now }) => {
      const paper = await readPacksPaper(office, transaction, { ...params, actor, now });
      if (!paper.ok) return paper;
      const content = await printDocument(
        transaction,
        params.territory,
        packsTemplate,
        packsDocument(paper.value),
      );
      return accept({ name: `Dossiers du comité ${paper.value.heldOn}.pdf`, content });
    },

    askQuestion: async ({ params, body, transaction, actor, now }) => {
      const asked = await askQuestion(office, transaction, { ...params, ...body, actor, now });
      return asked.ok ? readConvening(office, transaction, { ...params, actor, now }) : asked;
    },

    answerQuestion: async ({ params, body, transaction, actor, now }) => {
      const given = { ...params, answer: body.text, actor, now };
      const answered = await answerQuestion(office, transaction, given);
      return answered.ok ? readConvening(office, transaction, { ...params, actor, now }) : answered;
    },
  };
}

function calendarRoutes(
  office: CommitteeOffice,
): Pick<ConveningHandlers, "readCalendarFeed" | "renewCalendarFeed" | "endCalendarFeed" | "readCalendar"> {
  return {
    readCalendarFeed: async ({ params, transaction, actor }) =>
      accept(await readCalendarFeed(office, transaction, { ...params, person: byOf(actor).person })),

    renewCalendarFeed: async ({ params, body, transaction, actor, now }) => {
      const made = { ...params, ...body, person: byOf(actor).person, now };
      return accept(await renewCalendarFeed(office, transaction, made));
    },

    endCalendarFeed: async ({ params, transaction, actor, now }) =>
      endCalendarFeed(office, transaction, { ...params, person: byOf(actor).person, now }),

    readCalendar: async ({ params, transaction, address, now }) => {
      const read = await readCalendar(office, transaction, { ...params, address, now });
      if (!read.ok) return read;
      const { entries, name } = read.value;
      return accept({ name: "comite.ics", content: feedFile(entries, name) });
    },
  };
}
