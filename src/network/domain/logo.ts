import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** What every paper of a territory carries must stay light. */
export const LOGO_MOST_OCTETS = 300_000;
/** On a side: a small file may hold a huge picture. */
export const LOGO_MOST_PIXELS = 3000;

export const logoTypes = ["image/png", "image/jpeg"] as const;

export type LogoRefusal = Refusal<
  "logo-type-refused" | "logo-too-heavy" | "logo-too-large" | "logo-unreadable"
>;

/** Whether a picture may stand at the head of papers: its type, its weight, its size. */
export function checkLogo({
  mediaType,
  content,
}: {
  readonly mediaType: string;
  readonly content: Uint8Array;
}): Outcome<null, LogoRefusal> {
  if (!logoTypes.some((type) => type === mediaType))
    return refuse("logo-type-refused", { found: mediaType }, "file");
  if (content.length > LOGO_MOST_OCTETS)
    return refuse("logo-too-heavy", { octets: content.length, most: LOGO_MOST_OCTETS }, "file");
  const size = mediaType === "image/png" ? pngSize(content) : jpegSize(content);
  if (size === null) return refuse("logo-unreadable", {}, "file");
  const { width, height } = size;
  return width > LOGO_MOST_PIXELS || height > LOGO_MOST_PIXELS
    ? refuse("logo-too-large", { width, height, most: LOGO_MOST_PIXELS }, "file")
    : accept(null);
}

type Size = { readonly width: number; readonly height: number };

/** The header chunk comes first, after the eight octets of the signature. */
function pngSize(content: Uint8Array): Size | null {
  if (content.length < 24) return null;
  const view = viewOf(content);
  return positive({ width: view.getUint32(16), height: view.getUint32(20) });
}

/** Segment after segment, up to the one that begins the picture (SOF0 to SOF15, but tables and extensions). */
function jpegSize(content: Uint8Array): Size | null {
  const view = viewOf(content);
  let at = 2;
  while (at + 9 < content.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return positive({ width: view.getUint16(at + 7), height: view.getUint16(at + 5) });
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function positive(size: Size): Size | null {
  return size.width > 0 && size.height > 0 ? size : null;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
