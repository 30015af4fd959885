import { error, type Finding, type Point, quoted } from '../issues/issue.ts';
import { ASTRO_MARK, FORBIDDEN_CHARACTERS } from '../schemas/characters.ts';
import { CITATION_FORM, hasIllFormedCitation } from '../schemas/citation-form.ts';
import { SECTION_NAMES, sectionSpec } from '../schemas/sections.ts';
import { addressKey, faultOfWebAddress, MAX_ADDRESS } from '../schemas/web-address.ts';
import { ALLOWED_NODES, REFUSALS } from './allow-list.ts';
import { plainText } from './plain-text.ts';
import { childrenOf, type MdastNode, pointOf } from './tree.ts';

const MAX_DEPTH = 24;

/**
 * Walks a tree and refuses whatever is not on the allow-list: node types, components, attributes, addresses.
 *
 * @param tree the tree of a whole body
 * @returns every refusal, in the order of the text
 */
export function guardTree(tree: MdastNode): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: MdastNode, ancestors: readonly MdastNode[]): void => {
    findings.push(...judge(node, ancestors));
    if (ancestors.length >= MAX_DEPTH) {
      findings.push(error(pointOf(node), 'nesting-too-deep', 'the text nests too deep: write it plainly'));
      return;
    }
    for (const child of childrenOf(node)) visit(child, [...ancestors, node]);
  };
  visit(tree, []);
  return findings;
}

function judge(node: MdastNode, ancestors: readonly MdastNode[]): Finding[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return judgeElement(node, ancestors);
  const at = pointOf(node);
  if (!ALLOWED_NODES.has(node.type)) {
    const [rule, message] = REFUSALS[node.type] ?? [
      'node',
      `${node.type} is not allowed: write a paragraph or a list`,
    ];
    return [error(at, rule, message)];
  }
  const findings: Finding[] = [];
  if (node.type === 'text' || node.type === 'inlineCode') findings.push(...judgeText(node.value, at));
  if (node.type === 'link') {
    const fault = faultOfLink(node.url);
    if (fault) findings.push(error(at, 'link-address', `the address ${quoted(node.url)} ${fault}`));
    const shown = faultOfLinkText(plainText(node), node.url);
    if (!fault && shown) findings.push(error(at, 'link-text', shown));
    if (node.title) findings.push(error(at, 'link-title', 'a link has no title: put it into the text'));
    if (ancestors.some((ancestor) => ancestor.type === 'link')) {
      findings.push(error(at, 'link-nested', 'a link must not stand inside a link'));
    }
  }
  if (node.type === 'paragraph' && isFootnote(node)) findings.push(error(at, ...FOOTNOTE));
  if (node.type === 'listItem' && node.children.length === 0)
    findings.push(error(at, 'item-empty', 'this item of the list is empty: write it, or delete its mark'));
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    findings.push(error(at, 'task-list', 'check boxes are not allowed: delete the [ ]'));
  }
  if (ancestors.length === 1 && node.type !== 'root') {
    findings.push(
      error(
        at,
        'outside-section',
        `text must stand inside a section: ${SECTION_NAMES.map((name) => `<${name}>`).join(' ')}`,
      ),
    );
  }
  return findings;
}

/** Entities write characters that the file itself does not hold, so they are judged here once more. */
function judgeText(text: string, at: Point): Finding[] {
  const findings = FORBIDDEN_CHARACTERS.filter(([pattern]) => pattern.test(text)).map(([, rule, message]) =>
    error(at, rule, `the text ${message}`),
  );
  if (text.includes(ASTRO_MARK)) {
    const message = `the text holds ${ASTRO_MARK}, which has a meaning for the site's framework: delete it`;
    findings.push(error(at, 'framework-mark', message));
  }
  if (hasIllFormedCitation(text)) findings.push(error(at, 'citation-form', CITATION_FORM));
  return findings;
}

function faultOfLink(address: string): string | undefined {
  if (/^mailto:/i.test(address)) return 'is an e-mail address, which becomes a link: name the office instead';
  if (/\[\^|%5b%5e/i.test(address))
    return 'runs into a citation: write it as [text](https://…) and the citation behind';
  if (address.length > MAX_ADDRESS) return `is longer than ${MAX_ADDRESS} characters: give a shorter one`;
  return faultOfWebAddress(address);
}

/** A link says where it leads, and what looks like an address is the one it leads to. */
function faultOfLinkText(text: string, address: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'a link needs a text: write it between the [ ]';
  const [shown] = /^(?:https?:\/\/|www\.)\S+/i.exec(text.trim()) ?? [];
  if (shown === undefined) return undefined;
  const host = (written: string) =>
    addressKey(written.replace(/^(?!https?:)/i, 'https://')).split(/[/?#]/)[0];
  if (host(shown) === host(address)) return undefined;
  return 'the text of this link shows another address than it leads to: write the same, or words';
}

// A footnote's text is a plain paragraph to a parser whose footnotes are off.
const FOOTNOTE = REFUSALS.footnoteDefinition as readonly [string, string];

function isFootnote(paragraph: MdastNode): boolean {
  const [first] = childrenOf(paragraph);
  return first?.type === 'text' && /^\[\^[^\]]*\]:/.test(first.value);
}

function isInList(ancestors: readonly MdastNode[]): boolean {
  return ancestors.some(({ type }) => type === 'listItem');
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function judgeElement(node: Element, ancestors: readonly MdastNode[]): Finding[] {
  const at = pointOf(node);
  const name = node.name ?? '';
  const findings: Finding[] = [];
  if (!sectionSpec(name)) {
    const rule = /^[a-z]/.test(name) ? 'html' : 'component';
    const shown = name ? `<${name.slice(0, 40)}>` : 'a tag without a name';
    findings.push(
      error(
        at,
        rule,
        `${shown} is not allowed: the only tags are ${SECTION_NAMES.map((known) => `<${known}>`).join(' ')}`,
      ),
    );
  } else if (ancestors.length > 1 && (node.type === 'mdxJsxFlowElement' || isInList(ancestors))) {
    findings.push(
      error(
        at,
        'section-nested',
        `<${name}> must not stand inside another section or list: close that first`,
      ),
    );
  } else if (node.type === 'mdxJsxTextElement') {
    findings.push(
      error(
        at,
        'section-inline',
        `<${name}> must stand alone on its line, with an empty line before and after the text`,
      ),
    );
  }
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.push(error(at, 'attribute-spread', 'braces inside a tag are code: delete them'));
    } else if (attribute.value !== null && typeof attribute.value === 'object') {
      findings.push(
        error(at, 'attribute-expression', `the attribute ${quoted(attribute.name)} holds code: delete it`),
      );
    } else {
      findings.push(error(at, 'attribute', `sections have no attributes: delete ${quoted(attribute.name)}`));
    }
  }
  return findings;
}
