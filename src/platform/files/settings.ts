/** The setting of files is faulty; the sentence says what is expected. */
export class FileSettingsRefused extends Error {
  override readonly name = "FileSettingsRefused";
}

const MEGABYTE = 1_000_000;
const MOST = 100;

/** `ALIZE_LARGEST_FILE_MB`, in octets: what one may hand in at once; ten megabytes unless told otherwise. */
export function readLargestFile(environment: NodeJS.ProcessEnv): number {
  const text = environment["ALIZE_LARGEST_FILE_MB"]?.trim() ?? "";
  if (text === "") return 10 * MEGABYTE;
  const megabytes = Number(text);
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= MOST) return megabytes * MEGABYTE;
  throw new FileSettingsRefused(
    `ALIZE_LARGEST_FILE_MB doit être un nombre entier de mégaoctets, de 1 à ${MOST}.`,
  );
}

/** Where ClamAV's daemon listens. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** `ALIZE_CLAMD`: a host and a port, or a socket; null without it: files are kept without being looked at. */
export function readClamdAddress(environment: NodeJS.ProcessEnv): ClamdAddress | null {
  const text = environment["ALIZE_CLAMD"]?.trim() ?? "";
  if (text === "") return null;
  if (text.startsWith("/")) return { path: text };
  const [, host, digits] =
    /^(?:\[([0-9a-f:]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(text)?.filter((part) => part !== undefined) ?? [];
  const port = Number(digits);
  if (host !== undefined && port >= 1 && port <= 65_535) return { host, port };
  throw new FileSettingsRefused(
    "ALIZE_CLAMD doit être l'adresse de clamd, comme 127.0.0.1:3310, ou le chemin de sa prise, comme /run/clamav/clamd.ctl.",
  );
}
