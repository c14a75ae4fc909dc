/** The MIME types of documents that are served, by extension. None of them is executed by a browser. */
export const documentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  epub: "application/epub+zip",
  csv: "text/csv",
  txt: "text/plain",
  zip: "application/zip",
} as const;

export type DocumentEnding = keyof typeof documentTypes;

/** Whether documents with this extension are served. */
export function isDocumentEnding(ending: string): ending is DocumentEnding {
  return Object.hasOwn(documentTypes, ending);
}
