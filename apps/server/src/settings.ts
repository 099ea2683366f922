import path from "node:path";
import {
  type AppError,
  appError,
  type BilingualText,
  defineErrors,
  err,
  ok,
  type Result,
} from "@nhiemky/kernel";
import { z } from "zod";

export const settingsErrors = defineErrors({
  SETTINGS_INVALID: {
    status: 400,
    vi: "Biến môi trường {name} có giá trị không dùng được: {value}. Xem docs/reference/settings.md.",
    en: "The environment variable {name} has an unusable value: {value}. See docs/reference/settings.md.",
  },
});

interface SettingDefinition extends BilingualText {
  readonly schema: z.ZodType;
  readonly default: string;
}

function setting<S extends z.ZodType>(schema: S, defaultText: string, vi: string, en: string) {
  return { schema, default: defaultText, vi, en } as const satisfies SettingDefinition & { schema: S };
}

const flag = z.enum(["yes", "no"]).transform((text) => text === "yes");

/** Every setting, declared once; a test compares the names with docs/reference/settings.md. */
export const settingDefinitions = {
  PORT: setting(z.coerce.number().int().min(0).max(65535), "8080", "Cổng của máy chủ", "Port of the server"),
  HOST: setting(
    z.string().min(1),
    "localhost",
    "Địa chỉ lắng nghe; 0.0.0.0 để cả mạng nội bộ dùng",
    "Address to listen on; 0.0.0.0 serves the local network",
  ),
  NHIEMKY_DATA: setting(z.string().min(1), "./data", "Thư mục dữ liệu", "The data folder"),
  DATABASE_URL: setting(
    z.string(),
    "",
    "PostgreSQL (15 trở lên) của riêng bạn; để trống thì dùng PostgreSQL đi kèm",
    "Your own PostgreSQL (15 or later); empty uses the private one",
  ),
  NHIEMKY_DATABASE_POOL: setting(
    z.coerce.number().int().min(1).max(200),
    "10",
    "Số kết nối cơ sở dữ liệu nhiều nhất",
    "Most connections to the database",
  ),
  NHIEMKY_EXAMPLE: setting(
    flag,
    "yes",
    "Lần chạy đầu nạp nhiệm kỳ ví dụ (yes, no)",
    "Load the example term at the first start (yes, no)",
  ),
  NHIEMKY_PUBLIC_URL: setting(
    z.union([z.literal(""), z.url()]),
    "",
    "Địa chỉ mà người dùng gõ; https thì cookie chỉ đi qua https",
    "The address that people type; with https the cookie travels over https only",
  ),
  NHIEMKY_TRUST_PROXY: setting(
    flag,
    "no",
    "Tin X-Forwarded-For của máy chủ đứng trước (yes, no)",
    "Trust X-Forwarded-For of the proxy in front (yes, no)",
  ),
  NHIEMKY_LOG_LEVEL: setting(
    z.enum(["debug", "info", "warn", "error", "silent"]),
    "info",
    "Mức nhật ký",
    "Level of the log",
  ),
} as const;

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databasePool: number;
  readonly loadsExample: boolean;
  readonly publicUrl: string;
  readonly trustsProxy: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** Reads the settings from the environment; relative folders start from `cwd`. */
export function readSettings(environment: NodeJS.ProcessEnv, cwd: string): Result<Settings> {
  const values: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(settingDefinitions)) {
    const text = environment[name] ?? definition.default;
    const parsed = definition.schema.safeParse(text);
    if (!parsed.success) return err(invalid(name, text));
    values[name] = parsed.data;
  }
  const read = values as {
    [Name in keyof typeof settingDefinitions]: z.output<(typeof settingDefinitions)[Name]["schema"]>;
  };
  return ok({
    port: read.PORT,
    host: read.HOST,
    dataFolder: path.resolve(cwd, read.NHIEMKY_DATA),
    databasePool: read.NHIEMKY_DATABASE_POOL,
    loadsExample: read.NHIEMKY_EXAMPLE,
    publicUrl: read.NHIEMKY_PUBLIC_URL,
    trustsProxy: read.NHIEMKY_TRUST_PROXY,
    logLevel: read.NHIEMKY_LOG_LEVEL,
  });
}

function invalid(name: string, value: string): AppError {
  // A connection string may hold a password: name the variable, never repeat it.
  return appError(settingsErrors.SETTINGS_INVALID, { name, value: name === "DATABASE_URL" ? "…" : value });
}
