import { expect, it } from "vitest";
import { eurosInWords } from "./euros-in-words.ts";
import { euros } from "./money.ts";

it.each([
  ["15000", "quinze mille euros"],
  ["416.66", "quatre cent seize euros et soixante-six centimes"],
  ["81", "quatre-vingt-un euros"],
  ["200", "deux cents euros"],
  ["1000000", "un million d'euros"],
  ["0.05", "cinq centimes"],
  ["0.01", "un centime"],
  ["1.80", "un euro et quatre-vingts centimes"],
  ["80000", "quatre-vingt mille euros"],
  ["1001", "mille un euros"],
  ["61", "soixante et un euros"],
  ["99", "quatre-vingt-dix-neuf euros"],
  ["70", "soixante-dix euros"],
  ["2000000", "deux millions d'euros"],
  ["80000000", "quatre-vingts millions d'euros"],
  ["200000000", "deux cents millions d'euros"],
  ["1000000000", "un milliard d'euros"],
  ["1000001", "un million un euros"],
  ["-3", "moins trois euros"],
  [
    "9999999999999999",
    "neuf mille neuf cent quatre-vingt-dix-neuf billions neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros",
  ],
])("%s euros is written « %s »", (amount, words) => {
  expect(eurosInWords(euros(amount))).toBe(words);
});
