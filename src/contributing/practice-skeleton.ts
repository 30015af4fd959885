import { SECTIONS } from '../schemas/sections.ts';
import type { Answers } from './practice-questions.ts';

/**
 * A new original with what is known of it. What is not known is empty, and the check refuses every empty text, so that
 * nothing of the skeleton can be published by mistake. `[^s1]` shows where a section must cite.
 *
 * @param answers values by key of the frontmatter; `lang` and `id` are not written
 */
export function practiceSkeleton(answers: Answers): string {
  const value = (key: string) => scalar(answers[key], '""');
  const list = (key: string) => scalar(answers[key], '[]');
  const plain = (key: string) => (answers[key] === undefined ? '' : ` ${String(answers[key])}`);
  const body = SECTIONS.filter(({ required }) => required).map(({ name, cited }) => {
    const inner = cited === 'nothing' ? '' : `${name === 'Results' ? '- ' : ''}[^s1]\n\n`;
    return `<${name}>\n\n${inner}</${name}>\n`;
  });
  return `---
title: ${value('title')}
summary: ${value('summary')}
country:${plain('country')}
places: ${list('places')}
scope:${plain('scope')}
type:${plain('type')}
serviceAreas: ${list('serviceAreas')}
targetGroups: ${list('targetGroups')}
started: ${value('started')}
status:${plain('status')}
statusAsOf:${plain('statusAsOf')}
lead: ${value('lead')}
partners: []
funding: []
evidence:
  level:
  reason: ""
verification:
  state: desk-research
  date:
sources:
  - key: s1
    url: ""
    title: ""
    publisher: ""
    lang:
    kind:
keywords: ${list('keywords')}
related: []
reusedBy: []
---

${body.join('\n')}`;
}

/** JSON is YAML: its quotes and escapes need no judging. */
function scalar(value: unknown, empty: string): string {
  if (value === undefined) return empty;
  return Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : JSON.stringify(value);
}
