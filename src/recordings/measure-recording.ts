import { once } from "../domain/once.ts";
import type { OwnRecording } from "../domain/recording.ts";
import { type RecordingEnding, recordingTypes } from "../domain/recording-types.ts";
import type { Diagnosis } from "../problems/problem.ts";
import type { FileRanges } from "./file-ranges.ts";
import { countsFrames } from "./mp3-frames.ts";
import { hasStudioProfile, nameCodec, recordingFormats } from "./recording-formats.ts";

/** What the bytes of a recording say. */
export interface MeasuredRecording extends Omit<OwnRecording, "path" | "hosted"> {
  /** The extension that belongs to the type. */
  readonly ending: RecordingEnding;
}

/** Loaded lazily: most compiles measure no recording. */
const loadMediabunny = once(() => import("mediabunny"));
type Mediabunny = Awaited<ReturnType<typeof loadMediabunny>>;
type Track = Awaited<ReturnType<InstanceType<Mediabunny["Input"]>["getTracks"]>>[number];

/** Remedies. An editor may have ffmpeg, or pass the line on to somebody who does. */
const saveAsVideo = "save it as MP4 with H.264 and AAC: ffmpeg -i IN -pix_fmt yuv420p -movflags +faststart OUT.mp4";
const saveAsAudio = "save it as MP3 or M4A: ffmpeg -i IN -vn OUT.mp3";
const saveAsEither = "save video as MP4 (H.264 and AAC) or WebM, and sound as MP3, M4A, Ogg, WAV or FLAC";
const saveAgain = "save or upload it again";

/**
 * Measures a recording by its bytes, whatever its name says. Only parts of the file are read, except for formats that do not say how
 * long they are, which are read piece by piece.
 */
export async function measureRecording(file: FileRanges): Promise<MeasuredRecording | Diagnosis> {
  if (file.size === 0) return { what: "the file is empty", instead: saveAgain };
  const { ALL_FORMATS, CustomSource, Input } = await loadMediabunny();
  const source = new CustomSource({
    getSize: () => file.size,
    read: (start, end) => file.read(start, end),
    prefetchProfile: "fileSystem",
    // Of reads ahead, whose result nobody waits for: a file that has changed is noticed by the next read.
    handleUnhandledError: () => undefined,
  });
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    if (!(await input.canRead())) return explainUnreadable(await file.read(0, Math.min(file.size, 16)));
    return await measureInput(file, input);
  } catch (error) {
    // The library has no class of errors for broken files, and fails in many ways.
    if (error instanceof Error && error.name === "FileChanged") throw error;
    return { what: "the recording is damaged or truncated", instead: saveAgain };
  } finally {
    input.dispose();
  }
}

async function measureInput(
  file: FileRanges,
  input: InstanceType<Mediabunny["Input"]>,
): Promise<MeasuredRecording | Diagnosis> {
  const { name } = await input.getFormat();
  const tracks = (await input.getTracks()).filter(({ type }) => type === "video" || type === "audio");
  const format = recordingFormats[name];
  const [video] = await input.getVideoTracks();
  const medium = video ? "video" : "audio";
  const ending = format?.endings[medium];
  const instead = video ? saveAsVideo : saveAsAudio;
  if (!format || !ending) {
    return {
      what: `the recording is in a container, ${name}, that few browsers play`,
      instead: tracks.length > 0 ? instead : saveAsEither,
    };
  }
  // An MP4 whose index comes last has no tracks if it is cut off.
  if (tracks.length === 0)
    return { what: "the recording is truncated, or has neither picture nor sound", instead: saveAgain };
  for (const track of tracks) {
    const codec = await track.getCodec();
    if (codec === null || !format.codecs.includes(codec)) {
      return { what: `the ${track.type} is coded as ${nameCodec(codec)}, which most browsers do not play`, instead };
    }
    if (hasStudioProfile((await track.getCodecParameterString()) ?? "")) {
      return { what: "the video has more than 8 bits a colour or 4:2:2 chroma, which browsers do not play", instead };
    }
  }
  const duration = await measureDuration(file, input, name, tracks);
  if (typeof duration !== "number") return duration;
  const size = video && { width: await video.getDisplayWidth(), height: await video.getDisplayHeight() };
  return { ending, ...recordingTypes[ending], length: file.size, duration, ...size };
}

/** Returns the duration in seconds, to the millisecond. */
async function measureDuration(
  file: FileRanges,
  input: InstanceType<Mediabunny["Input"]>,
  name: string,
  tracks: readonly Track[],
): Promise<number | Diagnosis> {
  const truncated: Diagnosis = { what: "the recording is truncated", instead: saveAgain };
  const stated = (await input.getDurationFromMetadata()) ?? 0;
  // The library searches the end of a truncated FLAC file without end (1.61), and every FLAC file states its duration.
  if (name === "FLAC") return stated > 0 ? toMilliseconds(stated) : truncated;
  if (name === "WAVE" && (await isCutOff(file))) return truncated;
  const { EncodedPacketSink } = await loadMediabunny();
  for (const track of tracks) {
    const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
    if (!last) return truncated;
  }
  const duration = await input.computeDuration();
  if (!(duration > 0)) return truncated;
  // An MP3 that does not count its frames states a guess.
  const isStated = name === "WebM" || (name === "MP3" && (await countsFrames(file)));
  const tolerance = (name === "MP3" ? 0.1 : 2) + 0.01 * stated;
  return isStated && duration < stated - tolerance ? truncated : toMilliseconds(duration);
}

/** Whether a WAVE file is shorter than its header says; a program that records a stream may leave the length open. */
async function isCutOff(file: FileRanges): Promise<boolean> {
  const length = Buffer.from(await file.read(0, Math.min(8, file.size))).readUInt32LE(4);
  return length !== 0xffff_ffff && length + 8 > file.size;
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Explains why a file in no known format is not served. @param head its first bytes */
function explainUnreadable(head: Uint8Array): Diagnosis {
  const name = otherFormats.find(([, begins]) => begins.test(Buffer.from(head).toString("hex")))?.[0];
  if (!name) return { what: "the file is not in a format that browsers play, or is damaged", instead: saveAsEither };
  return { what: `the recording is in a format, ${name}, that browsers do not play`, instead: saveAsVideo };
}

/** Formats that cameras and computers write, and how their files begin, in hexadecimal digits. */
const otherFormats = [
  ["AVI", /^52494646.{8}41564920/],
  ["Windows Media", /^3026b275/],
  ["Flash Video", /^464c56/],
  ["MPEG", /^000001b[3a]/],
  ["MXF", /^060e2b34/],
  ["AIFF", /^464f524d.{8}414946[34]/],
  ["AMR", /^2321414d52/],
] as const;
