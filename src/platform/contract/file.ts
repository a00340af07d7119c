import { z } from "zod";

/** What a route answers when it answers a file. */
export interface FileAnswer {
  /** As it will be saved, with its extension. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Its own type, where the route answers files of several. */
  readonly mediaType?: string;
  /** True for what someone handed in: saved, never shown by the browser. */
  readonly isSaved?: boolean;
}

const files = z.registry<{ mediaType: string }>();

/** The response of a GET route that answers a PDF. */
export const pdfFile = fileOf("application/pdf");

/** The response of a GET route that answers a file for a bank. */
export const xmlFile = fileOf("application/xml");

/** The response of a GET route that answers events for a calendar. */
export const calendarFile = fileOf("text/calendar; charset=utf-8");

/** The response of a GET route that answers what someone handed in, of whatever type. */
export const storedFile = fileOf("application/octet-stream");

/** The response of a GET route that answers many files in one (`zipFiles`). */
export const zipFile = fileOf("application/zip");

/** The type of the file that a route answers; undefined where it answers JSON. */
export function mediaTypeOf(response: z.ZodType): string | undefined {
  return files.get(response)?.mediaType;
}

/** `inline; filename="Echeancier.pdf"; filename*=UTF-8''%C3%89ch%C3%A9ancier.pdf` (RFC 6266): old readers take the plain name. */
export function dispositionOf({ name, isSaved = false }: FileAnswer): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isSaved ? "attachment" : "inline"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The name that such a header gives. */
export function nameIn(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? "");
}

function fileOf(mediaType: string) {
  return z.custom<FileAnswer>().register(files, { mediaType });
}
