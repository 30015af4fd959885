import { quoted } from '../issues/issue.ts';
import { nearest } from './near.ts';

/** Flags of a command by name without `--`: whether a text stands behind it. */
export type Flags = Readonly<Record<string, 'text' | 'switch'>>;

/** Arguments of a command, sorted. */
export interface Arguments {
  /** Texts of flags, by name. */
  texts: Readonly<Record<string, string>>;
  switches: ReadonlySet<string>;
  /** What is no flag, in order. */
  rest: readonly string[];
}

/**
 * Reads the arguments of a command, which take no guessing: an unknown flag, a flag without its text and a flag given
 * twice are refused. `--name text` and `--name=text` say the same; behind `--` nothing is a flag.
 *
 * @returns the arguments, or in one line what is wrong with them
 */
export function readArguments(args: readonly string[], flags: Flags): Arguments | string {
  const texts: Record<string, string> = {};
  const switches = new Set<string>();
  const rest: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--') return { texts, switches, rest: [...rest, ...args.slice(index + 1)] };
    if (!argument.startsWith('-') || argument === '-') {
      rest.push(argument);
      continue;
    }
    const [, name = '', given] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (!Object.hasOwn(flags, name)) return unknownFlag(argument, name, flags);
    if (switches.has(name) || Object.hasOwn(texts, name)) return `--${name} stands twice: write it once`;
    if (flags[name] === 'switch') {
      if (given !== undefined) return `--${name} takes no value: write --${name} alone`;
      switches.add(name);
      continue;
    }
    const text = given ?? args[index + 1];
    if (given === undefined) index++;
    if (text === undefined || text.trim() === '' || (given === undefined && text.startsWith('--')))
      return `--${name} needs a value: write it behind the flag`;
    texts[name] = text;
  }
  return { texts, switches, rest };
}

function unknownFlag(argument: string, name: string, flags: Flags): string {
  const known = Object.keys(flags);
  const near = nearest(name, known);
  const list = (near.length > 0 ? near : known).map((flag) => `--${flag}`).join(', ');
  const shown = quoted(argument.split('=')[0] ?? '');
  return `${shown} is not a flag of this command: ${near.length > 0 ? 'did you mean' : 'it knows'} ${list}`;
}
