import { expect, test } from "vitest";
import { newsroomFolder, storiesIn } from "./newsroom-folder.ts";
import { run } from "./run.ts";

const commands = ["new", "import", "content", "dev", "compile", "docs"];

test.each(commands)("%s --help prints its usage", (command) => {
  const { status, stdout, stderr } = run(command, "--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: npm run /);
  expect(stdout).toContain("--help");
});

test.each(commands)("%s with an unknown option says so in a line, without a stack trace", (command) => {
  const { status, stdout, stderr } = run(command, "--no-such-option");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("Unknown option '--no-such-option'");
  expect(stderr).not.toMatch(/^ +at /m);
});

test.each(["abc", "0", "65536", "8787.5", "", "0x1f"])("dev --port %j is refused before anything starts", (port) => {
  expect(run("dev", `--port=${port}`)).toEqual({
    status: 2,
    stdout: "",
    stderr: `--port ${port} is not a port; write a number from 1 to 65535, such as 8787.\n`,
  });
});

test("a command that is refused exits with 1, prints nothing to standard output and writes nothing", () => {
  const content = newsroomFolder();
  expect(run("new", "Title", "--tags", "kyv", "--content", content)).toEqual({
    status: 1,
    stdout: "",
    stderr: '--tags: there is no tag "kyv" in tags.yaml; did you mean "kyiv"?\n',
  });
  expect(run("new", "--content", content)).toMatchObject({ status: 1, stdout: "" });
  expect(run("import", "no-such-file.txt", "--content", content)).toMatchObject({ status: 1, stdout: "" });
  expect(storiesIn(content)).toEqual(["2026-01-03-first"]);
});

test("the created files are listed with the places to fill in", () => {
  const content = newsroomFolder();
  const { status, stdout } = run("new", "A title", "--lang", "en", "--section", "service", "--content", content);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^content\/articles\/\d{4}-\d\d-\d\d-a-title\/\n {2}article\.yaml\n {2}en\.md\n/);
  expect(stdout).toMatch(/^ {2}en\.md:3 lead +one or two sentences/m);
});

test("content --fetch-embeds answers without asking anybody if there is nothing to ask", () => {
  const content = newsroomFolder();
  const all = run("content", "--fetch-embeds", "--content", content);
  expect(all).toEqual({ status: 0, stdout: "There are no embeds.\n", stderr: "" });
  const named = run("content", "--fetch-embeds", "2026-01-03-firs", "--content", content);
  expect(named).toEqual({
    status: 1,
    stdout: "",
    stderr: 'There is no story "2026-01-03-firs"; did you mean "2026-01-03-first"?\n',
  });
});

test.each([
  ["--fetch-embeds --json", "--fetch-embeds prints no JSON; leave out --json\n"],
  ["2026-01-03-first", 'Stories are named after --fetch-embeds; "--help" shows the options.\n'],
])("content %s is refused", (options, stderr) => {
  const content = newsroomFolder();
  expect(run("content", ...options.split(" "), "--content", content)).toEqual({ status: 1, stdout: "", stderr });
});
