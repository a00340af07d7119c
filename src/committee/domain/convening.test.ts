import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type Appointment, isSameAppointment, unanswered } from "./convening.ts";

describe("an appointment", () => {
  const evening: Appointment = {
    heldOn: plainDate("2026-11-27"),
    time: { startsAt: "18:00", minutes: 120 },
    place: "Mairie",
    link: null,
  };

  it("is another one once its day, hour, length, place or link is", () => {
    expect(isSameAppointment(evening, { ...evening })).toBe(true);
    for (const other of [
      { heldOn: plainDate("2026-11-28") },
      { time: null },
      { time: { startsAt: "18:30", minutes: 120 } },
      { time: { startsAt: "18:00", minutes: 90 } },
      { place: "Salle des fêtes" },
      { link: "https://visio.example/comite" },
    ])
      expect(isSameAppointment(evening, { ...evening, ...other })).toBe(false);
  });
});

describe("a reminder", () => {
  it("is for those who said nothing, whatever the others said", () => {
    const given = [
      { member: "a", answer: "absent", answeredAt: "" },
      { member: "b", answer: "present", answeredAt: "" },
    ] as const;
    expect(unanswered([{ id: "a" }, { id: "b" }, { id: "c" }], given)).toEqual([{ id: "c" }]);
  });
});
