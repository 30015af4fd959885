import { isId, MOST_SAVED } from './list.ts';

/** What an address says of practices: those that are taken, and what is not, each for its own reason. */
export interface Given {
  ids: string[];
  /** Pieces that cannot be the id of a practice. */
  unreadable: string[];
  /** Ids that a full shortlist has no room for. */
  beyond: string[];
}

/** What mail programs and people put between or around ids, besides the comma. */
const BETWEEN = /[\s,;/]+/;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LONGEST_SHOWN = 40;

/**
 * Reads the ids of practices from an address's query, such as "?ids=athens-accmr,milan-celav". Addresses are
 * mailed and typed: capitals, other separators and stops around an id are forgiven; what is left is told.
 */
export function readGiven(search: string): Given {
  const given: Given = { ids: [], unreadable: [], beyond: [] };
  const pieces = new URLSearchParams(search)
    .getAll('ids')
    .flatMap((text) => text.split(BETWEEN))
    .map((piece) => piece.replace(AROUND, '').toLowerCase())
    .filter(Boolean);
  for (const piece of new Set(pieces)) {
    if (!isId(piece)) given.unreadable.push(shortened(piece));
    else if (given.ids.length < MOST_SAVED) given.ids.push(piece);
    else given.beyond.push(piece);
  }
  return given;
}

function shortened(piece: string): string {
  return piece.length > LONGEST_SHOWN ? `${piece.slice(0, LONGEST_SHOWN)}…` : piece;
}
