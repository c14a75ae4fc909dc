/**
 * A name as names are compared: composed. A Mac stores "й" as it was typed or as two code points, and finds either by the other; no
 * other file system does.
 */
export function comparableName(name: string): string {
  return name.normalize("NFC");
}
