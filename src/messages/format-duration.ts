/** Returns a duration as players show it: "3:05", or "1:02:00" from an hour on. @param seconds not negative */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const inTwo = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${inTwo(minutes)}:${inTwo(rest)}` : `${minutes}:${inTwo(rest)}`;
}
