import { expect, test } from "vitest";
import { readDeployOptions } from "../../../src/commands/deploy/deploy-options.ts";

test.each([
  ["--dry-run"],
  ["--dryRun"],
  ["--dry-run=true"],
  ["--dry-run", "true"],
  ["--name", "paper", "--dry-run", "--outdir", "out"],
  ["--no-dry-run", "--dry-run"],
  ["--var", "A:1", "B:2", "--dry-run"],
])("%s %s %s %s %s is a dry run", (...options) => {
  expect(readDeployOptions(options.filter((option) => option !== undefined)).dryRun).toBe(true);
});

test.each([
  [],
  ["--no-dry-run"],
  ["--no-dryRun"],
  ["--dry-run=false"],
  ["--dry-run", "false"],
  ["--outdir", "out"],
  ["--message=--dry-run"],
  ["--", "--dry-run"],
])("%s %s is not a dry run", (...options) => {
  expect(readDeployOptions(options.filter((option) => option !== undefined)).dryRun).toBe(false);
});

test("the environment and the configuration are read under all their names", () => {
  expect(readDeployOptions(["-e", "staging", "--config=other.toml"])).toMatchObject({
    env: "staging",
    config: "other.toml",
  });
  expect(readDeployOptions(["--env", "", "-c", "other.toml"])).toMatchObject({ env: "", config: "other.toml" });
});

test("flags are read under all their names", () => {
  expect(readDeployOptions(["-h", "--temporary"])).toMatchObject({ help: true, temporary: true, version: false });
  expect(readDeployOptions(["-v"])).toMatchObject({ version: true });
});
