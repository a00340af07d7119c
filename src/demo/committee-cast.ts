/** Who sits on Longwy's committee; two of them for the firms, as its quorum asks. */
export const demoMembers = [
  {
    name: "Bernard Lambert",
    organisation: "Association des entreprises du bassin",
    college: "partner-firms",
  },
  { name: "Anne Weber", organisation: "Association des entreprises du bassin", college: "partner-firms" },
  { name: "Jeanne Colin", organisation: "Région (démonstration)", college: "local-authorities" },
  { name: "Marc Olivier", organisation: "État, aménagement du territoire (démonstration)", college: "state" },
  { name: "Karim Haddad", organisation: "Banque du Pays-Haut", college: "banks" },
  { name: "Sophie Klein", organisation: "Experts-comptables du bassin", college: "accountants" },
] as const;
