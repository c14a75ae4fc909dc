import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type DeployTools, deployNewsroom, recordNewsroom } from "../../../src/commands/deploy/deploy-newsroom.ts";
import { appOf, stories } from "../../support/app.ts";
import { type FakeHub, fakeHub } from "../../support/fake-hub.ts";
import { type Draft, type StoryFacts, story } from "../../support/story.ts";

type Newsroom = readonly (readonly Draft[])[];

/** A site on this machine that serves what was deployed last. */
async function fakeSite() {
  let app: ReturnType<typeof appOf> | undefined;
  let late = 0;
  let next: typeof app;
  const server = createServer(async ({ url = "/" }, outgoing) => {
    if (next && late-- <= 0) [app, next] = [next, undefined];
    const response = (await app?.request(url)) ?? new Response("Nothing here", { status: 404 });
    outgoing.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** @param requests number that the previous version still answers */
    deploy(content: Newsroom, requests = 0) {
      next = appOf(content);
      late = requests;
    },
  };
}

const forReaders = { dryRun: false, temporary: false };

interface Deploy {
  readonly before?: Newsroom;
  readonly after: Newsroom;
  readonly hubs: readonly FakeHub[];
  readonly code?: number;
  readonly late?: number;
}

async function deployed({ before, after, hubs, code = 0, late = 0 }: Deploy) {
  const site = await fakeSite();
  if (before) site.deploy(before);
  const said: string[] = [];
  const complaints: string[] = [];
  let waits = 0;
  const exitCode = await deployNewsroom({ origin: site.origin, hubs: hubs.map(({ url }) => url) }, false, forReaders, {
    async deploy() {
      if (code === 0) site.deploy(after, late);
      return code;
    },
    record: () => void 0,
    fetch,
    wait: async () => void waits++,
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { exitCode, said, complaints, waits };
}

const facts: StoryFacts = { published: "2026-01-06T10:00:00Z", languages: ["uk"], tags: ["ukraine", "webinars"] };
const before = [...stories, story("third", facts)];
const after = [...stories, story("third", { ...facts, lead: "Another" })];
const changed = ["", "tags/ukraine/", "tags/webinars/", "authors/anton-korzh/"]
  .flatMap((folder) => [`/uk/${folder}`, `/uk/summary/${folder}`])
  .flatMap((folder) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `https://news.example${folder}${file}`))
  .sort();

describe("npm run deploy", () => {
  test("notifies the hub of each feed that has changed, once, and of no other", async () => {
    const hub = await fakeHub();
    const { exitCode, complaints } = await deployed({ before, after, hubs: [hub] });

    expect(hub.pings()).toHaveLength(1);
    expect(hub.pings().flat().sort()).toEqual(changed);
    expect([exitCode, complaints]).toEqual([0, []]);
  });

  test("waits for the new version to answer", async () => {
    const hub = await fakeHub();
    const { waits } = await deployed({ before, after, hubs: [hub], late: 4 });

    expect(hub.pings().flat().sort()).toEqual(changed);
    expect(waits).toBe(4);
  });

  test("notifies nobody if no feed has changed, after it has waited long enough", async () => {
    const hub = await fakeHub();
    const { exitCode, said, waits } = await deployed({ before, after: [...before], hubs: [hub] });

    expect(hub.pings()).toEqual([]);
    expect([exitCode, said, waits]).toEqual([0, ["No feed has changed."], 9]);
  });

  test("notifies the hub of everything if there was no site before", async () => {
    const hub = await fakeHub();
    const { exitCode, said } = await deployed({ after, hubs: [hub] });

    expect(hub.pings().flat()).toHaveLength(3 * 2 * 7 * 3);
    expect(exitCode).toBe(0);
    expect(said[0]).toContain("feeds.json is not there yet (it answers 404)");
  });

  test("reports a hub that is down, and succeeds", async () => {
    const down = await fakeHub();
    await down.close();
    const hub = await fakeHub();
    const { exitCode, complaints } = await deployed({ before, after, hubs: [down, hub] });

    expect(exitCode).toBe(0);
    expect(complaints).toEqual([expect.stringContaining(`${down.url} could not be notified; documents: 24; `)]);
    expect(hub.pings().flat().sort()).toEqual(changed);
  });

  test("exits with wrangler's code if that fails, and notifies nobody", async () => {
    const hub = await fakeHub();
    const { exitCode, complaints } = await deployed({ before, after, hubs: [hub], code: 7 });

    expect(hub.pings()).toEqual([]);
    expect(exitCode).toBe(7);
    expect(complaints).toHaveLength(1);
  });

  test("says if the site does not answer, and succeeds as the deploy did", async () => {
    const hub = await fakeHub();
    const complaints: string[] = [];
    const exitCode = await deployNewsroom({ origin: "http://127.0.0.1:1", hubs: [hub.url] }, false, forReaders, {
      deploy: async () => 0,
      record: () => void 0,
      fetch,
      wait: async () => undefined,
      say: () => undefined,
      complain: (line) => complaints.push(line),
    });

    expect(hub.pings()).toEqual([]);
    expect([exitCode, complaints.length]).toEqual([0, 1]);
  });

  test("sends the site no requests if there is no hub to notify", async () => {
    const { exitCode, waits, said } = await deployed({ after, hubs: [] });

    expect([exitCode, waits, said]).toEqual([0, 0, []]);
  });
});

describe.each([
  { dryRun: true, temporary: false, said: /^That was a dry run/ },
  { dryRun: true, temporary: true, said: /^That was a dry run/ },
  { dryRun: false, temporary: true, said: /^No hub was notified/ },
])("npm run deploy with dryRun $dryRun, temporary $temporary", ({ said: expected, ...options }) => {
  async function run(code: number, given = false) {
    const said: string[] = [];
    const sent: string[] = [];
    const exitCode = await deployNewsroom(
      { origin: "https://news.example", hubs: ["https://hub.example/"] },
      given,
      options,
      {
        deploy: async () => code,
        record: () => void 0,
        fetch: async (url) => {
          sent.push(String(url));
          return new Response("{}");
        },
        wait: async () => void sent.push("wait"),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
      },
    );
    return { exitCode, said, sent };
  }

  test("sends no requests, and does not wait", async () => {
    const { exitCode, said, sent } = await run(0);
    expect([exitCode, sent]).toEqual([0, []]);
    expect(said[0]).toMatch(expected);
    expect(said.join("\n")).not.toContain("is deployed");
  });

  test("has wrangler's exit code, and prints nothing itself if wrangler failed", async () => {
    expect(await run(7)).toEqual({ exitCode: 7, said: [], sent: [] });
  });
});

describe("npm run deploy -- --temporary", () => {
  const tools = (said: string[]): DeployTools => ({
    deploy: async () => 0,
    record: () => void 0,
    fetch: () => Promise.reject(new Error("Nobody is asked")),
    wait: async () => undefined,
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
  });
  const site = { origin: "https://news.example", hubs: [] };

  test("says which address the feeds have, unless ORIGIN gives another", async () => {
    const [first, second]: readonly [string[], string[]] = [[], []];
    await deployNewsroom(site, false, { dryRun: false, temporary: true }, tools(first));
    await deployNewsroom(site, true, { dryRun: false, temporary: true }, tools(second));
    expect(first.join(" ")).toMatch(/have https:\/\/news\.example\..* set the variable ORIGIN/);
    expect(second.join(" ")).not.toContain("ORIGIN");
  });
});

test.each([
  ["a deploy for readers", 0, false, forReaders, 1],
  ["a deploy that failed", 7, false, forReaders, 0],
  ["a copy at another address", 0, true, forReaders, 0],
  ["a dry run", 0, false, { dryRun: true, temporary: false }, 0],
  ["a temporary site", 0, false, { dryRun: false, temporary: true }, 0],
] as const)(
  "what was released is recorded after a deploy for readers alone: %s",
  async (_, code, given, options, times) => {
    let recorded = 0;
    await deployNewsroom({ origin: "https://news.example", hubs: [] }, given, options, {
      deploy: async () => code,
      record: () => void recorded++,
      fetch: () => Promise.reject(new Error("Nobody is asked")),
      wait: async () => undefined,
      say: () => undefined,
      complain: () => undefined,
    });
    expect(recorded).toBe(times);
  },
);

test.each([
  ["the site itself", false, forReaders, [0, 1]],
  ["a copy at another address", true, forReaders, [1, 0]],
  ["a temporary site", false, { dryRun: false, temporary: true }, [1, 0]],
  ["a dry run", false, { dryRun: true, temporary: false }, [0, 0]],
] as const)("--record records what was released by other means: %s", (_, given, options, expected) => {
  let recorded = 0;
  const said: string[] = [];
  const code = recordNewsroom(given, options, {
    record: () => void recorded++,
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
  });
  expect([code, recorded]).toEqual(expected);
  expect(said.length).toBe(recorded === 0 ? 1 : 0);
});
