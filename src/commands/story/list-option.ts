/** An option that may have several values: given once with commas, or several times. */
export function listOption(values: readonly string[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value.split(",")).map((value) => value.trim()))].filter(Boolean);
}
