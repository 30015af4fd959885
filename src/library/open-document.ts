import type { Finding } from '../issues/issue.ts';
import { boundText, decodeText, isParsable } from '../markdown/bounds.ts';
import { type Document, splitDocument } from '../markdown/document.ts';
import type { FileSource } from './read-file.ts';

/** A file of frontmatter and body as far as it may be read on. */
export interface OpenedDocument {
  findings: Finding[];
  /** Missing where nothing may be parsed: the findings say why. */
  document?: Document;
}

/** Judges a file's bytes before any parser sees them, and splits them into frontmatter and body. */
export function openDocument(source: FileSource): OpenedDocument {
  if ('rule' in source) return { findings: [source] };
  const text = decodeText(source);
  if (typeof text !== 'string') return { findings: [text] };
  const findings = boundText(text);
  if (!isParsable(findings)) return { findings };
  const document = splitDocument(text);
  return 'rule' in document ? { findings: [...findings, document] } : { findings, document };
}
