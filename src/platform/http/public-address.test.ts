import { describe, expect, it } from "vitest";
import { PublicAddressRefused, readPublicAddress } from "./public-address.ts";

describe("the public address", () => {
  it("is this machine's until it is set, then what is set, without the slash at its end", () => {
    expect(readPublicAddress({}, 3000)).toBe("http://localhost:3000");
    expect(readPublicAddress({ ALIZE_PUBLIC_URL: "https://alize.exemple.fr/" }, 3000)).toBe(
      "https://alize.exemple.fr",
    );
  });

  it.each([
    "alize.exemple.fr",
    "ftp://alize.exemple.fr",
    "https://a:b@alize.exemple.fr",
    "https://a.fr/?x=1",
  ])("is not %s", (text) => {
    expect(() => readPublicAddress({ ALIZE_PUBLIC_URL: text }, 3000)).toThrow(PublicAddressRefused);
  });
});
