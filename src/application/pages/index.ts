export { OpenFileLink } from "./open-file-link.tsx";
export { applicationTodaySource } from "./tasks.tsx";
