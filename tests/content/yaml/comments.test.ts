import { expect, test } from "vitest";
import { findCommentedTexts } from "../../../src/content/yaml/comments.ts";
import { parseYaml } from "../../../src/content/yaml/parse-yaml.ts";
import { createSourceFile } from "../../../src/problems/source-file.ts";

test("a comment is found before any item of a list, not only before the first", () => {
  const text = "- # one\n  first\n- second\n- # three\n  third\n";
  const yaml = parseYaml(createSourceFile("list.yaml", text));
  if ("problems" in yaml) throw new Error("The list has problems");
  expect(findCommentedTexts(yaml).map(({ path, offset }) => [path, text.slice(offset, offset + 5)])).toEqual([
    [[0], "# one"],
    [[2], "# thr"],
  ]);
});
