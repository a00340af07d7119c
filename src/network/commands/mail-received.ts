import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { accept } from "#kernel/outcome.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import { problem } from "#platform/calculator/problem.ts";
import type { CommandAnswer, CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { systemCodeOf, unreadableFile } from "#platform/command/unreadable-file.ts";
import { clamd } from "#platform/files/clamd.ts";
import { readClamdAddress, readLargestFile } from "#platform/files/settings.ts";
import {
  type MailRoom,
  type TakeReply,
  type TakingRefusal,
  takeMessage,
} from "#platform/mail/incoming/take-message.ts";
import type { Office } from "../use-cases/office.ts";
import { listReceivingTerritories } from "../use-cases/receiving-territories.ts";

const Asked = z.strictObject({ fichier: z.string().min(1).default("-") });

const sentences: ProblemSentences<TakingRefusal["reason"]> = {
  "mail-too-large": ({ bytes, most }) =>
    `Ce courriel pèse ${String(bytes)} octets ; la limite est de ${String(most)}. Demandez à la personne de déposer ses pièces dans le dossier.`,
  "mail-of-nobody": ({ subject, messageId }) =>
    `Le courriel « ${String(subject)} » (${String(messageId)}) ne revient d'aucun des nôtres et ne répond à aucun : rien n'est pris. Lisez-le dans votre messagerie.`,
  "virus-check-away": () =>
    "L'antivirus ne répond pas, et aucune pièce n'est gardée sans avoir été lue par lui : rien n'est pris. Essayez de nouveau.",
};

/** `alize mail received`: what the mail server hands over. A reply goes where `takeReply` puts it. */
export function mailReceivedRun(office: Office, takeReply: TakeReply): CommandRun {
  return async (given, desk) => {
    const asked = Asked.safeParse(given);
    const named = asked.success ? asked.data.fichier : "-";
    const files = await filesOf(named).catch((error: unknown) => {
      const code = systemCodeOf(error);
      if (code === undefined) throw error;
      return unreadableFile(named, code);
    });
    if (!Array.isArray(files)) return { ok: false, problem: files };
    const run = commandRun({
      input: Asked,
      sentences,
      run: async (_, { clock, database }) => {
        const opened = await database();
        const territories = await opened.transaction({ read: [] }, async (transaction) =>
          listReceivingTerritories(office, transaction),
        );
        const clamdAddress = readClamdAddress(process.env);
        const room: MailRoom = {
          database: opened,
          now: clock.now(),
          territories,
          takeReply,
          virusCheck: clamdAddress === null ? null : clamd(clamdAddress),
          largestFile: readLargestFile(process.env),
        };
        const read = async (file: string) => (file === "-" ? desk.readOctets() : readFile(file));
        return takeAll(room, files, read);
      },
    });
    return run(given, desk) satisfies Promise<CommandAnswer>;
  };
}

/** One is taken or refused; of several, those that are refused are told beside the others. */
async function takeAll(
  room: MailRoom,
  files: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
) {
  const received: object[] = [];
  const refused: object[] = [];
  for (const file of files) {
    const taken = await takeMessage(room, await read(file));
    if (taken.ok) received.push({ file, ...taken.value });
    else if (files.length === 1) return taken;
    else refused.push({ file, ...toldOf(taken.refusal) });
  }
  return accept({ received, refused });
}

function toldOf({ reason, facts }: TakingRefusal): object {
  return { reason, detail: problem({ title: reason, detail: sentences[reason](facts), reason }).detail };
}

/** The messages of a folder in the order of their names; the file itself, or standard input. */
async function filesOf(named: string): Promise<string[]> {
  if (named === "-") return ["-"];
  if (!(await stat(named)).isDirectory()) return [named];
  const names = (await readdir(named)).filter((name) => name.endsWith(".eml")).toSorted();
  return names.map((name) => path.join(named, name));
}
