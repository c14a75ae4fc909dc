import { cleanText } from "../xml/clean-text.ts";
import { readMetadata } from "./read-metadata.ts";

/** Lists what a picture's metadata reveal, in words for an editor: `camera (Canon EOS R5)`. Empty if there are none. */
export function describeMetadata(bytes: Uint8Array): readonly string[] {
  const { exif, xmp, iptc, gps, Thumbnail } = readMetadata(bytes);
  const groups: readonly Readonly<Record<string, unknown>>[] = [{ ...exif }, { ...iptc }, { ...xmp }];
  const find = (...names: readonly string[]) => {
    const values = names.flatMap((name) => groups.map((group) => textOf(group[name])));
    return [...new Set(values.filter(Boolean))].join(", ");
  };
  const facts = {
    place: [coordinates(gps), find(...places)].filter(Boolean).join(", "),
    camera: find("Make", "Model", "LensModel", "Lens"),
    "serial number": find(...serialNumbers),
    date: find("DateTimeOriginal", "CreateDate", "Date Created", "DateCreated", "DateTime"),
    names: find(...names),
    description: find("ImageDescription", "Caption/Abstract", "description", "UserComment", "Headline", "Keywords"),
    software: find("Software", "CreatorTool", "HistorySoftwareAgent"),
  };
  return [
    ...Object.entries(facts).flatMap(([fact, value]) => (value ? [`${fact} (${shorten(value)})`] : [])),
    ...(Thumbnail ? ["a thumbnail, which may show what was cropped"] : []),
    ...(hasContentCredentials(bytes) ? ["Content Credentials (C2PA)"] : []),
  ];
}

/** Names of fields in Exif, IIM and XMP, as ExifReader has them. */
const places = [
  "Sub-location",
  "Location",
  "City",
  "Province/State",
  "State",
  "Country/Primary Location Name",
  "Country",
];
const serialNumbers = ["BodySerialNumber", "CameraSerialNumber", "SerialNumber", "LensSerialNumber", "ImageUniqueID"];
const names = [
  "Artist",
  "By-line",
  "creator",
  "CameraOwnerName",
  "OwnerName",
  "XPAuthor",
  "PersonInImage",
  "Writer/Editor",
];

/** Rounded to about 10 km, since messages are kept in logs. */
function coordinates(gps: { readonly Latitude?: number; readonly Longitude?: number } | undefined): string {
  const { Latitude: latitude, Longitude: longitude } = gps ?? {};
  if (latitude === undefined && longitude === undefined) return "";
  return `near ${[latitude, longitude].map((degrees) => degrees?.toFixed(1) ?? "?").join(", ")}`;
}

function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(textOf).filter(Boolean).join(", ");
  const { description } = { ...(tag as { readonly description?: unknown } | undefined) };
  return typeof description === "string" || typeof description === "number"
    ? cleanText(String(description)).trim()
    : "";
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Whether there is a manifest store: a JUMBF box with the label "c2pa" (C2PA 2.1, section 11.1.4). */
function hasContentCredentials(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes("jumb") && all.includes("c2pa\0");
}
