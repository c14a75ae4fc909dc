import type { Entry } from "../feed/entry.ts";
import type { EntryClip } from "../feed/entry-clip.ts";
import type { EntryImage } from "../feed/entry-image.ts";

/** Returns the member `attachments`. What plays comes before the picture: podcast apps take the first attachment. */
export function attachmentsOf({ clips, image }: Entry): object {
  const attachments = [...clips.map(clipAttachment), ...(image ? pictureAttachment(image) : [])];
  return attachments.length > 0 ? { attachments } : {};
}

function clipAttachment({ url, type, title, measured }: EntryClip): object {
  return {
    url,
    mime_type: type,
    ...(title !== "" && { title }),
    ...(measured && { size_in_bytes: measured.length, duration_in_seconds: measured.duration }),
  };
}

/** The type of a picture on another host is not known, and an attachment must have one. */
function pictureAttachment({ url, alt, measured }: EntryImage): readonly object[] {
  return measured ? [{ url, mime_type: measured.type, title: alt, size_in_bytes: measured.length }] : [];
}

/** Returns the member of `_polyfeed` for what attachments have no members for. */
export function clipsMember({ clips }: Entry): object {
  if (clips.length === 0) return {};
  return {
    clips: clips.map(({ url, medium, measured, poster, tracks }) => ({
      url,
      medium,
      ...(measured?.width !== undefined && { width: measured.width, height: measured.height }),
      ...(poster && { poster: poster.url }),
      ...(tracks.length > 0 && { tracks }),
    })),
  };
}
