import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type Proposal, proposalStatus } from "./proposal.ts";

const on = plainDate("2010-01-10");
const yes = { accepts: true, on, why: null };
const agreed = { agrees: true, on, why: null };

const status = (
  changes: Partial<Pick<Proposal, "answer" | "employerAnswer" | "mission">> = {},
  day = "2010-01-10",
) =>
  proposalStatus(
    { answer: null, employerAnswer: null, mission: null, answerBy: plainDate("2010-01-20"), ...changes },
    plainDate(day),
  );

describe("a proposal", () => {
  it.each([
    ["2010-01-20", "pending"],
    ["2010-01-21", "lapsed"],
  ])("without an answer by the 20th is, on %s, %s", (day, expected) => {
    expect(status({}, day)).toBe(expected);
  });

  it("does not lapse any more once it is accepted", () => {
    expect(status({ answer: yes }, "2010-03-01")).toBe("accepted");
    expect(status({ answer: yes, employerAnswer: agreed }, "2010-03-01")).toBe("agreed");
  });

  it("waits for the expert even when the employer has agreed first", () => {
    expect(status({ employerAnswer: agreed })).toBe("pending");
  });

  it("ends by either's refusal, and by its letter", () => {
    expect(status({ answer: { ...yes, accepts: false, why: "Trop loin" } })).toBe("declined");
    expect(status({ answer: yes, employerAnswer: { ...agreed, agrees: false, why: "Non" } })).toBe(
      "employer-refused",
    );
    expect(status({ answer: yes, employerAnswer: agreed, mission: "mission" })).toBe("drawn-up");
  });
});
