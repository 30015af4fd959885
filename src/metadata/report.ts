/** What a report of an error begins with, in the words of the page. */
export interface ReportDraft {
  title: string;
  /** Lines of the report; an empty one leaves room to write. */
  lines: readonly string[];
}

/** Where a report can go; either, both or none. */
export interface ReportWays {
  /** Address of the repository, whose issues take reports. */
  repository: string | undefined;
  /** Address for e-mail. */
  contact: string | undefined;
}

/** Links that open a report with its beginning filled in. */
export interface ReportLinks {
  issue?: string;
  mail?: string;
}

/** The links by which a draft can be sent. */
export function reportLinks({ title, lines }: ReportDraft, { repository, contact }: ReportWays): ReportLinks {
  const subject = encodeReadably(title);
  const body = (newline: string) => lines.map(encodeReadably).join(newline);
  return {
    ...(repository && { issue: `${repository}/issues/new?title=${subject}&body=${body('%0A')}` }),
    // A line of a mail ends with two characters (RFC 6068).
    ...(contact && {
      mail: `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${subject}&body=${body('%0D%0A')}`,
    }),
  };
}

/**
 * A text as a part of an address. Letters beyond ASCII stay as they are: browsers encode them by themselves, and
 * a page in Greek is shorter by a third of the link.
 */
function encodeReadably(text: string): string {
  return encodeURIComponent(text.normalize('NFC')).replace(/(?:%[89A-F][0-9A-F])+/g, decodeURIComponent);
}
