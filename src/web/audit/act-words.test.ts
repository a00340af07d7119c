import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contracts } from "../contracts.ts";
import { listActs, sayAct } from "./act-words.ts";

describe("the words of an act", () => {
  it("are its contract's, in the reader's language", () => {
    expect(sayAct("network.grantSeat", "fr")).toBe("Siège accordé");
    expect(sayAct("network.grantSeat", "en")).toBe("Seat granted");
  });

  it("are known of every write that the server mounts", () => {
    for (const { name, routes } of contracts)
      for (const [route, { method }] of Object.entries(routes))
        if (method !== "GET") expect(sayAct(`${name}.${route}`, "fr")).not.toContain(`${name}.`);
  });

  it("are known of every act that the command line and the demonstration write", () => {
    const written = ["src/network/commands", "src/demo"].flatMap(codesIn);
    expect(written).toContain("user seat");
    expect(written).toContain("convention.signConvention");
    const unknown = written.filter((code) => sayAct(code, "fr") === code);
    // Readings, which leave no line.
    expect(unknown.filter((code) => !/\.(read|list)[A-Z]/.test(code))).toEqual([]);
  });

  it("show the code itself where nobody knows it any more", () => {
    expect(sayAct("lending.forgive", "fr")).toBe("lending.forgive");
  });

  it("are offered as filters where a territory's trail may hold the act", () => {
    const codes = listActs("fr").map(({ code }) => code);
    expect(codes).toContain("user seat");
    expect(codes).not.toContain("network.signIn");
  });
});

function codesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.includes(".test."));
  return files.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/\bact: "([^"]+)"/g)].map(([, code = ""]) => code),
  );
}
