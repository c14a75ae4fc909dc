import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { belowAPath, sitePath } from "./tests/support/below-a-path.ts";

// Next to the development server's output, which stays unchanged while tests run.
const compiled = (file: string) => new URL(`.polyfeed/test/${file}`, import.meta.url).pathname;

// These files mock modules, and the mocks would also apply to other files that share the worker.
const mocking = ["tests/build/incremental/another-program.test.ts", "tests/formats/restricted-formats.test.ts"];

export default defineConfig({
  test: {
    // For property tests on a busy machine; no test waits.
    testTimeout: 30_000,
    // One line per file, whoever runs the tests; a test has its own line only if it fails or takes longer than the threshold in
    // milliseconds.
    reporters: process.env.GITHUB_ACTIONS === "true" ? ["default", "github-actions"] : ["default"],
    slowTestThreshold: 10_000,
    globalSetup: "tests/support/compile-content.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          // Files share workers, since starting a worker for each file takes long.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          // Tests with readers and a browser need programs that npm does not install, and have their own configurations.
          exclude: ["tests/worker/**", "tests/readers/**", "tests/browser/**", "tests/bench/**", ...mocking],
        },
      },
      {
        extends: true,
        plugins: [belowAPath()],
        test: {
          name: "below a path",
          isolate: false,
          env: { SITE_PATH: sitePath },
          include: ["http", "pages", "documents", "consumers", "edge"].map(
            (suite) => `tests/${suite}/**/*.test.{ts,tsx}`,
          ),
          // Its newsroom is always below a path.
          exclude: ["tests/documents/fields.test.ts"],
        },
      },
      { extends: true, test: { name: "mocking", include: mocking } },
      {
        extends: true,
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        resolve: {
          alias: [
            { find: /^.*\/\.polyfeed\/catalogue\.bin$/, replacement: compiled("catalogue.bin") },
            { find: "#skeletons", replacement: compiled("skeletons.js") },
          ],
        },
        test: { name: "workerd", include: ["tests/worker/**/*.test.ts"] },
      },
    ],
  },
});
