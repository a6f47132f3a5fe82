import { attached } from '../filing/attached.ts';
import type { Document } from '../filing/document.ts';
import { exhibitDocuments, isBoundIn, sameExhibit } from '../filing/exhibit-documents.ts';
import { type Exhibit, exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { headerOf } from '../filing/header.ts';
import { type Incorporation, incorporations } from '../filing/incorporation.ts';
import { type Item, items, parts } from '../filing/items.ts';
import { contains } from '../filing/span.ts';
import type { Problem } from '../rules/rule.ts';
import { unmatched } from '../rules/submission.ts';
import { at, documentNode, type FilingNode, short } from './filing-node.ts';

/** The items of a document, under the headings of its parts, and those that its form asks for and that are not there. */
export function itemNodes(document: Document, problems: readonly Problem[]): FilingNode[] {
  const all = items(document);
  const headed = parts(document);
  const under = headed.map(({ number, caption, heading, span }): FilingNode => {
    const own = all.filter(item => contains(span, item.heading.start));
    return {
      kind: 'part',
      label: `Part ${number}`,
      ...(caption.value && { detail: short(caption.value) }),
      ...at(document.filing, heading, [span]),
      children: own.map(item => itemNode(document, item)),
    };
  });
  const alone = all.filter(({ heading }) => !headed.some(({ span }) => contains(span, heading.start)));
  return [
    ...alone.map(item => itemNode(document, item, item.part && `Part ${item.part}, `)),
    ...under,
    ...missingNodes(document, problems, ['item-missing']),
  ];
}

function itemNode({ filing }: Document, { number, caption, heading, span, subItems }: Item, part = ''): FilingNode {
  const children = subItems.map(
    (sub): FilingNode => ({
      kind: 'sub-item',
      label: `(${sub.letter})`,
      ...(sub.caption.value && { detail: short(sub.caption.value) }),
      ...at(filing, sub.heading, [sub.span]),
    }),
  );
  return {
    kind: 'item',
    label: `${part}Item ${number}`,
    ...(caption.value && { detail: short(caption.value) }),
    ...at(filing, heading, [span]),
    ...(children.length > 0 && { children }),
  };
}

/** The exhibits that a document lists, with what became of each; those attached and not listed; those that are lacking. */
export function exhibitNodes(document: Document, problems: readonly Problem[]): FilingNode[] {
  const listed = exhibits(document);
  // Data files that go with every filing are listed as a rule by their family alone.
  const extra = formType(document)
    ? unmatched(document, listed).attached.filter(other => /text|html/.test(other.document.content))
    : [];
  const lacking = problems.filter(({ rule }) => rule === 'exhibit-not-attached');
  return [
    ...listed.map(exhibit => exhibitNode(document, exhibit, lacking)),
    ...extra.map(({ document: own, number }): FilingNode => {
      const { range, detail, document: index } = documentNode(own);
      return {
        kind: 'exhibit',
        label: `Exhibit ${number}`,
        state: 'attached',
        detail: ['attached, not listed', detail].filter(Boolean).join(SEPARATOR),
        ...(range && { range }),
        document: index!,
      };
    }),
    ...missingNodes(document, problems, ['exhibit-required', 'exhibit-conditional']),
  ];
}

const SEPARATOR = ' \u00b7 ';

function exhibitNode(
  document: Document,
  { number, description, span }: Exhibit,
  lacking: readonly Problem[],
): FilingNode {
  const { state, said, held } = fateOf(document, number.value);
  const problem = lacking.find(other => other.span.start === number.span.start);
  return {
    kind: 'exhibit',
    label: `Exhibit ${number.value}`,
    ...(state && { state: problem ? 'problem' : state }),
    detail: short([said, description.value].filter(Boolean).join(SEPARATOR)),
    note: short(problem?.message ?? description.value),
    ...at(document.filing, number.span, [span]),
    value: description.value,
    named: true,
    ...(held && { document: held.index }),
  };
}

/** What became of an exhibit that is listed; nothing is said of one whose submission is not at hand. */
function fateOf(
  document: Document,
  number: string,
): { readonly state?: NonNullable<FilingNode['state']>; readonly said: string; readonly held?: Document } {
  const held =
    attached(document).get(number) ??
    exhibitDocuments(document).find(other => sameExhibit(number, other.number))?.document;
  if (held) return { state: 'attached', said: 'attached', held };
  const from = incorporations(document).find(other => other.number === number);
  if (from) return { state: 'incorporated', said: `incorporated by reference${sourceOf(from)}` };
  if (!headerOf(document)) return { said: '' };
  return isBoundIn(document, number)
    ? { state: 'attached', said: 'in this document' }
    : { state: 'not attached', said: 'not attached' };
}

/** " to Exhibit 10.3 of Form 10-K, 1997-03-28" */
function sourceOf({ form, exhibit, date }: Incorporation): string {
  const of = [exhibit && `Exhibit ${exhibit.value}`, form && `Form ${form.value}`].filter(Boolean).join(' of ');
  const told = [of, date?.value].filter(Boolean).join(', ');
  return told && ` to ${told}`;
}

/** What the form check says is lacking, by these rules. */
function missingNodes({ filing, span: whole }: Document, problems: readonly Problem[], rules: string[]): FilingNode[] {
  return problems
    .filter(({ rule, span }) => rules.includes(rule) && contains(whole, span.start))
    .map(({ message, span }) => ({
      kind: 'missing',
      label: short(message).replace(/(?: is missing)?\.$/, ''),
      detail: 'missing',
      note: message,
      ...at(filing, span),
    }));
}
