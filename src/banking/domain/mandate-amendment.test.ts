import { describe, expect, it } from "vitest";
import { amendmentOf } from "./mandate-amendment.ts";

const creditor = { name: "Fonds du bassin", ics: "FR72ZZZ123456" };
const iban = "FR7630006000011234567890189";
const other = "DE89370400440532013000";
const mandate = { formerReference: null, formerCreditorId: null, creditorId: creditor.ics };

const known = (over: Partial<typeof creditor> = {}, account = iban) => ({
  iban: account,
  creditor: { ...creditor, ...over },
});

describe("what a debit tells of its mandate", () => {
  it("is nothing where the last debit told the same, nor on a first debit of a mandate of our own", () => {
    expect(amendmentOf(mandate, { creditor, iban, known: known() })).toBeNull();
    expect(amendmentOf(mandate, { creditor, iban, known: null })).toBeNull();
  });

  it("is the account of the last debit where it was another", () => {
    expect(amendmentOf(mandate, { creditor, iban, known: known({}, other) })).toEqual({
      originalIban: other,
    });
  });

  it("is the creditor of the last debit where its identifier, its name, or both were others", () => {
    const before = { name: "Ancien fonds", ics: "FR46ZZZ005002" };
    expect(amendmentOf(mandate, { creditor, iban, known: known({ ics: before.ics }) })).toEqual({
      originalCreditor: { ics: before.ics },
    });
    expect(amendmentOf(mandate, { creditor, iban, known: known({ name: before.name }) })).toEqual({
      originalCreditor: { name: before.name },
    });
    expect(amendmentOf(mandate, { creditor, iban, known: known(before, other) })).toEqual({
      originalCreditor: before,
      originalIban: other,
    });
  });

  it("is nothing where only the activity of the identifier changed, or the writing of the name", () => {
    const same = known({ ics: "FR72ABC123456", name: "FONDS DU BASSIN" });
    expect(amendmentOf(mandate, { creditor, iban, known: same })).toBeNull();
  });

  it("is, on the first debit, who held the mandate and under which reference", () => {
    const taken = { ...mandate, formerReference: "ANCIEN-7", formerCreditorId: "FR46ZZZ005002" };
    const told = { originalRum: "ANCIEN-7", originalCreditor: { ics: "FR46ZZZ005002" } };
    expect(amendmentOf(taken, { creditor, iban, known: null })).toEqual(told);
    expect(amendmentOf(taken, { creditor, iban, known: known() })).toBeNull();
    const signedBefore = { ...mandate, creditorId: "FR46ZZZ005002" };
    expect(amendmentOf(signedBefore, { creditor, iban, known: null })).toEqual({
      originalCreditor: { ics: "FR46ZZZ005002" },
    });
  });
});
