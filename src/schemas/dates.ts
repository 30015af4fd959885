import { z } from 'zod';

const EARLIEST = 1950;
// Time zones: the contributor's today may be this machine's tomorrow.
const ONE_DAY_MS = 86_400_000;

const NOT_A_DATE = 'must be a year, month or day, such as "2017", "2017-11" or 2017-11-28: correct it';
const NOT_A_MONTH = 'must be a year or a year and month, such as "2017" or "2017-06": correct it';
const TOO_EARLY = `must not lie before ${EARLIEST}: correct it`;
const IN_FUTURE = 'must not lie in the future: correct it';

/** Whether a year, month or day lies wholly after today. */
export function isFuture(date: string): boolean {
  const today = new Date(Date.now() + ONE_DAY_MS).toISOString();
  return date > today.slice(0, date.length);
}

/** Whether a date lies before another, as far as the less precise of the two can tell. */
export function liesBefore(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) < other.slice(0, precision);
}

function isTooEarly(date: string): boolean {
  return liesBefore(date, String(EARLIEST));
}

/** A year that has begun, as a number. */
export const yearSchema = z
  .int()
  .refine((year) => year >= EARLIEST, TOO_EARLY)
  .refine((year) => !isFuture(String(year)), IN_FUTURE);

/** An unquoted YAML year is a number and is taken as it is meant. */
function written(message: string) {
  return z.union([z.string(), z.number()], message).transform(String);
}

/** "2017" or "2017-06", until the end of next year, for what is announced. */
export const yearMonthSchema = written(NOT_A_MONTH).pipe(
  z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, { error: NOT_A_MONTH, abort: true })
    .refine(
      (value) => !isTooEarly(value) && !isFuture(String(Number(value.slice(0, 4)) - 1)),
      `must lie between ${EARLIEST} and next year: correct it`,
    ),
);

/** A calendar day that exists and is not to come, as "2026-11-25". */
export const daySchema = z.iso
  .date({ error: 'must be a day of the calendar, such as 2026-11-25: correct it', abort: true })
  .refine((day) => !isTooEarly(day), TOO_EARLY)
  .refine((day) => !isFuture(day), IN_FUTURE);

/** A year, month or day that is not to come, as precisely as it is known: "2017", "2017-11" or "2017-11-28". */
export const pastDateSchema = written(NOT_A_DATE).pipe(
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}){0,2}$/, { error: NOT_A_DATE, abort: true })
    .refine((date) => z.iso.date().safeParse(`${date}-01-01`.slice(0, 10)).success, {
      error: 'must be a month or day of the calendar: correct it',
      abort: true,
    })
    .refine((date) => !isTooEarly(date), TOO_EARLY)
    .refine((date) => !isFuture(date), IN_FUTURE),
);
