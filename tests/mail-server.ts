import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server of this machine, which reads what it is given with another library. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly received: ParsedMail[];
  /** The octets as they came, beside each mail. */
  readonly octets: string[];
  stop(): Promise<void>;
}

interface Manners {
  readonly port?: number;
  /** Recipients that it refuses for good, and for now. */
  readonly unknown?: readonly string[];
  readonly busy?: readonly string[];
  /** How long it thinks before it takes a mail. */
  readonly thinksMs?: number;
}

export async function startMailServer({
  port = 0,
  unknown = [],
  busy = [],
  thinksMs = 0,
}: Manners = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const octets: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _, answer) {
      if (unknown.includes(address)) answer(refusal(550, "5.1.1 Boîte inconnue"));
      else if (busy.includes(address)) answer(refusal(450, "4.2.1 Revenez plus tard"));
      else answer();
    },
    onData(stream, _, answer) {
      void take(stream).then(
        () => answer(),
        (error: unknown) => answer(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  async function take(stream: NodeJS.ReadableStream): Promise<void> {
    const raw = await buffer(stream);
    await new Promise((resolve) => {
      setTimeout(resolve, thinksMs);
    });
    octets.push(raw.toString("latin1"));
    received.push(await simpleParser(raw));
  }
  server.on("error", () => undefined);
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    octets,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
