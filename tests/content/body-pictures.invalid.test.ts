import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { outputFolder } from "../build/compiled.ts";
import { contentFolder, type Files, png, story, text } from "./content-folder.ts";

const there: Files = {
  [`${story}/clip.bin`]: "\0\0\0\u0018ftypmp42",
  [`${story}/logo.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  [`${story}/empty.png`]: "",
  [`${story}/broken.png`]: png.subarray(0, 14),
  [`${story}/photo 1.png`]: png,
};

async function problemsOf(markdown: string): Promise<readonly string[]> {
  const content = contentFolder({ ...there, [`${story}/en.md`]: `${text}${markdown}\n` });
  mkdirSync(join(content, story, "folder"));
  symlinkSync("/etc/hostname", join(content, story, "out.png"));
  const result = await compile({ content, output: outputFolder() });
  return "problems" in result ? result.problems.map(formatProblem) : [];
}

const types = "save it as PNG, JPEG, WebP, AVIF or GIF";

test.each([
  ["clip.bin", `the file is not in a picture format that readers show; ${types}; write a link to a video or a sound`],
  ["logo.svg", `SVG can carry scripts and is not served; ${types}`],
  ["empty.png", "the file is empty; save the picture again"],
  ["broken.png", "the file begins like image/png but is damaged; save the picture again"],
  ["folder", '"folder" is a folder; name a picture in it'],
  ["out.png", '"out.png" is outside the content folder; copy the picture into the story\'s folder'],
  ["/etc/hostname", '"/etc/hostname" is outside the content folder; copy the picture into the story\'s folder'],
  ["fotos/x.jpg", 'there is no file "fotos/x.jpg"; add the picture, or name one that exists'],
  ["emty.png", 'there is no file "emty.png"; did you mean "empty.png"?'],
  ["logo.png", 'there is no file "logo.png"; did you mean "logo.svg"?'],
  ["photo%202.png", 'there is no file "photo 2.png"; did you mean "photo 1.png"?'],
])("a text that names %s has the same problem as a lead picture", async (file, words) => {
  expect(await problemsOf(`![v](${file})`)).toEqual([
    `content/${story}/en.md:6:1 body: image "${file}" cannot be shown: ${words}`,
  ]);
});

test("a picture may be named by an address, with its spaces percent-encoded", async () => {
  expect(await problemsOf("![v](photo%201.png) ![v](<photo 1.png>)")).toEqual([]);
});

test("an image without an address is reported", async () => {
  expect(await problemsOf("![v]()")).toEqual([
    `content/${story}/en.md:6:1 body: an image names no file; write the name of a picture in the story's folder`,
  ]);
});
