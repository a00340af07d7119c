/** What a person does in a territory, a region or the network; a role is held in a seat. */
export const roles = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "partner-referent",
  "expert",
  "owner",
  "adviser",
  "public-funder",
  "regional-pilot",
  "network-head",
  "administrator",
  "auditor",
] as const;

export type Role = (typeof roles)[number];
