import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type CallTold, callMail, hourInFrench, reminderMail } from "./calling-mails.ts";

/** Read by eyes: a no-break space looks like a space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const told: CallTold = {
  name: "Nadia Banque",
  territory: "Bassin de Longwy",
  page: "https://alize.example/ma-page",
  kind: "convened",
  why: "",
  appointment: {
    heldOn: plainDate("2026-11-27"),
    time: { startsAt: "18:30", minutes: 120 },
    place: "Hôtel de la communauté",
    link: "https://visio.example/comite",
  },
  agenda: [
    { position: 1, firm: "Boulangerie du Port" },
    { position: 2, firm: null },
  ],
};

describe("the mail that calls a member", () => {
  it("says when, where, what is on the agenda, and where to answer", () => {
    const { subject, text } = callMail("fr", told);
    expect(plain(subject)).toBe("Comité d’agrément du vendredi 27 novembre 2026");
    expect(plain(text)).toBe(
      [
        "Bonjour Nadia Banque,",
        "Vous êtes convoqué au comité d’agrément du vendredi 27 novembre 2026.",
        "Quand : vendredi 27 novembre 2026, à 18 h 30.\nOù : Hôtel de la communauté\nÀ distance : https://visio.example/comite",
        "À l’ordre du jour :\n1. Boulangerie du Port\n2. un dossier dont vous êtes déporté",
        "Sur votre page, dites si vous venez, puis ce qui vous lie aux entreprises : les dossiers s’ouvrent ensuite.\nhttps://alize.example/ma-page",
        "Bassin de Longwy\n",
      ].join("\n\n"),
    );
    expect(callMail("en", told).text).toContain("2. a file from which you are recused");
  });

  it("says why it moves", () => {
    const { subject, text } = callMail("fr", { ...told, kind: "moved", why: "La salle est prise." });
    expect(plain(subject)).toBe("Le comité d’agrément est déplacé au vendredi 27 novembre 2026");
    expect(plain(text)).toContain("Motif : La salle est prise.");
    expect(text).toContain("Boulangerie du Port");
  });

  it("says no agenda once it is cancelled, and asks nothing", () => {
    const { text } = callMail("fr", { ...told, kind: "cancelled", why: "Un seul dossier." });
    expect(text).not.toContain("Boulangerie");
    expect(text).not.toContain(told.page);
    expect(plain(text)).toContain("Vous n’avez rien à faire.");
  });

  it("says that an hour is to come where none is said", () => {
    const appointment = { ...told.appointment, time: null };
    expect(plain(callMail("fr", { ...told, appointment }).text)).toContain("L’heure sera précisée.");
  });
});

describe("the reminder", () => {
  it("counts the firms still to declare on, and names none", () => {
    const { text } = reminderMail("fr", { ...told, toDeclare: 2 });
    expect(plain(text)).toContain("2 dossiers attendent");
    expect(text).not.toContain("Boulangerie");
    expect(reminderMail("fr", { ...told, toDeclare: 0 }).text).not.toContain("attendent");
  });
});

describe("an hour in French", () => {
  it.each([
    ["18:00", "18 h"],
    ["08:30", "8 h 30"],
    ["00:05", "0 h 05"],
  ])("%s is « %s »", (hour, said) => {
    expect(hourInFrench(hour)).toBe(said);
  });
});
