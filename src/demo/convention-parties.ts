// Those who sign the conventions of the story; all invented but in their kind.

export const association = "Association des entreprises du bassin";
export const state = "État, aménagement du territoire (démonstration)";

/** The local authorities' line, carried by three of them: invented shares of a total that the case gives. */
export const localShares = [
  { name: "Communauté de communes (démonstration)", weight: 5 },
  { name: "Département (démonstration)", weight: 3 },
  { name: "Région (démonstration)", weight: 2 },
];
export const localWeight = localShares.reduce((total, { weight }) => total + weight, 0);
