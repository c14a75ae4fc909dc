import mime from "mime";
import { mediums, type RemoteRecording } from "../../domain/recording.ts";
import type { Diagnosis } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";

/** Returns an audio or video file on another host, whose type is known by its ending only. @param url absolute */
export function remoteRecording(url: string): RemoteRecording | Diagnosis {
  const { protocol, pathname, href } = new URL(url);
  const type = mime.getType(pathname);
  const medium = mediums.find((each) => type?.startsWith(`${each}/`));
  if (protocol !== "https:") {
    return {
      what: `${quote(url)} is not served over https`,
      instead: "write an https URL, or put the file into the story's folder",
    };
  }
  if (!type || !medium) {
    const instead = 'write the address of the file itself, such as "https://media.example/talk.mp3"';
    return { what: `${quote(url)} does not end like an audio or video file`, instead };
  }
  return { url: href, medium, type };
}
