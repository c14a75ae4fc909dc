import { expect, test } from "vitest";
import { type FileSources, type KnownFiles, renderWithFiles } from "../../src/build/links/known-files.ts";

const picture = { path: "/media/a.png", type: "image/png", length: 1, width: 1, height: 1, smaller: [] };
const recording = {
  medium: "video",
  type: "video/mp4",
  path: "/v.mp4",
  hosted: "site",
  length: 1,
  duration: 1,
} as const;

function sources(asked: string[]): FileSources {
  return {
    async picture(src) {
      asked.push(src);
      return picture;
    },
    async clip(src) {
      asked.push(src);
      return { recording, tracks: [] };
    },
    async document(href) {
      asked.push(href);
      return { what: "missing", instead: "add it" };
    },
    isFile: (href) => href.endsWith(".pdf"),
  };
}

/** Asks for the poster once the recording is known. */
function render(files: KnownFiles): string {
  const clip = files.clip("clip.mp4");
  const poster = "recording" in clip ? files.picture("poster.jpg") : undefined;
  const decree = files.document("decree.pdf");
  return JSON.stringify([clip, poster, decree, files.document("../story/")]);
}

test("a text is rendered again until all files that it names are known, each read once", async () => {
  const asked: string[] = [];
  expect(JSON.parse(await renderWithFiles(sources(asked), render))).toEqual([
    { recording, tracks: [] },
    picture,
    { what: "missing", instead: "add it" },
    null,
  ]);
  expect(asked).toEqual(["clip.mp4", "decree.pdf", "poster.jpg"]);
});

test("a text that names no file is rendered once", async () => {
  let times = 0;
  await renderWithFiles(sources([]), () => times++);
  expect(times).toBe(1);
});
