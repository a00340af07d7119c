import { describe, expect, it } from "vitest";
import { newId } from "./id.ts";

const at = "2011-02-07T09:00:00.000Z";

describe("an id", () => {
  it("is a UUID of version 7 and bears the instant of its making", () => {
    const id = newId(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse(at));
  });

  it("comes after those made before it, at one instant too", () => {
    const ids = Array.from({ length: 20_000 }, () => newId(at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(newId("2011-02-07T09:00:00.001Z") > (ids.at(-1) ?? "")).toBe(true);
  });
});
