import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { quotaOf } from "./quota.ts";

const pledge = (holder: string, left: number) => ({ holder, promised: halfDays(160), left: halfDays(left) });
const member = (association: string) => ({ association, member: "foundry" });

describe("an expert's quota", () => {
  it("is the employer's own pledge, even when its association has more left", () => {
    const pledges = [pledge("association", 100), pledge("foundry", 0)];
    expect(quotaOf("foundry", pledges, [member("association")])).toEqual(pledges[1]);
  });

  it("is that of an association the employer belongs to, of several the one with most left", () => {
    const pledges = [pledge("a", 3), pledge("b", 8), pledge("c", 90)];
    expect(quotaOf("foundry", pledges, [member("a"), member("b")])?.holder).toBe("b");
  });

  it("is nobody else's", () => {
    const pledges = [pledge("association", 100)];
    expect(quotaOf("foundry", pledges, [])).toBeNull();
    expect(quotaOf("foundry", pledges, [{ association: "association", member: "mill" }])).toBeNull();
  });
});
