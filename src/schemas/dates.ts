import { z } from 'zod';

const EARLIEST = 1950;
// Time zones: the contributor's today may be this machine's tomorrow.
const ONE_DAY_MS = 86_400_000;

/** The last year that a record may name: next year, for what is announced. */
function latestYear(): number {
  return new Date().getUTCFullYear() + 1;
}

/** A year, as a number. */
export const yearSchema = z
  .int()
  .refine(
    (year) => year >= EARLIEST && year <= latestYear(),
    `must be a year from ${EARLIEST} to next year: correct it`,
  );

/** "2017" or "2017-06". An unquoted YAML year is a number and is taken as it is meant. */
export const yearMonthSchema = z
  .union([z.string(), z.number()], 'must be a year or a year and month, such as "2017" or "2017-06"')
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, {
        error: 'must be a year or a year and month, such as "2017" or "2017-06"',
        abort: true,
      })
      .refine((value) => {
        const year = Number(value.slice(0, 4));
        return year >= EARLIEST && year <= latestYear();
      }, `must lie between ${EARLIEST} and next year: correct it`),
  );

/** A calendar day that exists, as "2026-11-25". */
export const daySchema = z.iso
  .date('must be a day of the calendar, such as 2026-11-25')
  .refine((day) => Date.parse(day) <= Date.now() + ONE_DAY_MS, 'must not lie in the future: correct it');
