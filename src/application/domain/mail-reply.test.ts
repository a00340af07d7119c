import { describe, expect, it } from "vitest";
import { replyText } from "./mail-reply.ts";

const inFrench = (words: { fr: string }) => words.fr;
const lost = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${at}-${"n".repeat(200)}.exe`,
    why: "file-type-refused" as const,
  }));

describe("a reply as its file keeps it", () => {
  it("names the files that it lost", () => {
    expect(replyText("Voici.", [{ name: "plan.exe", why: "file-infected" }], inFrench)).toBe(
      "Voici.\n\n[Pièce reçue par courriel et non gardée : plan.exe, arrêtée par l'antivirus]",
    );
  });

  it("keeps its words and stays short enough, however many files it lost", () => {
    const text = replyText("Voici mes pièces.", lost(500), inFrench);
    expect(text.startsWith("Voici mes pièces.\n")).toBe(true);
    expect(text.endsWith("[Pièces non gardées aussi : 480]")).toBe(true);
    expect(replyText("x".repeat(10_000), lost(500), inFrench).length).toBeLessThanOrEqual(10_000);
  });
});
