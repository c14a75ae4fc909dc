import { feedPicture } from "../../domain/picture.ts";
import type { Clip } from "../../domain/recording.ts";
import type { Language, Site } from "../../domain/site.ts";
import { bodyPrinter } from "../../markdown/body-printer.ts";
import { describeRecording } from "../../messages/describe-recording.ts";
import { fill } from "../../messages/fill.ts";
import { fileUrl, recordingUrl } from "../../urls/urls.ts";
import { printImage } from "./print-image.ts";

/**
 * Prints an audio or video file as a player, for readers that know the element, with a link inside it for the others. Nothing of the
 * file is loaded before it plays.
 * @param page absolute URL of the page that shows it, to which feeds link if they may not have the file
 */
export function printClip(site: Site, language: Language, page: string, clip: Clip): string {
  const { recording, title, poster, syndicatePoster, syndicate } = clip;
  const { medium } = recording;
  const printer = bodyPrinter();
  if (syndicate === false) {
    const name = language.messages.recording[medium];
    printer.open("p");
    printer.open("a", { href: page });
    printer.text(title ? fill(language.messages.files.titled, { recording: name, title }) : name);
    printer.close("a");
    printer.close("p");
    return printer.end();
  }
  const url = recordingUrl(site, recording);
  const picture = poster && syndicatePoster !== false ? feedPicture(poster) : undefined;
  const posterUrl = picture && fileUrl(site, picture.path);
  printer.open("figure");
  // An `<audio>` shows no poster.
  if (picture && posterUrl && medium === "audio") printImage(printer, { url: posterUrl, alt: "", measured: picture });
  printer.open(medium, {
    controls: "",
    preload: "none",
    src: url,
    poster: posterUrl,
    ...("path" in recording && { width: recording.width, height: recording.height }),
  });
  printer.open("a", { href: url });
  printer.text(describeRecording(language, recording));
  printer.close("a");
  printer.close(medium);
  if (title) {
    printer.open("figcaption");
    printer.text(title);
    printer.close("figcaption");
  }
  printer.close("figure");
  return printer.end();
}
