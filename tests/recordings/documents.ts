import type { DocumentEnding } from "../../src/domain/document-types.ts";

/** Returns a small document of a type. */
export function document(ending: DocumentEnding): Buffer {
  switch (ending) {
    case "pdf":
      return Buffer.from("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    case "csv":
    case "txt":
      return Buffer.from("місто,роки\nKyiv,1500\n");
    case "docx":
      return archive({ "[Content_Types].xml": "", "word/document.xml": "" });
    case "xlsx":
      return archive({ "[Content_Types].xml": "", "xl/workbook.xml": "" });
    case "pptx":
      return archive({ "[Content_Types].xml": "", "ppt/presentation.xml": "" });
    case "odt":
      return archive({ mimetype: "application/vnd.oasis.opendocument.text" });
    case "ods":
      return archive({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" });
    case "odp":
      return archive({ mimetype: "application/vnd.oasis.opendocument.presentation" });
    case "epub":
      return archive({ mimetype: "application/epub+zip" });
    case "zip":
      return archive({ "data.csv": "a,b\n" });
  }
}

/** Returns a ZIP file, without checksums, of stored files. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(text.length, 4);
    sizes.writeUInt32LE(text.length, 8);
    const names = Buffer.alloc(4);
    names.writeUInt16LE(name.length, 0);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(10), sizes, names, Buffer.from(name + text)]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    directory.push(
      Buffer.from("PK\x01\x02"),
      Buffer.alloc(12),
      sizes,
      names,
      Buffer.alloc(10),
      place,
      Buffer.from(name),
    );
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("PK\x05\x06"), end]);
}
