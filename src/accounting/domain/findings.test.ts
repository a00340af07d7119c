import { describe, expect, it } from "vitest";
import { addFinding, listFindings, mostKept, noFindings } from "./findings.ts";

function found(count: number): string[] {
  const findings = noFindings();
  for (let number = 1; number <= count; number += 1) addFinding(findings, `L${number}`);
  return listFindings(findings);
}

describe("findings", () => {
  it("are all listed up to the most that is kept", () => {
    expect(found(mostKept - 1)).toHaveLength(mostKept - 1);
    expect(found(mostKept).at(-1)).toBe(`L${mostKept}`);
  });

  it("are counted beyond", () => {
    expect(found(mostKept + 1).slice(-2)).toEqual([`L${mostKept}`, "MORE:1"]);
    expect(found(mostKept + 234).at(-1)).toBe("MORE:234");
  });
});
