import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readDatabaseSettings } from "./settings.ts";

describe("the database settings", () => {
  test("keep the data in ./data when nothing is said", () => {
    expect(readDatabaseSettings({})).toEqual({ kind: "embedded", folder: resolve("data") });
    expect(readDatabaseSettings({ DATABASE_URL: " ", ALIZE_DATA_DIR: "" })).toEqual({
      kind: "embedded",
      folder: resolve("data"),
    });
  });

  test("take the folder, or rather the server, that is named", () => {
    expect(readDatabaseSettings({ ALIZE_DATA_DIR: "/srv/alize" })).toEqual({
      kind: "embedded",
      folder: "/srv/alize",
    });
    expect(
      readDatabaseSettings({ ALIZE_DATA_DIR: "/srv/alize", DATABASE_URL: "postgres://localhost/alize" }),
    ).toEqual({
      kind: "server",
      url: "postgres://localhost/alize",
    });
  });
});
