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
