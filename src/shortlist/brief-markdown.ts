import type { Run } from './blocks.ts';
import type { Brief, BriefSection, BriefTable, Entry, Passage, SourceGroup } from './brief.ts';
import { CUT, withLanguage } from './brief-words.ts';

/** Writes a brief as Markdown. Numbers of sources stand in square brackets, as in plain text. */
export function briefMarkdown(brief: Brief): string {
  const paragraphs = [
    `# ${escaped(brief.title)}`,
    brief.lines.map(escaped).join(' · '),
    `_${escaped(brief.origin)}_`,
    ...brief.parts.flatMap(partLines),
    `## ${escaped(brief.sourcesHeading)}`,
    ...brief.groups.flatMap(groupLines),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function partLines({ heading, entries, table }: BriefSection): string[] {
  return [`## ${escaped(heading)}`, ...entries.map(entryLine), ...(table ? [tableLines(table)] : [])];
}

function tableLines({ columns, rows }: BriefTable): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(escaped)),
    row(columns.map(() => '---')),
    ...rows.map(({ letter, name, cells }) =>
      row([`${letter} ${escaped(name)}`, ...cells.map((cell) => cell.map(passageText).join('; '))]),
    ),
  ].join('\n');
}

function entryLine({ letter, name, passages }: Entry): string {
  return [`**${letter} ${escaped(name)}**`, ...passages.map(passageText)].join('  \n');
}

function passageText(passage: Passage): string {
  const words = passage.runs.map(runText).join('') + (passage.cut ? ` ${escaped(CUT)}` : '');
  return escaped(passage.label ? `${passage.label}: ` : '') + withLanguage(words, passage.language);
}

function runText(run: Run, index: number, runs: readonly Run[]): string {
  if ('cites' in run) return ` [${run.cites.join(', ')}]`;
  const text = escaped(run.small ? `(${run.text})` : run.text);
  const before = runs[index - 1];
  // Behind a number in brackets, "(" or ":" would make a link of it.
  const safe = before && 'cites' in before ? text.replace(/^[(:[]/, '\\$&') : text;
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(safe) ?? [];
  return run.strong && words ? `${start}**${words}**${end}` : safe;
}

function groupLines({ letter, title, address, checked, notes, sources }: SourceGroup): string[] {
  return [
    `**${letter} ${escaped(title)}**  \n<${address}>  \n${escaped(`${checked}. ${notes}`.trimEnd())}`,
    sources
      .map(
        ({ number, title: name, url, about }) => `${number}. ${escaped(name)}. ${escaped(about)}. <${url}>`,
      )
      .join('\n'),
  ].filter(Boolean);
}

/** Text with the characters escaped that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2');
}
