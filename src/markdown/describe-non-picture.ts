import mime from "mime";
import { providerOfPage } from "../embeds/provider-of-address.ts";

/**
 * Describes what an address points to if it is not a picture: `a video, not a picture`. Undefined for a picture, and if the
 * address does not tell.
 * @param address absolute
 */
export function describeNonPicture(address: string): string | undefined {
  const { host, pathname, search } = new URL(address);
  if (filePages.some((pattern) => pattern.test(`${host}${pathname}${search}`))) {
    return "a page about a picture, not a picture";
  }
  const file = /[^/]+\.[a-z\d]+$/i.exec(pathname)?.[0];
  const type = file === undefined ? null : mime.getType(file);
  if (type?.startsWith("image/")) {
    return rarelyShown.has(type) ? `in a format that few readers show (${type})` : undefined;
  }
  const service = serviceOf(address);
  if (service && !pathsOfPictures.test(pathname)) return `a page of ${service}, not a picture`;
  return type === null || programs.test(type) ? undefined : describeType(type);
}

function describeType(type: string): string {
  if (type.startsWith("video/") || /mpegurl|dash\+xml/.test(type)) return "a video, not a picture";
  if (type.startsWith("audio/")) return "a sound recording, not a picture";
  return type === "text/html" || type === "application/xhtml+xml"
    ? "a page, not a picture"
    : "a document, not a picture";
}

/** Server programs that may well return a picture: `image.php?id=1`. */
const programs = /^application\/(?:octet-stream|x-httpd-php|x-msdownload|x-perl)$/;

const rarelyShown: ReadonlySet<string> = new Set([
  "image/emf",
  "image/heic",
  "image/heic-sequence",
  "image/heif",
  "image/heif-sequence",
  "image/jp2",
  "image/tiff",
  "image/vnd.adobe.photoshop",
  "image/vnd.djvu",
  "image/wmf",
]);

/** Pages about a picture whose addresses end like a picture's. */
const filePages: readonly RegExp[] = [
  /^(?:www\.)?dropbox\.com\/(?:s|scl)\/(?!.*[?&](?:raw|dl)=1)/,
  /^[\w.-]+\.(?:wikipedia|wikimedia)\.org\/(?:wiki\/(?!Special:|Спеціальна:)|w\/index)/i,
  /^github\.com\/[^/]+\/[^/]+\/blob\/(?!.*[?&]raw=(?:1|true))/,
];

function serviceOf(address: string): string | undefined {
  const host = new URL(address).hostname.replace(/^(?:www|m|mobile|web|embed|player)\./, "");
  return services.get(host) ?? providerOfPage(address);
}

/** Paths at which services serve pictures. */
const pathsOfPictures = /^\/(?:thumbnail|api|uc)\b|\/(?:media|picture|thumbnail)\/?$/;

/** Services, besides the providers of embeds, whose page addresses are pasted as if they were videos, sounds or pictures. */
const services: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Pinterest: "pinterest.com pin.it",
    Deezer: "deezer.com",
    Mixcloud: "mixcloud.com",
    Odysee: "odysee.com",
    BitChute: "bitchute.com",
    Streamable: "streamable.com",
    Loom: "loom.com",
    Coub: "coub.com",
    Dzen: "dzen.ru",
    Bilibili: "bilibili.com b23.tv",
    Niconico: "nicovideo.jp nico.ms",
    Youku: "youku.com v.youku.com",
    Giphy: "giphy.com",
    Imgur: "imgur.com",
    Flickr: "flickr.com flic.kr",
    "Google Drive": "drive.google.com",
    "Google Docs": "docs.google.com",
    "Google Photos": "photos.google.com photos.app.goo.gl",
    Google: "google.com",
  }).flatMap(([service, hosts]) => hosts.split(" ").map((host) => [host, service])),
);
