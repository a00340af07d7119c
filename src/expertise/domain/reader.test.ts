import { describe, expect, it } from "vitest";
import { letterParties } from "./mission.ts";
import { type Reader, reviewsAs, seesMission, seesProposal, signsFor } from "./reader.ts";

const mission = {
  application: { id: "file", number: 1 },
  firm: { id: "firm", name: "Boulangerie" },
  holder: "association",
  expert: { id: "expert", person: "anne", employer: "foundry" },
};

const reader = (changes: Partial<Reader> = {}): Reader => ({
  person: "someone",
  isCoordinator: false,
  seesAll: false,
  seesFiles: false,
  isExpert: false,
  organisations: new Set(),
  employers: new Set(),
  firms: new Set(),
  denied: new Set(),
  ...changes,
});

const readers = {
  nobody: reader(),
  coordinator: reader({ isCoordinator: true, seesAll: true }),
  auditor: reader({ seesAll: true }),
  secretary: reader({ seesFiles: true }),
  "its expert": reader({ isExpert: true, person: "anne" }),
  "another expert": reader({ isExpert: true, person: "paul" }),
  "who was its expert, without a seat": reader({ person: "anne" }),
  "its owner": reader({ firms: new Set(["firm"]) }),
  "another owner": reader({ firms: new Set(["other"]) }),
  "the employer's referent": reader({ organisations: new Set(["foundry"]), employers: new Set(["foundry"]) }),
  "the referent of the holder, which the employer has left": reader({
    organisations: new Set(["association"]),
    employers: new Set(["association"]),
  }),
  "another member's referent": reader({ organisations: new Set(["mill"]), employers: new Set(["mill"]) }),
};

const those = (may: (one: Reader) => boolean) =>
  Object.entries(readers)
    .filter(([, one]) => may(one))
    .map(([name]) => name);

const referents = ["the employer's referent", "the referent of the holder, which the employer has left"];

describe("a mission", () => {
  it("is seen by those it concerns, and by the desk and the committee", () => {
    expect(those((one) => seesMission(one, mission))).toEqual([
      "coordinator",
      "auditor",
      "secretary",
      "its expert",
      "its owner",
      ...referents,
    ]);
  });

  it("is not proposed before the eyes of the owner or of the committee", () => {
    expect(those((one) => seesProposal(one, mission))).toEqual([
      "coordinator",
      "auditor",
      "its expert",
      ...referents,
    ]);
  });

  it("is closed to whoever is recused from its file, whatever else they are", () => {
    for (const one of Object.values(readers)) {
      const recused = { ...one, denied: new Set(["file"]) };
      expect([seesMission(recused, mission), seesProposal(recused, mission)]).toEqual([false, false]);
    }
  });

  it("is signed by each in their own place, and by the coordinator for all on paper", () => {
    const places = Object.fromEntries(
      letterParties.map((party) => [party, those((one) => signsFor(one, mission, party))]),
    );
    expect(places).toEqual({
      owner: ["coordinator", "its owner"],
      expert: ["coordinator", "its expert"],
      employer: ["coordinator", ...referents],
      operator: ["coordinator"],
    });
  });

  it("is reviewed by its owner and its expert, each for themselves", () => {
    expect(those((one) => reviewsAs(one, mission, "owner"))).toEqual(["coordinator", "its owner"]);
    expect(those((one) => reviewsAs(one, mission, "expert"))).toEqual(["coordinator", "its expert"]);
  });
});
