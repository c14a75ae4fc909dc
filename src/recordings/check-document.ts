import { type DocumentEnding, documentTypes } from "../domain/document-types.ts";
import type { Diagnosis } from "../problems/problem.ts";
import type { FileRanges } from "./file-ranges.ts";

const saveAgain = "save or upload it again";
const served = Object.keys(documentTypes).map((ending) => ending.toUpperCase());

/** Remedies for the extensions of documents that are not served. */
const remedies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["doc", "docm", "dot", "rtf", "pages", "wpd"].map((each) => [each, "save it as PDF or DOCX"])),
  ...Object.fromEntries(["xls", "xlsm", "xlsb", "numbers"].map((each) => [each, "save it as XLSX or CSV"])),
  ...Object.fromEntries(["ppt", "pptm", "pps", "ppsx", "key"].map((each) => [each, "save it as PDF or PPTX"])),
  ...Object.fromEntries(["7z", "rar", "gz", "tar", "tgz", "bz2", "xz"].map((each) => [each, "pack the files as ZIP"])),
  ...Object.fromEntries(
    ["json", "geojson", "xml", "tsv", "parquet", "sqlite"].map((each) => [each, "save it as CSV, or pack it as ZIP"]),
  ),
  ...Object.fromEntries(["html", "htm", "svg", "mhtml", "md"].map((each) => [each, "save it as PDF"])),
  vtt: "subtitles are served with the recording of the same name; save a transcript as TXT",
  srt: "save subtitles as WebVTT, with the name of the recording; save a transcript as TXT",
};

/** Whether an extension is that of a document, served or not. */
export function isDocumentLike(ending: string): boolean {
  return Object.hasOwn(documentTypes, ending) || Object.hasOwn(remedies, ending);
}

/** Explains why documents with an extension are not served. */
export function explainEnding(ending: string): Diagnosis {
  const remedy = Object.hasOwn(remedies, ending) ? remedies[ending] : undefined;
  return {
    what: ending === "" ? "the file has no extension" : `${ending.toUpperCase()} files are not served`,
    instead: remedy ?? `save it as one of ${served.join(", ")}`,
  };
}

/** Checks that a document's bytes are what its extension says and that it is not cut off. @returns undefined if they are */
export async function checkDocument(ending: DocumentEnding, file: FileRanges): Promise<Diagnosis | undefined> {
  if (file.size === 0) return { what: "the file is empty", instead: saveAgain };
  switch (ending) {
    case "pdf":
      return checkPdf(file);
    case "csv":
    case "txt":
      return checkPlainText(file);
    default:
      return checkArchive(ending, file);
  }
}

/** ISO 32000-1 annex H: readers look for the header in the first 1,024 bytes and for the end in the last. */
async function checkPdf(file: FileRanges): Promise<Diagnosis | undefined> {
  const head = await readLatin1(file, 0, 1024);
  if (!head.includes("%PDF-")) return { what: "the file is not a PDF", instead: "save it as PDF" };
  const tail = await readLatin1(file, file.size - 1024, file.size);
  return tail.includes("%%EOF") ? undefined : { what: "the PDF is truncated", instead: saveAgain };
}

async function checkPlainText(file: FileRanges): Promise<Diagnosis | undefined> {
  const notText: Diagnosis = { what: "the file is not text in UTF-8", instead: "save it as UTF-8" };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let start = 0; start < file.size; start += piece) {
      const bytes = await file.read(start, Math.min(start + piece, file.size));
      if (decoder.decode(bytes, { stream: true }).includes("\0")) return notText;
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return notText;
    throw error;
  }
}

const piece = 1024 * 1024;

/** A ZIP file: its directory, at the end, names the files in it (APPNOTE.TXT section 4.3.6). */
async function checkArchive(ending: DocumentEnding, file: FileRanges): Promise<Diagnosis | undefined> {
  const head = await readLatin1(file, 0, 100);
  const name = ending.toUpperCase();
  if (head.startsWith("\xd0\xcf\x11\xe0")) {
    return {
      what: "the file is protected by a password, or in an older format",
      instead: `save it as ${name} without one`,
    };
  }
  // An archive without files has nothing but the record at its end.
  if (!head.startsWith("PK\x03\x04") && !head.startsWith("PK\x05\x06"))
    return { what: `the file is not ${name}`, instead: `save it as ${name}` };
  const end = await readLatin1(file, file.size - longestEnd, file.size);
  const record = end.lastIndexOf("PK\x05\x06");
  if (record < 0) return { what: `the ${name} file is truncated`, instead: saveAgain };
  const bytes = Buffer.from(end, "latin1");
  // A directory of more than 4 GiB has its place elsewhere, which only an archive that is not an office document can have.
  if (record + 20 > bytes.length) return { what: `the ${name} file is truncated`, instead: saveAgain };
  const directory = bytes.readUInt32LE(record + 16);
  const names = await readLatin1(file, directory, Math.min(directory + longestDirectory, file.size));
  const wanted = contents[ending];
  if (!wanted) return undefined;
  if (names.includes("vbaProject.bin"))
    return { what: "the file has macros", instead: `save it as ${name} without macros` };
  return wanted.test(head) || wanted.test(names)
    ? undefined
    : { what: `the file is not ${name}`, instead: `save it as ${name}` };
}

/** What is in the archive: a file of its directory, or a first file that names its type (OpenDocument 1.3 part 2 section 3.3, EPUB OCF 3.3 section 4.3). */
const contents: Readonly<Partial<Record<DocumentEnding, RegExp>>> = {
  docx: /word\/document/,
  xlsx: /xl\/workbook/,
  pptx: /ppt\/presentation/,
  odt: /mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
  ods: /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
  odp: /mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/,
  epub: /mimetypeapplication\/epub\+zip/,
};

/** Bytes of the record at the end, with the longest comment. */
const longestEnd = 22 + 65_535;
const longestDirectory = 4 * 1024 * 1024;

/** Reads bytes as characters, of a range that may go beyond the file. */
async function readLatin1(file: FileRanges, start: number, end: number): Promise<string> {
  const from = Math.min(Math.max(0, start), file.size);
  return Buffer.from(await file.read(from, Math.max(from, Math.min(end, file.size)))).toString("latin1");
}
