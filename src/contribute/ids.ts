/** The id of a field's element. Copies of a template's elements get a number behind it. */
export function idOf(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}
