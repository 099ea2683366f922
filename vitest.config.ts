import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: [
            "foundation/kernel/**/*.test.ts",
            "foundation/http-contract/**/*.test.ts",
            "libraries/**/*.test.ts",
            "domains/*/src/rules/**/*.test.ts",
            "domains/*/src/contract.test.ts",
            "tools/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "real",
          include: [
            "foundation/!(kernel|http-contract)/**/*.test.ts",
            "domains/*/test/**/*.test.ts",
            "apps/{server,cli}/**/*.test.ts",
          ],
          globalSetup: ["tools/test-kit/src/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["apps/web/e2e/**/*.test.ts"],
          globalSetup: ["tools/test-kit/src/global-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
