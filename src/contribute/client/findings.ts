import { make, need } from '../../search/client/page.ts';
import type { FormFinding } from '../judge.ts';
import { controlOf, fieldIn, nameOf } from './controls.ts';
import type { Lists } from './lists.ts';
import type { FormSettings, SayForm } from './settings.ts';

/** How the check may call a field in which nothing stands. */
const EMPTY_RULES: ReadonlySet<string> = new Set(['too-short', 'wrong-value', 'wrong-type', 'section-empty']);

function isBlank(field: HTMLElement): boolean {
  if (field.matches('[data-list]')) return !field.querySelector('[data-item]');
  const control = controlOf(field);
  if (control.matches('fieldset')) return !control.querySelector('input:checked');
  return 'value' in control && String(control.value).trim() === '';
}

/** Shows what the check found: beside each field, and all of it in one list with links. */
export function makeFindings(
  root: HTMLElement,
  lists: Lists,
  summary: HTMLElement,
  settings: FormSettings,
  say: SayForm,
) {
  /** The element of the page that a place of the file is about. */
  function fieldAt(place: string | undefined): HTMLElement | undefined {
    if (!place) return undefined;
    if (place.startsWith('section.'))
      return root.querySelector<HTMLElement>(`[data-section=${place.slice(8)}]`) ?? undefined;
    const steps = place.split('.');
    const number = steps.findIndex((step) => /^\d+$/.test(step));
    if (number >= 0) {
      const path = steps.slice(0, number).join('.');
      const rest = steps.slice(number + 1);
      const index = Number(steps[number]);
      if (root.querySelector(`[data-texts="${path}"]`)) return lists.textsOf(path)[index];
      const item = lists.itemsOf(path)[index];
      const own = rest.length > 0 && item ? fieldIn(item, [path, ...rest].join('.')) : undefined;
      // The key of a source has no field of its own: what is said of it is said of its address.
      if (own && !own.matches('input')) return own;
      return item ? (fieldIn(item, `${path}.url`) ?? fieldIn(item, `${path}.name`) ?? item) : undefined;
    }
    const field = fieldIn(root, place);
    if (field && !field.matches('input')) return field;
    return root.querySelector<HTMLElement>(`[data-list="${place}"], [data-group="${place}"]`) ?? undefined;
  }

  /** What was found, in the page's language. Of an empty field, people expect to hear that it is empty. */
  function sentence(finding: FormFinding, field: HTMLElement | undefined): string {
    const rule = field && EMPTY_RULES.has(finding.rule) && isBlank(field) ? 'missing-key' : finding.rule;
    return settings.rules[rule] ?? settings.rules.other ?? '';
  }

  function exact(finding: FormFinding): HTMLElement {
    return make('span', { lang: 'en', className: 'exact' }, finding.message);
  }

  function nameOfField(field: HTMLElement): string {
    const item = field.closest('[data-item]')?.querySelector('[data-item-name]')?.textContent;
    return [item, nameOf(field)].filter(Boolean).join(': ');
  }

  function clear(): void {
    for (const place of root.querySelectorAll('.findings')) place.replaceChildren();
    for (const element of root.querySelectorAll('[aria-invalid]')) element.removeAttribute('aria-invalid');
  }

  /** Where findings stand beside a field; groups of fields have no such place. */
  function placeIn(field: HTMLElement): Element | undefined {
    return field.querySelector(':scope > .findings, :scope > fieldset > .findings') ?? undefined;
  }

  function showAt(field: HTMLElement, finding: FormFinding): void {
    const place = placeIn(field);
    const isError = finding.severity === 'error';
    place?.append(
      make(
        'p',
        { className: isError ? 'warn finding' : 'finding' },
        make('span', { className: 'hidden' }, `${say(isError ? 'form.must' : 'form.should')}: `),
        sentence(finding, field),
        ' ',
        exact(finding),
      ),
    );
    const control = controlOf(field);
    // A group of boxes takes no such state; its description says it.
    if (isError && control.matches('input, textarea, select')) control.setAttribute('aria-invalid', 'true');
  }

  function entryOf(finding: FormFinding, field: HTMLElement | undefined): HTMLElement {
    const control = field && controlOf(field);
    const name = field ? nameOfField(field) : say('form.whole');
    const link = control
      ? make('a', { href: `#${control.id || field.id}` }, `${name}: ${sentence(finding, field)}`)
      : make('span', {}, `${name}: ${sentence(finding, field)}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field?.closest('details')?.setAttribute('open', '');
      const target = control?.matches('fieldset') ? (control.querySelector('input') ?? control) : control;
      (target as HTMLElement | undefined)?.focus();
      // The label and what was found stand above the control.
      field?.scrollIntoView({ block: 'start' });
    });
    return make('li', {}, link, ...(field && placeIn(field) ? [] : [' ', exact(finding)]));
  }

  function listOf(title: string, findings: readonly FormFinding[]): HTMLElement[] {
    if (findings.length === 0) return [];
    const shown = findings.map((finding) => entryOf(finding, fieldAt(finding.place)));
    const heading = make('h2', { tabIndex: -1 }, title);
    return [heading, make('ul', {}, ...shown)];
  }

  return {
    /**
     * Shows findings in place of those shown before.
     *
     * @param focus whether the person has just asked for them, and goes on reading there
     */
    show: (findings: readonly FormFinding[], focus: boolean) => {
      clear();
      for (const finding of findings) {
        const field = fieldAt(finding.place);
        if (field) showAt(field, finding);
      }
      const errors = findings.filter(({ severity }) => severity === 'error');
      const advice = findings.filter(({ severity }) => severity === 'warning');
      const fine = make('h2', { tabIndex: -1 }, say('form.fine'));
      summary.replaceChildren(
        ...(errors.length === 0 ? [fine] : listOf(say('form.errors', { count: errors.length }), errors)),
        ...listOf(say('form.advice', { count: advice.length }), advice),
      );
      summary.hidden = false;
      summary.classList.toggle('bad', errors.length > 0);
      if (focus) need('h2', summary).focus();
    },
  };
}
