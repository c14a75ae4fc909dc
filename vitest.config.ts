import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { belowAPath, sitePath } from "./tests/support/below-a-path.ts";

// Beside the development server's own, which stays as it is while tests run.
const compiled = (file: string) => new URL(`.polyfeed/test/${file}`, import.meta.url).pathname;

// What stands in for a module would stand in for it in the files that share the worker.
const mocking = ["tests/build/incremental/another-program.test.ts", "tests/formats/restricted-formats.test.ts"];

export default defineConfig({
  test: {
    // Property tests on a busy machine; nothing here waits.
    testTimeout: 30_000,
    // A line a file, by whomever it is run; a test has one of its own where it fails, or takes so many milliseconds.
    reporters: process.env.GITHUB_ACTIONS === "true" ? ["default", "github-actions"] : ["default"],
    slowTestThreshold: 10_000,
    globalSetup: "tests/support/compile-content.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          // Files share their workers: to start one for each takes a third of all the time.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          // Those for readers and a browser need programs that npm does not install, and have configs of their own.
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
          // Its newsroom is below a path in either project.
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
