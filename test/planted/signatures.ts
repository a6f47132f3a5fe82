import { cover, coverValue } from '../../server/filing/cover.ts';
import { bodyOf, type Document } from '../../server/filing/document.ts';
import { formType } from '../../server/filing/form-type.ts';
import { header } from '../../server/filing/header.ts';
import { CLAUSE, signaturePages } from '../../server/filing/signature-pages.ts';
import { type Signature, signatures } from '../../server/filing/signatures.ts';
import { lineAt, lineEnd, lineStart, slice, textAt } from '../../server/filing/text.ts';
import type { Damage, Plant } from './plant.ts';

/** Signatures of a form, of which plants are made. */
function signed(document: Document): readonly Signature[] {
  return formType(document) ? signatures(document) : [];
}

/** After its signatures a form has an exhibit index, as a rule, and no more. */
const NEAR = 100;

/** The whole signature page cut away, where all of the signatures are on it. */
function pageLost(document: Document): Damage | undefined {
  const [page, second] = signaturePages(document);
  if (!page || second || document.content !== 'text' || signed(document).length === 0) return undefined;
  if (lineAt(document.filing.text, document.body.end) - lineAt(document.filing.text, page.end) > NEAR) return undefined;
  const before = slice(document.filing.text, document.body.start, page.start);
  if (/\/s\//i.test(before + slice(document.filing.text, page.end, document.body.end)) || before.length < 2000)
    return undefined;
  return { span: page, insert: '', within: NEAR };
}

/** "By: /s/ Ann Bole" is left as "By: Ann Bole" on a page that others have signed. */
function unsigned(document: Document): Damage | undefined {
  const all = signed(document);
  const { text } = document.filing;
  if (all.length < 3 || document.content !== 'text' || !all.every(({ conformed }) => conformed)) return undefined;
  for (const { signatory } of all) {
    const line = lineAt(text, signatory.span.start);
    const before = slice(text, lineStart(text, line), signatory.span.start);
    const [mark = ''] = /\/s\/\s*$/i.exec(before) ?? [];
    if (mark && /\bBy:\s*$/.test(before.slice(0, -mark.length)))
      return { span: { start: signatory.span.start - mark.length, end: signatory.span.start }, insert: '' };
  }
  return undefined;
}

/** Another name typed over the printed one, which stands on one of the next lines. */
function otherName(document: Document): Damage | undefined {
  const { text } = document.filing;
  if (document.content !== 'text') return undefined;
  for (const { signatory, conformed } of signed(document)) {
    const line = lineAt(text, signatory.span.end);
    const below = slice(text, lineEnd(text, line), lineEnd(text, line + 2));
    if (conformed && below.replace(/[\s_-]+/g, ' ').trim() === signatory.value && /^\S+ .*\S{3}$/.test(signatory.value))
      return { span: signatory.span, insert: 'Zebulon Q. Ransome' };
  }
  return undefined;
}

/** The year of the signature's date otherwise. */
function dated(year: string, suits: (document: Document) => boolean) {
  return (document: Document): Damage | undefined => {
    const date = signed(document).find(signature => signature.date)?.date;
    const printed = date && textAt(document.filing.text, date.span);
    if (!printed || !/(?:19|20)\d\d/.test(printed) || !suits(document)) return undefined;
    return { span: date.span, insert: printed.replace(/(?:19|20)\d\d/, year) };
  };
}

/** The paragraph of the form's clause left out, where no other words could be one; it is told at the first signature. */
function withoutClause(document: Document): Damage | undefined {
  const { text } = document.filing;
  const [first] = signed(document);
  if (document.content !== 'text' || !first) return undefined;
  const before = slice(text, document.body.start, first.signatory.span.start);
  const paragraph = [...before.matchAll(/(?:^|\n)(?:[ \t]*\S[^\n]*\n)+/g)].findLast(([found]) => CLAUSE.test(found));
  if (!paragraph || CLAUSE.test(bodyOf(document).replace(paragraph[0], ''))) return undefined;
  const start = document.body.start + paragraph.index;
  const within = Math.max(1, lineAt(text, first.signatory.span.start) - lineAt(text, start));
  return { span: { start, end: start + paragraph[0].length }, insert: '\n', within };
}

/** The only office of a principal executive officer made that of a director. */
function demoted(document: Document): Damage | undefined {
  const { text } = document.filing;
  const titles = signed(document).flatMap(({ title }) => title ?? []);
  const heads = titles.filter(({ value }) => /executive|president|chair|manag|partner|trustee|member|ceo/i.test(value));
  const [head] = heads;
  const [first] = signed(document);
  if (!head || !first || heads.length > 1 || document.content !== 'text') return undefined;
  const within = Math.abs(lineAt(text, head.span.start) - lineAt(text, first.span.start));
  return { span: head.span, insert: 'Director', within };
}

function otherRegistrant(document: Document): Damage | undefined {
  const registrant = signed(document)[0]?.registrant;
  return registrant && { span: registrant.span, insert: 'ZEBULON QUIST WORKS, INC.' };
}

const reportsOf = (document: Document) =>
  !!(coverValue(cover(document), 'period_end') ?? coverValue(cover(document), 'date_of_report'));

export const signaturePlants: readonly Plant[] = [
  { kind: 'the signature page cut away', rule: 'signature-block', damage: pageLost },
  { kind: 'one of several signatures without its mark', rule: 'signature-conformed', damage: unsigned },
  { kind: 'another name typed over the printed one', rule: 'signature-name', damage: otherName },
  { kind: 'signed before the period', rule: 'signature-date', damage: dated('1991', reportsOf) },
  {
    kind: 'signed after the filing date',
    rule: 'signature-date',
    damage: dated('2041', document => !!header(document.filing)),
  },
  { kind: 'the clause over the signatures left out', rule: 'signature-clause', damage: withoutClause },
  { kind: 'no principal executive officer among the signers', rule: 'signature-signers', damage: demoted },
  { kind: 'signed for another registrant', rule: 'signature-registrant', damage: otherRegistrant },
];
