import { defineConfig } from "vitest/config";

// A separate command, `npm run test:browser`, since it needs Chromium; set CHROMIUM to its path if it is not found.
// `SCREENSHOTS=1 npm run test:browser` only takes new screenshots for docs/.
const screenshots = "tests/browser/screenshots.test.ts";

export default defineConfig({
  test: {
    name: "browser",
    ...(process.env.SCREENSHOTS
      ? { include: [screenshots] }
      : { include: ["tests/browser/**/*.test.ts"], exclude: [screenshots] }),
    globalSetup: "tests/browser/serve.ts",
    root: new URL("../..", import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
