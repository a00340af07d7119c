import { describe, expect, it } from "vitest";
import { checkLogo, LOGO_MOST_OCTETS } from "./logo.ts";

/** A picture's first octets: the size is all that is read of them. */
function png(width: number, height: number, octets = 24) {
  const content = new Uint8Array(octets);
  const view = new DataView(content.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return { mediaType: "image/png", content };
}

const jpeg = (width: number, height: number) => ({
  mediaType: "image/jpeg",
  content: new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    0,
    0,
  ]),
});

describe("a logo", () => {
  it("is taken up to three thousand pixels a side, and no more", () => {
    expect(checkLogo(png(3000, 3000))).toMatchObject({ ok: true });
    expect(checkLogo(png(3001, 10))).toMatchObject({
      ok: false,
      refusal: { reason: "logo-too-large", facts: { width: 3001, height: 10, most: 3000 } },
    });
    expect(checkLogo(jpeg(3000, 40))).toMatchObject({ ok: true });
    expect(checkLogo(jpeg(40, 3001))).toMatchObject({ ok: false, refusal: { reason: "logo-too-large" } });
  });

  it("is taken up to its weight, and no more", () => {
    expect(checkLogo(png(10, 10, LOGO_MOST_OCTETS))).toMatchObject({ ok: true });
    expect(checkLogo(png(10, 10, LOGO_MOST_OCTETS + 1))).toMatchObject({
      ok: false,
      refusal: { reason: "logo-too-heavy" },
    });
  });

  it("is a picture that papers can carry", () => {
    expect(checkLogo({ mediaType: "application/pdf", content: new Uint8Array(30) })).toMatchObject({
      refusal: { reason: "logo-type-refused", facts: { found: "application/pdf" } },
    });
    expect(checkLogo(png(0, 10))).toMatchObject({ refusal: { reason: "logo-unreadable" } });
    expect(checkLogo({ mediaType: "image/jpeg", content: new Uint8Array(30) })).toMatchObject({
      refusal: { reason: "logo-unreadable" },
    });
  });
});
