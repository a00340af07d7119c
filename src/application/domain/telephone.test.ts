import { describe, expect, it } from "vitest";
import { readTelephone } from "./telephone.ts";

describe("a telephone number", () => {
  it.each([
    "03 82 00 00 01",
    "+352 00 00 01",
    "0382000001",
    "03.82.00.00.01",
    "+33 (0)3-82-00-00-01",
    "12345",
  ])("is taken as people write it: %s", (typed) => {
    expect(readTelephone(` ${typed} `)).toEqual({ ok: true, value: typed });
  });

  it.each([
    "",
    "1234",
    "appeler le matin",
    "03 82\n00 00 01",
    "+",
    `0${"1".repeat(29)}`,
  ])("is refused when it is none: %j", (typed) => {
    expect(readTelephone(typed)).toMatchObject({ refusal: { reason: "telephone-malformed" } });
  });
});
