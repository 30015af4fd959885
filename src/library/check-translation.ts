import { error, type Finding, START, warning } from '../issues/issue.ts';
import type { Original } from '../schemas/original.ts';
import type { Translation } from '../schemas/translation.ts';
import { checkCopies } from './check-copies.ts';
import type { PracticeFile } from './practice-file.ts';
import { findRepeats } from './repeats.ts';

/** Checks a translation against its original: language, texts among the facts, sections, citations. */
export function checkTranslation(
  file: PracticeFile,
  text: Translation,
  original: PracticeFile,
  facts: Original,
): Finding[] {
  const findings: Finding[] = [];
  if (text.translation.from !== original.lang) {
    const message = `"from" is ${text.translation.from}, but the original is ${original.lang}.mdx: write from: ${original.lang}`;
    findings.push(error(file.locate(['translation', 'from']), 'translation-from', message));
  }
  for (const name of ['partners', 'funding'] as const) {
    const given = text.facts?.[name]?.length;
    if (given !== undefined && given !== facts[name].length) {
      const message = `"facts.${name}" has ${given} items, the original ${facts[name].length}: give one for each, in the same order`;
      findings.push(error(file.locate(['facts', name]), 'translation-facts', message));
    }
  }
  findings.push(...checkAmounts(file, text, facts), ...findRepeats(text.keywords, file.locate, ['keywords']));
  for (const name of Object.keys(text.facts?.resources ?? {})) {
    if (!facts.resources || !Object.hasOwn(facts.resources, name)) {
      findings.push(
        error(
          file.locate(['facts', 'resources', name]),
          'translation-facts',
          `the original has no "${name}": delete it here`,
        ),
      );
    }
  }
  findings.push(...checkCopies(file, text, original, facts));
  if (!text.facts) {
    const message =
      'lead, partners, money and the reason of the evidence stay in the original\u2019s language: translate them in "facts"';
    findings.push(warning(file.locate(['translation']), 'facts-missing', message));
  }
  if (file.body === '') return findings;
  for (const section of file.sections) {
    if (!original.sections.some(({ name }) => name === section.name)) {
      findings.push(
        error(
          section.at,
          'translation-section',
          `the original has no <${section.name}>: a translation adds nothing, delete it`,
        ),
      );
    }
  }
  for (const { name } of original.sections) {
    if (!file.sections.some((section) => section.name === name)) {
      findings.push(
        error(
          file.sections[0]?.at ?? START,
          'translation-section',
          `<${name}> of the original is missing: translate it`,
        ),
      );
    }
  }
  const count = (keys: readonly { key: string }[]) =>
    keys
      .map(({ key }) => key)
      .sort()
      .join(' ');
  if (count(file.citations) !== count(original.citations)) {
    const message = 'the citations differ from those of the original: every sentence keeps its sources';
    findings.push(warning(file.sections[0]?.at ?? START, 'translation-citations', message));
  }
  return findings;
}

/** A sum is a fact: a translation neither adds nor drops one. */
function checkAmounts(file: PracticeFile, text: Translation, facts: Original): Finding[] {
  const given = text.facts?.funding ?? [];
  if (given.length !== facts.funding.length) return [];
  return given.flatMap(({ amount }, index) => {
    const has = facts.funding[index]?.amount !== undefined;
    if (has === (amount !== undefined)) return [];
    const message = has
      ? 'the original gives an "amount" here: translate it'
      : 'the original gives no "amount" here: delete it';
    const path = has ? [index] : [index, 'amount'];
    return [error(file.locate(['facts', 'funding', ...path]), 'translation-facts', message)];
  });
}
