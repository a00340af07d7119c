export const statuses = [
  "detected",
  "draft",
  "submitted",
  "appraised",
  "ready",
  "in-committee",
  "approved",
  "approved-with-conditions",
  "adjourned",
  "refused",
  "withdrawn",
  "oriented",
] as const;

export type ApplicationStatus = (typeof statuses)[number];

/**
 * Where a file may go from where it is. Revising one that was appraised sends it back to be appraised again; the committee takes
 * in what is ready, decides, or gives it back.
 */
const ways: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  detected: ["draft", "submitted", "oriented", "withdrawn"],
  draft: ["submitted", "oriented", "withdrawn"],
  submitted: ["appraised", "oriented", "withdrawn"],
  appraised: ["submitted", "ready", "oriented", "withdrawn"],
  ready: ["submitted", "in-committee", "oriented", "withdrawn"],
  "in-committee": ["ready", "approved", "approved-with-conditions", "adjourned", "refused", "withdrawn"],
  approved: ["withdrawn"],
  "approved-with-conditions": ["approved", "withdrawn"],
  adjourned: ["submitted", "appraised", "ready", "in-committee", "oriented", "withdrawn"],
  refused: ["oriented"],
  withdrawn: [],
  oriented: [],
};

export function mayMove(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return ways[from].includes(to);
}

/** What may still be changed in it: before the committee holds it, or once it gave it back. */
export function isOpenToChange(status: ApplicationStatus): boolean {
  return ["detected", "draft", "submitted", "appraised", "ready", "adjourned"].includes(status);
}

/** Whether its examination is over: the firm may then open another file. */
export function isOver(status: ApplicationStatus): boolean {
  return !isOpenToChange(status) && status !== "in-committee";
}

/** A revised file that was appraised is to be appraised again. */
export function statusOnceRevised(status: ApplicationStatus): ApplicationStatus {
  if (status === "detected") return "draft";
  return status === "appraised" || status === "ready" || status === "adjourned" ? "submitted" : status;
}
