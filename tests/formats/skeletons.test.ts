import { expect, test } from "vitest";
import { fillJson, fillXml, slot } from "../../src/formats/skeleton.ts";
import { skeletons } from "../../src/formats/skeletons.ts";
import { element } from "../../src/xml/element.ts";

test("no text that stands for a value is left in a skeleton", () => {
  expect(JSON.stringify(skeletons)).not.toMatch(/slot\.invalid|1970|"[-1]"/);
});

test("every slot is filled with its value, in texts and in attributes", () => {
  const tree = element("a", { href: slot("url") }, slot("title"), element("b", {}, "as it is"));
  expect(fillXml(tree, { url: "x", title: "t" })).toEqual(
    element("a", { href: "x" }, "t", element("b", {}, "as it is")),
  );
  expect(fillJson({ a: slot("title"), b: "as it is" }, { title: "t" })).toEqual({ a: "t", b: "as it is" });
});

test("an element whose slot has no value is left out", () => {
  const tree = element(
    "a",
    {},
    element("b", {}, slot("none")),
    element("c", { d: slot("none") }),
    element("e", {}, "f"),
  );
  expect(fillXml(tree, { none: undefined })).toEqual(element("a", {}, element("e", {}, "f")));
  expect(fillJson({ a: slot("none"), b: "c" }, { none: undefined })).toEqual({ b: "c" });
});

test("a value that looks like a slot is not filled again", () => {
  expect(fillXml(element("a", {}, slot("title")), { title: slot("title") }).children).toEqual([slot("title")]);
});

test("a slot without a value to fill it is an error, not an empty text", () => {
  expect(() => fillXml(element("a", {}, slot("title")), {})).toThrow("There is no value for the slot title");
});
