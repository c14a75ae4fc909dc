import type { RemoteRecording } from "../../domain/recording.ts";
import { likelyRecordingType } from "../../domain/recording-types.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import { endingOf } from "../../recordings/file-endings.ts";

/** Returns an audio or video file on another host, whose type is known by its ending only. @param url absolute */
export function remoteRecording(url: string): RemoteRecording | Diagnosis {
  const { protocol, pathname, href } = new URL(url);
  const recording = likelyRecordingType(endingOf(pathname));
  if (protocol !== "https:") {
    return {
      what: `${quote(url)} is not served over https`,
      instead: "write an https URL, or put the file into the story's folder",
    };
  }
  if (!recording) {
    const instead = 'write the address of the file itself, such as "https://media.example/talk.mp3"';
    return { what: `${quote(url)} does not end like an audio or video file`, instead };
  }
  return { url: href, ...recording };
}
