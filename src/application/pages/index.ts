export { applicationTodaySource } from "./tasks.tsx";
