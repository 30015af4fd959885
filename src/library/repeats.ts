import { error, type Finding, type Point, quoted } from '../issues/issue.ts';

type Path = readonly PropertyKey[];

/**
 * Finds what a list names twice: in every list of texts below a value, such as places, phases and keys of sources.
 *
 * @param value a part of a file's data
 * @param locate place of a value
 * @param path where that part stands
 */
export function findRepeats(value: unknown, locate: (path: Path) => Point, path: Path = []): Finding[] {
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    findRepeats(part, locate, [...path, Array.isArray(value) ? Number(name) : name]),
  );
  if (!Array.isArray(value)) return inner;
  const keys = value.map((item) => (typeof item === 'string' ? item.toLowerCase() : item));
  const list = quoted(String(path.findLast((step) => typeof step === 'string') ?? ''));
  const own = value.flatMap((item, index) =>
    typeof item === 'string' && keys.indexOf(keys[index]) < index
      ? [
          error(
            locate([...path, index]),
            'listed-twice',
            `${quoted(item)} stands twice in ${list}: delete one`,
          ),
        ]
      : [],
  );
  return [...own, ...inner];
}
