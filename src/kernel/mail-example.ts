import { plainDate } from "./plain-date.ts";

/** Whom and what the examples of mails are about: invented, and each read nowhere else in their words. */
export const invented = {
  reader: "Camille Exemple",
  person: "Dominique Modèle",
  firm: "Atelier Imaginaire",
  number: 4821,
  territory: "Val Inventé",
  operator: "Association de Nulle Part",
  link: "https://alize.example/une-page",
  why: "Le papier joint est illisible.",
  on: plainDate("2031-03-17"),
  later: plainDate("2031-06-24"),
  latest: plainDate("2032-02-09"),
} as const;
