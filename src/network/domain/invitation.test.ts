import { describe, expect, it } from "vitest";
import { invitationState } from "./invitation.ts";

const made = {
  acceptedAt: null,
  revokedAt: null,
  expiresAt: "2026-12-07T09:00:00.000Z",
  hasPassword: false,
  isSeatOver: false,
};
const soon = "2026-11-24T09:00:00.000Z";

describe("an invitation", () => {
  it("waits until the instant it expires", () => {
    expect(invitationState(made, "2026-12-07T08:59:59.999Z")).toBe("waiting");
    expect(invitationState(made, "2026-12-07T09:00:00.000Z")).toBe("expired");
    expect(invitationState(made, "2026-12-07T09:00:00.001Z")).toBe("expired");
  });

  it("is accepted once its person has a password, by whichever link", () => {
    const late = "2027-01-01T00:00:00.000Z";
    expect(invitationState({ ...made, acceptedAt: soon, hasPassword: true }, late)).toBe("accepted");
    expect(invitationState({ ...made, hasPassword: true }, late)).toBe("accepted");
    expect(invitationState({ ...made, hasPassword: true, isSeatOver: true }, late)).toBe("accepted");
  });

  it("is revoked for good, or with the seat that it opens", () => {
    expect(invitationState({ ...made, revokedAt: soon }, soon)).toBe("revoked");
    expect(invitationState({ ...made, revokedAt: soon, hasPassword: true }, soon)).toBe("revoked");
    expect(invitationState({ ...made, isSeatOver: true }, soon)).toBe("revoked");
  });
});
