export const bounceKinds = [
  "address-unknown",
  "box-closed",
  "box-full",
  "message-refused",
  "not-reached",
  "other",
] as const;

export type BounceKind = (typeof bounceKinds)[number];

/** hard: the address takes no mail any more; soft: this mail was not taken, another may be. */
export type Hardness = "hard" | "soft";

/** What a mail server reports of a mail that it did not deliver (RFC 3464). */
export interface DeliveryReport {
  /** failed: it will not be tried again; anything else is news on the way. */
  readonly action: "failed" | "delayed" | "delivered";
  readonly status: string;
  readonly said: string;
}

const LONGEST = 500;

/** The report in the machine-readable part of a notification; the gravest, where it speaks of several addresses. */
export function readDeliveryReport(part: string): DeliveryReport | null {
  const reports = part
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map(readBlock)
    .filter((report) => report !== null);
  return reports.find(({ action }) => action === "failed") ?? reports[0] ?? null;
}

function readBlock(block: string): DeliveryReport | null {
  const fields = new Map<string, string>();
  for (const line of block.replaceAll(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value.trim());
  }
  const action = actionOf(fields.get("action"));
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get("status") ?? "")?.[0];
  if (action === null || status === undefined) return null;
  const said = (fields.get("diagnostic-code") ?? "").replace(/^[\w-]+\s*;\s*/, "");
  const words = said.replaceAll(/\p{Cc}+/gu, " ").slice(0, LONGEST);
  return { action, status, said: words === "" ? status : words };
}

function actionOf(word: string | undefined): DeliveryReport["action"] | null {
  switch (word?.toLowerCase().split(/\s/)[0] ?? "") {
    case "failed":
      return "failed";
    case "delayed":
      return "delayed";
    case "delivered":
    case "relayed":
    case "expanded":
      return "delivered";
    default:
      return null;
  }
}

/** What the code of a failure means (RFC 3463). */
export function bounceOf(status: string): { readonly kind: BounceKind; readonly hardness: Hardness } {
  const [grade = "", subject = "", detail = ""] = status.split(".");
  const kind = kindOf(Number(subject), Number(detail));
  const isOfAddress = kind === "address-unknown" || kind === "box-closed" || kind === "other";
  return { kind, hardness: grade === "5" && isOfAddress ? "hard" : "soft" };
}

function kindOf(subject: number, detail: number): BounceKind {
  switch (subject) {
    case 0:
      return "other";
    case 1:
      // 1.7 and 1.8 speak of the sender's address.
      return detail === 7 || detail === 8 ? "message-refused" : "address-unknown";
    case 2:
      if (detail === 2) return "box-full";
      return detail === 3 ? "message-refused" : "box-closed";
    case 3:
    case 4:
      return "not-reached";
    default:
      return "message-refused";
  }
}
