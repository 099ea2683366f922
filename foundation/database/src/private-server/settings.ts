/**
 * Settings of the private server, given on its command line so that they change with the product and not by
 * editing files in the data folder.
 * @param socketFolder the only place it listens: never a network address, its OpenSSL is old
 */
export function serverSettings(socketFolder: string, disposable: boolean): readonly string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: String(socketPort),
    max_connections: "50",
    shared_buffers: "256MB",
    maintenance_work_mem: "128MB",
    // A ledger lies in memory or on a solid-state disk: with the default of 4, meant for turning disks, lists of a
    // province read whole tables instead of their indexes (bench/lists.ts).
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    // Starts, stops and crashes only: an error's text can hold personal data, and the product logs its own errors.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_checkpoints: "off",
    fsync: disposable ? "off" : "on",
    synchronous_commit: disposable ? "off" : "on",
    full_page_writes: disposable ? "off" : "on",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Part of the socket's file name; there is no network port. */
export const socketPort = 5432;
