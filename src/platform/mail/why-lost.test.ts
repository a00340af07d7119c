import { describe, expect, it } from "vitest";
import { whyLost } from "./why-lost.ts";

const lost = (parts: object) => Object.assign(new Error("what the library says"), parts);

describe("why a try was lost", () => {
  it.each([
    ["nobody answers", { code: "ECONNREFUSED" }, "unreachable"],
    ["the name is unknown", { code: "EDNS" }, "unreachable"],
    ["the password is wrong", { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, "sender-refused"],
    [
      "the sender is refused",
      { code: "EENVELOPE", responseCode: 553, command: "MAIL FROM" },
      "sender-refused",
    ],
    ["the box is unknown", { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, "recipient-refused"],
    ["the message is refused", { code: "EMESSAGE", responseCode: 554, command: "DATA" }, "recipient-refused"],
    ["the box is full for now", { code: "EENVELOPE", responseCode: 452, command: "RCPT TO" }, "other"],
  ])("%s", (_, parts, kind) => {
    expect(whyLost(lost(parts)).kind).toBe(kind);
  });

  it("is told in the server's words, on one line, not endlessly", () => {
    expect(whyLost(lost({ response: "550-5.1.1 No such user\r\n550 here" })).said).toBe(
      "550-5.1.1 No such user 550 here",
    );
    expect(whyLost(lost({ response: "x".repeat(9000) })).said).toHaveLength(500);
    expect(whyLost("?!").said).toBe("?!");
    expect(whyLost(lost({ response: "" })).said).not.toBe("");
  });
});
