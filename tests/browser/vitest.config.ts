import { defineConfig } from "vitest/config";

// A command of its own, since it needs Chromium: `npm run test:browser`. CHROMIUM names the program where it is not found.
// `SCREENSHOTS=1 npm run test:browser` renews the pictures in docs/, and does nothing else.
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
