import { defineConfig } from "vitest/config";

// A command of its own, since it needs Chromium: `npm run test:browser`. CHROMIUM names the program where it is not found.
export default defineConfig({
  test: {
    name: "browser",
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: "tests/browser/serve.ts",
    root: new URL("../..", import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
