import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkUploads } from "../../../src/commands/deploy/check-uploads.ts";
import { describeUploads, listUploads } from "../../../src/commands/deploy/uploads.ts";

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), "polyfeed-uploads-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "ab"));
  writeFileSync(join(root, "ab/Звіт.pdf"), "");
  writeFileSync(join(root, "cd-5.mp4"), "");
  return root;
}

test("the files are listed with their addresses", () => {
  const root = folder();
  expect(listUploads(root, "https://media.example/news")).toEqual([
    {
      file: join(root, "ab/Звіт.pdf"),
      name: "ab/Звіт.pdf",
      url: "https://media.example/news/ab/%D0%97%D0%B2%D1%96%D1%82.pdf",
    },
    { file: join(root, "cd-5.mp4"), name: "cd-5.mp4", url: "https://media.example/news/cd-5.mp4" },
  ]);
});

test.each([
  [404, 2, []],
  [410, 2, []],
  [200, 0, []],
  [403, 0, ["status 403"]],
  [405, 0, ["status 405"]],
  [undefined, 0, ["getaddrinfo ENOTFOUND media.example"]],
])("a host that answers %s lacks %d of two files, and what is not known is %j", async (status, count, reasons) => {
  const asked: unknown[] = [];
  const { missing, unknown } = await checkUploads(
    listUploads(folder(), "https://media.example"),
    async (url, { method }) => {
      asked.push([method, new URL(url).host]);
      if (status === undefined)
        throw new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND media.example") });
      return new Response(null, { status });
    },
  );
  expect([missing.length, unknown]).toEqual([count, reasons]);
  expect(asked).toEqual([
    ["HEAD", "media.example"],
    ["HEAD", "media.example"],
  ]);
});

test("for a bucket there are commands to paste, with the path of the address in the key", () => {
  const base = "https://pub-1234.r2.dev/news";
  const [, pdf, mp4] = describeUploads(listUploads(folder(), base), base).split("\n");
  expect(pdf).toMatch(
    /^ {2}npx wrangler r2 object put "BUCKET\/news\/ab\/Звіт\.pdf" --remote --file ".*\/ab\/Звіт\.pdf" /,
  );
  expect(pdf).toContain('--content-type "application/pdf"');
  expect(mp4).toContain('"BUCKET/news/cd-5.mp4" --remote');
  expect(mp4).toContain('--content-type "video/mp4" --cache-control "public, max-age=31536000, immutable"');
});

test("for another host there is a list", () => {
  const base = "https://media.example";
  expect(describeUploads(listUploads(folder(), base), base)).toContain("cd-5.mp4 -> https://media.example/cd-5.mp4");
});
