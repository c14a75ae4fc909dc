import { defineConfig } from "vitest/config";

// Readers that are not npm packages: Debian's newsboat and python3-feedparser. `npm run test:readers` requires them to be
// installed.
export default defineConfig({
  test: {
    globalSetup: "tests/support/compile-content.ts",
    include: ["tests/readers/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
