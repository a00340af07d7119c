import type { ParsedMail } from "mailparser";
import { sync } from "node-ical";
import type { Database } from "#platform/database/database.ts";
import { type RunningJobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { mailWorker } from "#platform/mail/deliver-mail.ts";
import { smtpPost } from "#platform/mail/post.ts";
import { clock, from } from "./mail-cast.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

/** Read by eyes: a no-break space looks like a space. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");

export interface CalendarTold {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly isAllDay: boolean;
  readonly place: string;
  readonly status: string;
  readonly whole: string;
}

/** The events of an iCalendar file, read by another library than the one that wrote them. */
export function calendarIn(content: Uint8Array): CalendarTold[] {
  const whole = Buffer.from(content).toString("utf8");
  const method = /^METHOD:(.*)$/m.exec(whole)?.[1]?.trim() ?? "";
  return Object.values(sync.parseICS(whole)).flatMap((part) => {
    if (part === undefined || part.type !== "VEVENT") return [];
    return [
      {
        method,
        uid: part.uid,
        sequence: Number(part.sequence),
        start: new Date(part.start).toISOString(),
        end: part.end === undefined ? "" : new Date(part.end).toISOString(),
        isAllDay: part.datetype === "date",
        place: /^LOCATION:(.*)$/m.exec(whole)?.[1]?.trim() ?? "",
        status: String(part.status),
        whole,
      },
    ];
  });
}

export function invitationIn({ attachments }: ParsedMail): CalendarTold | undefined {
  const file = attachments.find(({ filename }) => filename === "comite.ics");
  return file === undefined ? undefined : calendarIn(file.content)[0];
}

export function addressOf({ to }: ParsedMail): string {
  const [first] = Array.isArray(to) ? to : [to];
  return first?.value[0]?.address ?? "";
}

/** A mail server of this machine, and the jobs that bring it the mails of a database. */
export async function postOffice(
  database: Database,
): Promise<{ server: MailServer; jobs: RunningJobs; stop: () => Promise<void> }> {
  const server = await startMailServer();
  const work = async () =>
    startJobs({
      connection: database.connection,
      workers: [mailWorker({ database, clock, post: smtpPost({ url: server.url, from }) })],
      report: () => undefined,
      pollEverySeconds: 0.5,
    });
  const jobs = await work();
  return {
    server,
    jobs,
    async stop() {
      await jobs.stop();
      await server.stop();
    },
  };
}
