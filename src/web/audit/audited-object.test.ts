import { describe, expect, it } from "vitest";
import type { Contract } from "#platform/contract/route.ts";
import { contracts } from "../contracts.ts";
import { auditedObject } from "./audited-object.ts";

const [territory, one] = ["0199aaaa-0000-7000-8000-000000000004", "0199aaaa-0000-7000-8000-000000000077"];

describe("what an act was done to", () => {
  it("is the thing named after the territory, with its page", () => {
    expect(auditedObject(`/territories/${territory}/conventions/${one}/payments`, territory)).toMatchObject({
      id: one,
      link: {
        to: "/territoires/$territory/conventions/$convention",
        params: { territory, convention: one },
      },
    });
  });

  it("is the list where the address names no thing yet", () => {
    expect(auditedObject(`/territories/${territory}/applications`, territory)).toMatchObject({
      id: null,
      link: { to: "/territoires/$territory/dossiers" },
    });
    expect(auditedObject(`/territories/${territory}/committee/members`, territory)).toMatchObject({
      id: null,
      link: { to: "/territoires/$territory/comite" },
    });
  });

  it("is the territory itself where nothing follows, and the address as it is where it is of no known kind", () => {
    expect(auditedObject(`/territories/${territory}`, territory).link).toBeNull();
    expect(auditedObject(`/territories/${territory}/boats/${one}`, territory)).toEqual({
      kind: null,
      id: null,
      link: null,
    });
  });

  it("is read from what the command line wrote", () => {
    expect(auditedObject(`seat/${one}`, territory)).toMatchObject({
      id: one,
      link: { to: "/territoires/$territory/personnes" },
    });
  });
});

describe("every write of the server", () => {
  const writes = contracts.flatMap(({ routes }: Contract) =>
    Object.values(routes).flatMap(({ method, path }) =>
      method !== "GET" && path.startsWith("/territories/:territory/") ? [path] : [],
    ),
  );

  it("is done to something that has a name", () => {
    const unknown = writes.filter((path) => auditedObject(path, ":territory").kind === null);
    expect(unknown).toEqual([]);
  });
});
