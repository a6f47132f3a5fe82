import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { leadOf } from '../server/filing/reference-targets.ts';
import { references } from '../server/filing/references.ts';
import { lineAt, textAt } from '../server/filing/text.ts';
import { agreementExample } from '../server/rules/agreement-example.ts';
import { marked } from './marked.ts';

const documentOf = (text: string, i = 0) => envelope(parse(text)).documents[i]!;

/** The marked places are the references, each "kind path", with "!" where another paper is named. */
function assertReferences(source: string, expected: readonly string[]): void {
  const { text, ranges } = marked(source);
  const document = documentOf(text);
  const found = references(document);
  assert.deepEqual(
    found.map(({ span }) => textAt(document.filing.text, span)),
    ranges,
    source,
  );
  assert.deepEqual(
    found.map(
      ({ kind, path, elsewhere, self }) =>
        `${self ? 'this ' : ''}${kind} ${path.join(' ')}${elsewhere ? ` !${textAt(document.filing.text, elsewhere)}` : ''}`,
    ),
    expected,
    source,
  );
}

test('what is referred to, and by which levels', () => {
  assertReferences('subject to «Section 3.4(b)(ii)», the Mill', ['section 3.4 (b) (ii)']);
  assertReferences('see «Sections 2.1», «2.2» and «2.3(b)» and 12 days', [
    'section 2.1',
    'section 2.2',
    'section 2.3 (b)',
  ]);
  assertReferences('under «Sections 3.4(b)» and «(c)» the', ['section 3.4 (b)', 'section 3.4 (c)']);
  assertReferences('as «Article II» and «ARTICLE Four» say', ['article II', 'article Four']);
  assertReferences('see «Item 7A» and «Items 10» through «13», and', ['item 7A', 'item 10', 'item 13']);
  assertReferences('described in «Note 12» and «note 5» here', ['note 12', 'note 5']);
  assertReferences('as «Exhibit 10.3» and «Exhibit A-1» show', ['exhibit 10.3', 'exhibit A-1']);
  assertReferences('on «Schedule A», «Annex B» and «Appendix II» is', ['schedule A', 'annex B', 'appendix II']);
  assertReferences('on «page F-7», in «Section\n   3.4» of', ['page F-7', 'section 3.4']);
  assertReferences('nothing in this «Section 3.2» or «clause (ii)» limits', ['this section 3.2', 'clause (ii)']);
  assertReferences('the \xa7 ends; «\xa7 3.4» begins', ['section 3.4']);
});

test('another paper is named', () => {
  assertReferences('under «Section 3.4» of the Indenture, the', ['section 3.4 ! of the Indenture']);
  assertReferences('«Sections 2.1» and «2.2» of the Loan Agreement.', [
    'section 2.1 ! of the Loan Agreement',
    'section 2.2 ! of the Loan Agreement',
  ]);
  assertReferences('in «Section 2.1» and «Section 4» of the Plan.', [
    'section 2.1 ! of the Plan',
    'section 4 ! of the Plan',
  ]);
  assertReferences('in «Item 1» of our Form 10-K for 2003.', ['item 1 ! of our Form 10-K for 2003']);
  assertReferences('in «Item 1», "Business", of the Annual Report.', ['item 1 !Annual Report']);
  assertReferences('under Code «Section 409A» or', ['section 409A !Code ']);
  assertReferences('and «Section 5» thereof,', ['section 5 ! thereof']);
  assertReferences('«Item 7» of «Part II» of the Form 10-K.', [
    'item 7 ! of the Form 10-K',
    'part II ! of the Form 10-K',
  ]);
});

test('the document itself is named', () => {
  for (const text of [
    'in «Section 3.4» of this Agreement and',
    'in «Section 3.4» hereof, under',
    'in «Section 3.4» above. The Code',
    'in «Section 3.4» to the extent',
  ])
    assertReferences(text, ['section 3.4']);
  assertReferences('see «Note 12» of Notes to Consolidated Financial Statements.', ['note 12']);
  assertReferences('in «Item 1A» of this Quarterly Report on Form 10-Q.', ['item 1A']);
});

test('what refers to nothing', () => {
  for (const text of [
    'Rule 10b-5 and the Notes due 2009 and 5% Notes',
    '\nSection 3.4 Indemnification. The Mill\n',
    '\nSection 3.4   Indemnification.........12\n',
    '\nItem 7A. Market Risk\n',
    'Index of Exhibits   3',
    'a section of 3 items, part of 4 notes',
  ])
    assertReferences(text, []);
});

test('captions in brackets', () => {
  const captions = (text: string) => references(documentOf(text)).map(({ caption }) => caption?.value);
  assert.deepEqual(captions('in Section 3.4 (Indemnification and\n  Notices), the'), ['Indemnification and Notices']);
  assert.deepEqual(captions('in Section 3.4 ("Indemnification"), the'), ['Indemnification']);
  assert.deepEqual(captions('in Section 3.4 (the "Price"), for this Section 3.5, "Days" means'), [
    undefined,
    undefined,
  ]);
  assert.deepEqual(captions('in Section 3.4 (but not in Ohio)'), [undefined]);
});

/** Each reference of the example's agreement as "printed -> line it leads to", or why there is none. */
function leads(from?: string, to?: string): string[] {
  const document = documentOf(agreementExample(from, to), 1);
  const { text } = document.filing;
  return references(document).map(reference => {
    const lead = leadOf(document, reference);
    const printed = textAt(text, reference.span).replace(/\s+/g, ' ');
    if ('nowhere' in lead) return `${printed}: ${lead.nowhere}`;
    return 'unknown' in lead
      ? `${printed}?`
      : `${printed} -> ${lead.to.caption} ${lineAt(text, lead.to.span.start) > lineAt(text, document.body.start)}`;
  });
}

test('targets: a section, an article; nowhere only where the numbering is whole', () => {
  assert.deepEqual(leads(), [
    'Section 2.2 -> Orders true',
    'Section 2.2 -> Orders true',
    'Section 3.2 -> Set-Off true',
    'Section 3.2 -> Set-Off true',
    'Article II -> SUPPLY true',
  ]);
  assert.equal(leads('under Section 2.2', 'under Section 2.7')[0], 'Section 2.7: Section 2.3 is the last');
  assert.equal(leads('under Section 2.2', 'under Section 7.1')[0], 'Section 7.1: Article 3 is the last');
  assert.equal(leads('under Section 2.2', 'under Section 2.2(c)')[0], 'Section 2.2(c): 2.2 has no (c)');
  assert.equal(leads('under Section 2.2', 'under Section 2.2(b)')[0], 'Section 2.2(b) -> Orders true');
  assert.equal(leads('under Section 2.2', 'under Section 16')[0], 'Section 16?');
  assert.equal(leads('Section 1.2 Headings', 'Headings')[0], 'Section 2.2 -> Orders true');
});

test('targets: an exhibit is another document of the submission', () => {
  const text = agreementExample().replace(
    'Nothing further.',
    'The agreement is Exhibit 10.1 to this report. See Exhibit 10.1.',
  );
  const [main, exhibit] = envelope(parse(text)).documents;
  const lead = leadOf(main!, references(main!).at(-1)!);
  assert.ok('to' in lead && lead.to.whole === exhibit!.span, JSON.stringify(lead));
});

test('no text throws or takes long', () => {
  const started = performance.now();
  for (const piece of [
    'Section 1',
    'Sections 1.1, ',
    'Item 1 of ',
    'Section 3.4 (A ',
    'Exhibit A to the ',
    '\xa7',
    'this Section 1.1(a)',
  ])
    references(documentOf(piece.repeat(20_000)));
  assert.ok(performance.now() - started < 5000, `${performance.now() - started}`);
});
