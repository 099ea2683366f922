import type { ExampleAccount } from "./load-accounts.ts";

const heads = [
  "Vai trò · Role",
  "Đơn vị · Unit",
  "Tên đăng nhập · Sign-in name",
  "Mật khẩu · Password",
] as const;
const roleNames: Readonly<Record<ExampleAccount["role"], string>> = {
  administrator: "Quản trị",
  "office-clerk": "Cán bộ văn phòng",
  leader: "Lãnh đạo",
  "unit-secretary": "Bí thư đơn vị",
  "unit-clerk": "Văn thư đơn vị",
  reader: "Người xem",
};

/** The accounts of an example as a table of lines, for the one time that their passwords are shown. */
export function describeAccounts(accounts: readonly ExampleAccount[]): string {
  const rows = [
    heads,
    ...accounts.map(({ role, unitName, signInName, password }) => [
      roleNames[role],
      unitName,
      signInName,
      password,
    ]),
  ];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
