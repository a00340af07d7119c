import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dispositionOf, mediaTypeOf, nameIn, pdfFile } from "./file.ts";
import { openApi } from "./openapi.ts";
import { contract } from "./route.ts";

const content = new Uint8Array();

describe("the name of a file", () => {
  it.each([
    ["Échéancier, avance 3.pdf", "Echeancier_ avance 3.pdf"],
    ['L’été "à" Longwy.pdf', "L_ete _a_ Longwy.pdf"],
    ["it's (one*).pdf", "it_s (one_).pdf"],
  ])("%s is given plain to old readers, and whole to the others", (name, plain) => {
    const disposition = dispositionOf({ name, content });
    expect(disposition).toMatch(/^[\x20-\x7e]+$/);
    expect(disposition).toContain(`inline; filename="${plain}"; `);
    expect(nameIn(disposition)).toBe(name);
  });
});

describe("a route that answers a file", () => {
  it("says its type, where others answer JSON", () => {
    expect(mediaTypeOf(pdfFile)).toBe("application/pdf");
    expect(mediaTypeOf(z.object({}))).toBeUndefined();
  });

  it("is described as bytes", () => {
    const papers = contract({
      name: "papers",
      routes: {
        readPaper: {
          method: "GET",
          path: "/paper.pdf",
          summary: "A paper",
          access: "public",
          response: pdfFile,
          refusals: {},
        },
      },
      sentences: {},
    });
    expect(openApi([papers], "1").paths["/api/v1/paper.pdf"]?.["get"]).toMatchObject({
      responses: {
        "200": { content: { "application/pdf": { schema: { type: "string", format: "binary" } } } },
      },
    });
  });
});
