import { assert, integer, pre, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type Appointment, instantInFrance, isSameAppointment, unanswered } from "./convening.ts";

describe("an hour on the clock of France", () => {
  it.each([
    ["2026-11-27", "18:00", "2026-11-27T17:00:00.000Z"],
    ["2026-07-01", "18:00", "2026-07-01T16:00:00.000Z"],
    ["2026-07-01", "00:30", "2026-06-30T22:30:00.000Z"],
    // The hours of March 29th: 01:59 is winter's, 02:30 exists on no clock, 03:00 is summer's.
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("on %s at %s is %s", (on, hour, instant) => {
    expect(instantInFrance(plainDate(on), hour)).toBe(instant);
  });

  it("reads back as the same hour of the same day, those that no clock shows left out", () => {
    const shown = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Paris",
      dateStyle: "short",
      timeStyle: "short",
    });
    assert(
      property(
        integer({ min: 0, max: 9000 }),
        integer({ min: 0, max: 23 }),
        integer({ min: 0, max: 59 }),
        (days, hour, minute) => {
          pre(hour !== 2);
          const on = new Date(Date.UTC(2008, 0, 1 + days)).toISOString().slice(0, 10);
          const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
          const instant = instantInFrance(plainDate(on), clock);
          expect(shown.format(new Date(instant))).toBe(`${on} ${clock}`);
        },
      ),
    );
  });
});

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
