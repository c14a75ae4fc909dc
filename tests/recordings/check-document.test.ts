import { expect, test } from "vitest";
import { type DocumentEnding, documentTypes } from "../../src/domain/document-types.ts";
import { checkDocument, explainEnding } from "../../src/recordings/check-document.ts";
import { archive, document } from "./documents.ts";
import { rangesOf } from "./ranges-of.ts";

const endings = Object.keys(documentTypes) as readonly DocumentEnding[];
const check = (ending: DocumentEnding, bytes: Uint8Array | string) =>
  checkDocument(ending, rangesOf(Buffer.from(bytes)));

test.each(endings)("a document with the bytes of %s is accepted", async (ending) => {
  expect(await check(ending, document(ending))).toBeUndefined();
});

test.each(endings)("%s is reported if it is empty", async (ending) => {
  expect(await check(ending, "")).toMatchObject({ what: "the file is empty" });
});

test.each(endings.filter((ending) => ending !== "csv" && ending !== "txt"))(
  "%s is reported if it is cut off or something else",
  async (ending) => {
    const bytes = document(ending);
    expect(await check(ending, bytes.subarray(0, bytes.length - 30))).toMatchObject({
      what: expect.stringContaining("truncated"),
    });
    expect(await check(ending, "<!DOCTYPE html><title>404</title>")).toMatchObject({
      what: expect.stringContaining("is not"),
    });
  },
);

test.each([
  ["docx", archive({ "word/document.xml": "", "word/vbaProject.bin": "" }), "the file has macros"],
  ["docx", document("xlsx"), "the file is not DOCX"],
  ["ods", document("odt"), "the file is not ODS"],
  ["docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "the file is protected by a password, or in an older format"],
  ["csv", Buffer.from("a;b\n\u0456;\u0457\n", "utf16le"), "the file is not text in UTF-8"],
  ["txt", Buffer.from("caf\xe9", "latin1"), "the file is not text in UTF-8"],
  ["txt", Buffer.from("cut off \u0456").subarray(0, -1), "the file is not text in UTF-8"],
] as const)("%s is reported: case %#", async (ending, bytes, what) => {
  expect(await check(ending, bytes)).toMatchObject({ what, instead: expect.stringContaining("save it") });
});

test.each([
  ["doc", "save it as PDF or DOCX"],
  ["xlsm", "save it as XLSX or CSV"],
  ["rar", "pack the files as ZIP"],
  ["constructor", "save it as one of PDF"],
])("a %s file is refused, with a remedy", (ending, instead) => {
  expect(explainEnding(ending)).toMatchObject({
    what: `${ending.toUpperCase()} files are not served`,
    instead: expect.stringContaining(instead),
  });
});
