import { describe, expect, it } from "vitest";
import { bounceOf, readDeliveryReport } from "./delivery-report.ts";

const report = (...lines: string[]) => `Reporting-MTA: dns; mx.example\n\n${lines.join("\n")}\n`;

describe("a delivery report", () => {
  it("says what failed, in the server's words put back on one line", () => {
    expect(
      readDeliveryReport(
        report(
          "Final-Recipient: rfc822; odile@toiture.example",
          "Action: failed",
          "Status: 5.1.1",
          "Diagnostic-Code: smtp; 550 5.1.1 <odile@toiture.example>:\r\n    User unknown",
        ),
      ),
    ).toEqual({ action: "failed", status: "5.1.1", said: "550 5.1.1 <odile@toiture.example>: User unknown" });
  });

  it("is the failure, where another copy was delivered", () => {
    const two = report("Action: delivered", "Status: 2.0.0", "", "Action: Failed", "Status: 5.2.2 (full)");
    expect(readDeliveryReport(two)).toEqual({ action: "failed", status: "5.2.2", said: "5.2.2" });
  });

  it("is none without an action and a code", () => {
    expect(readDeliveryReport(report("Action: failed"))).toBeNull();
    expect(readDeliveryReport(report("Status: 5.1.1"))).toBeNull();
    expect(readDeliveryReport(report("Action: pondered", "Status: 5.1.1"))).toBeNull();
  });

  it.each([
    ["5.1.1", "address-unknown", "hard"],
    ["5.1.2", "address-unknown", "hard"],
    ["5.1.8", "message-refused", "soft"],
    ["5.2.1", "box-closed", "hard"],
    ["5.2.2", "box-full", "soft"],
    ["4.2.2", "box-full", "soft"],
    ["5.2.3", "message-refused", "soft"],
    ["5.4.4", "not-reached", "soft"],
    ["4.4.1", "not-reached", "soft"],
    ["5.7.1", "message-refused", "soft"],
    ["5.0.0", "other", "hard"],
    ["4.0.0", "other", "soft"],
  ])("of code %s is %s, %s", (status, kind, hardness) => {
    expect(bounceOf(status)).toEqual({ kind, hardness });
  });
});
