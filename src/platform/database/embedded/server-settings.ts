/** Nothing of ours leaks into the server, such as PGDATA or a French locale (its messages are read by the supervisor). */
export const SERVER_ENVIRONMENT = { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const ALWAYS = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  cluster_name: "alize",
  timezone: "UTC",
  log_timezone: "UTC",
  // Errors are told to the program that made them. In a log, their rows would be personal data, and fill the disk.
  log_min_messages: "log",
  log_checkpoints: "off",
  jit: "off",
};

/** Loses everything at a power cut: for tests only. */
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" };

export function serverOptions(socketFolder: string, isThrowaway: boolean): string[] {
  const settings = {
    ...ALWAYS,
    ...(isThrowaway ? THROWAWAY : {}),
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
