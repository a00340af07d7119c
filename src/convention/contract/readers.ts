/** Who signs, calls and records. */
export const writers = ["coordinator", "treasurer"] as const;

/** Who sees every promise. */
export const seeAll = [...writers, "auditor"] as const;

/** Who reads conventions: all, their own or totals. */
export const readers = [
  ...writers,
  "secretary",
  "chair",
  "committee-member",
  "partner-referent",
  "public-funder",
  "regional-pilot",
  "network-head",
  "auditor",
] as const;
