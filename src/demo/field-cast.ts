/** Owners of firms helped, who come in to sign, confirm, answer. */
export const demoOwners = [
  { name: "Claire Fournier", firm: "Imprimerie de Réhon" },
  { name: "Julien Masson", firm: "Boulangerie du Plateau" },
  { name: "Amélie Noirot", firm: "Maraîchage des Deux Rives" },
  { name: "Mehdi Saïdi", firm: "Énergie Toit Lorraine" },
] as const;

/** Someone whom an owner lets into their file. */
export const demoAdviser = {
  name: "Odile Kessler",
  owner: "Julien Masson",
  firm: "Boulangerie du Plateau",
} as const;

/** Volunteering managers of the association's members. */
export const demoExperts = [
  { name: "Nathalie Simon", employer: "Agro Saintignon", domains: ["marketing", "sales"] },
  { name: "Hugo Peltier", employer: "Agro Saintignon", domains: ["quality", "health-safety-environment"] },
  { name: "Philippe Aubert", employer: "Fonderie du Rocher", domains: ["production", "purchasing"] },
  { name: "Isabelle Roth", employer: "Fonderie du Rocher", domains: ["human-resources"] },
  {
    name: "Sandra Lefèvre",
    employer: "Logistique Pôle Nord",
    domains: ["logistics", "information-technology"],
  },
  { name: "Vincent Caron", employer: "Mécanique de la Chiers", domains: ["finance"] },
] as const;
