/** Swedish writes a moment as the database does: 2026-03-01 09:30. */
const clockFace = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Amsterdam",
});

/** The offsets that the clock in the Netherlands has had since 1940, summer first. */
const offsets = ["+02:00", "+01:00"];

/** The day and the time that a clock in the Netherlands shows at a moment: 2026-03-01 and 09:30. */
export function dayAndTimeOf(moment: Date): { day: string; time: string } {
  const [day = "", time = ""] = clockFace.format(moment).split(" ");
  return { day, time };
}

/**
 * The moment at which a clock in the Netherlands shows this day and time; undefined when it never does, as in the hour
 * that summer time skips. In the hour that comes twice it is the first one.
 */
export function momentAt(day: string, time: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const moments = offsets.map((offset) => new Date(`${day}T${time}:00${offset}`));
  return moments.find((moment) => !Number.isNaN(moment.getTime()) && clockFace.format(moment) === `${day} ${time}`);
}
