import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { change, contentFolder, story, text } from "../content/content-folder.ts";
import { developing, patience } from "./developing.ts";
import { projectCopy, projectEnvironment } from "./project-copy.ts";

test("a server says that it is ready, and serves its own output whatever else is compiled", {
  timeout: 300_000,
}, async () => {
  const project = projectCopy(contentFolder());
  const first = await developing(project);
  await expect.poll(first.printed, patience).toContain("Ready");
  expect(first.printed()).toMatch(new RegExp(`^1 stories, [^\n]*\nReady on ${first.origin}\n$`));
  expect(await first.feed()).toContain(`<link>${first.origin}/en/</link>`);

  // A compile for a deploy, in another terminal.
  const compile = spawnSync(process.execPath, ["src/commands/compile/main.js"], {
    cwd: project,
    env: projectEnvironment(),
  });
  expect(compile.status).toBe(0);

  // A second server.
  const second = await developing(project);
  await expect.poll(second.printed, patience).toContain("Ready");

  // After a save both show it, each under its own origin.
  writeFileSync(join(project, "content", story, "en.md"), change(text, '"First"', '"Saved"'));
  for (const { feed, origin } of [first, second]) {
    await expect.poll(feed, patience).toContain("<title>Saved</title>");
    const origins = new Set((await feed()).match(/https?:\/\/(?:localhost:\d+|news\.example)(?=\/en\/)/g));
    expect(origins).toEqual(new Set([origin]));
  }

  // A third server on the port of the first.
  const third = await developing(project, first.port);
  expect(await third.ended).toBe(1);
  expect(third.printed()).toBe(
    `Port ${first.port} is taken, perhaps by another "npm run dev"; stop that, or choose another with "npm run dev -- --port ${first.port + 1}".\n`,
  );
  expect(await first.feed()).toContain("<title>Saved</title>");
});

test("a mistake in the code before the first answer is fixed without a restart", { timeout: 300_000 }, async () => {
  const project = projectCopy(contentFolder());
  const app = join(project, "src/app.ts");
  const code = readFileSync(app, "utf8");
  writeFileSync(app, `${code}const = ;`);
  const { printed, feed } = await developing(project);
  await expect.poll(printed, patience).toContain('Expected identifier but found "="');
  expect(printed()).not.toContain("Ready");

  writeFileSync(app, code);
  await expect.poll(printed, patience).toContain("Ready");
  expect(await feed()).toContain("<title>First</title>");
});
