/**
 * What contributed MDX may hold: Markdown nodes by their mdast type. Everything that is not named here is
 * refused, so a node type that a later parser brings is refused too.
 */
export const ALLOWED_NODES: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'list',
  'listItem',
  'blockquote',
  'link',
]);

/** Why a node type is refused and what to write in its place. */
export const REFUSALS: Readonly<Record<string, readonly [rule: string, message: string]>> = {
  mdxjsEsm: ['esm', 'import and export are code: delete the line, or begin it with another word'],
  mdxFlowExpression: ['expression', 'text in braces is code: delete the braces or write \\{ and \\}'],
  mdxTextExpression: ['expression', 'text in braces is code: delete the braces or write \\{ and \\}'],
  html: ['html', 'HTML is not allowed: write Markdown'],
  image: ['image', 'images are not allowed in the text of a practice: describe it in words'],
  imageReference: ['image', 'images are not allowed in the text of a practice: describe it in words'],
  heading: ['heading', 'headings come from the sections: delete the # and write a paragraph'],
  thematicBreak: ['rule', 'a dividing line is not allowed: delete it'],
  code: [
    'code-block',
    'code blocks and indented text are not allowed: write prose, without spaces before the line',
  ],
  table: ['table', 'tables are not allowed: write a list'],
  delete: ['strikethrough', 'struck-out text is not allowed: delete it'],
  definition: [
    'definition',
    'link definitions and footnotes are not allowed: list the source in the frontmatter and cite it as [^s1]',
  ],
  footnoteDefinition: [
    'definition',
    'footnotes are not allowed: list the source in the frontmatter and cite it as [^s1]',
  ],
  footnoteReference: ['definition', 'footnotes are not allowed: cite a source of the frontmatter as [^s1]'],
  linkReference: ['definition', 'write the address after the text: [text](https://…)'],
};
