import { type LanguageTag, localeOf } from "../domain/language.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Returns the size of a file as "1.2 MB", in decimal units as file managers and browsers show them. @param bytes not negative */
export function formatSize(language: LanguageTag, bytes: number): string {
  let size = bytes;
  let unit = 0;
  // 999.95 would be rounded to 1000.
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const style = { style: "unit", unit: units[unit] ?? "byte", unitDisplay: unit === 0 ? "long" : "short" } as const;
  const maximumFractionDigits = unit === 0 || size >= 9.95 ? 0 : 1;
  return new Intl.NumberFormat([localeOf(language), "en-GB"], { ...style, maximumFractionDigits }).format(size);
}
