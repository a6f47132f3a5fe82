import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import { type Section, sections } from '../server/filing/sections.ts';

const read = (body: string) =>
  sections(envelope(parse(`<DOCUMENT>\n<TYPE>EX-10.1\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`)).documents[0]!);

/** A tree as indented lines. */
const shown = (tree: readonly Section[], depth = 0): string[] =>
  tree.flatMap(({ label, caption, children }) => [
    `${'  '.repeat(depth)}${label}${caption ? ` ${caption.value}` : ''}`,
    ...shown(children, depth + 1),
  ]);

const numbers = (tree: readonly Section[]): string[] => tree.flatMap(s => [s.path.join(' '), ...numbers(s.children)]);

test('articles, sections and clauses stand under each other, with captions on their line or the next', () => {
  const tree = read(`
                        ARTICLE I

                       DEFINITIONS

     SECTION 1.1.  Defined Terms.  The words below have these meanings.

     (a)  Business Day.  A day on which the mill runs, subject
to Section 2.1
and the calendar.

          (i)  no holiday; and

          (ii)  no Sunday.

     (b)  the Mill, as described in
Section 1.1
of the plan.

                        ARTICLE II
                      SALE OF FLOUR
                      -------------

     Section 2.1   Price

     (a)  (i)  The price is fixed.

     (ii)  It is paid in cash.
`);
  assert.deepEqual(shown(tree), [
    'Article I DEFINITIONS',
    '  1.1 Defined Terms',
    '    (a) Business Day',
    '      (i)',
    '      (ii)',
    '    (b)',
    'Article II SALE OF FLOUR',
    '  2.1 Price',
    '    (a)',
    '      (i)',
    '      (ii)',
  ]);
});

test('"(i)" after "(h)" is a letter where "(j)" follows, and a numeral where "(ii)" does', () => {
  const list = (labels: string) =>
    labels
      .split(' ')
      .map(label => `     (${label})  The miller may grind.\n`)
      .join('\n');
  assert.deepEqual(numbers(read(list('a b c d e f g h i j k'))).at(-1), '(k)');
  assert.deepEqual(numbers(read(list('a b c d e f g h i ii iii i'))).slice(8, 11), [
    '(h) (i)',
    '(h) (ii)',
    '(h) (iii)',
  ]);
});

test('a contents page is none of it, with page numbers and without', () => {
  const body = `
1.  Term.  It begins today.\n\n2.  Rent.  It is due on Mondays,\nwithout notice,\nin coin,\nat the mill.\n
3.  Keys.  They are lent.\n\n4.  End.  All ends.\n`;
  const paged = `TABLE OF CONTENTS\n\n1.  Term ........ 1\n2.  Rent ........ 2\n3.  Keys ........ 2\n4.  End ......... 3\n`;
  const bare = `TABLE OF CONTENTS\n\n1.  Term\n2.  Rent\n3.  Keys\n4.  End\n`;
  const alone = shown(read(body));
  assert.deepEqual(alone, ['1 Term', '2 Rent', '3 Keys', '4 End']);
  assert.deepEqual(shown(read(paged + body)), alone);
  assert.deepEqual(shown(read(bare + body)), alone);
});

test('numbers begin again in a schedule; recitals are over where sections begin', () => {
  const tree = read(`
A.  The miller owns a mill.

B.  The baker needs flour.

1.  Sale.  The miller sells.

2.  Price.  The baker pays.

IN WITNESS WHEREOF, they sign.

                         SCHEDULE I

1.  White flour.

2.  Brown flour.
`);
  assert.deepEqual(numbers(tree), ['A', 'B', '1', '2', 'Schedule I', 'Schedule I 1', 'Schedule I 2']);
});

test('a typist\'s "l" is a one; a running head "continued" is none; a number may begin a sentence after one that has ended', () => {
  const tree = read(`
Section l.  Grain

1.l  The miller buys grain.

1.2  Kinds.  These:

1.2.1  with a husk;

1.2.2  the rest.

1.2.2 - Continued

Section 2.  Flour

As set out in section
1.2.1 with its husk.
`);
  assert.deepEqual(numbers(tree), [
    'Section l',
    'Section l 1.l',
    'Section l 1.2',
    'Section l 1.2 1.2.1',
    'Section l 1.2 1.2.2',
    'Section 2',
  ]);
});

test('"(a)" after a sentence that leads to a list stands under it; after a caption it does not', () => {
  const list = (lead: string) =>
    numbers(read(`1.  Flour.\n\n(a)  white;\n\n(b)  brown.\n\n${lead}\n\n(a)  sifted;\n\n(b)  not.\n`));
  assert.deepEqual(list('It is then:').slice(3), ['1 (b) (a)', '1 (b) (b)']);
  assert.deepEqual(list('Quality of Flour:').slice(3), ['1 (a)', '1 (b)']);
});

test('after a signature numbers begin again on top, and under their schedule in one', () => {
  const rules = '1.  Sale.  It is sold.\n\n2.  Price.  It is paid.\n\n';
  const signed = '     /s/ A. Miller\n\n';
  const article = 'ARTICLE I\n\nFLOUR\n\n';
  assert.deepEqual(numbers(read(`${article}${rules}${signed}${rules}`)), [
    'Article I',
    'Article I 1',
    'Article I 2',
    '1',
    '2',
  ]);
  assert.deepEqual(numbers(read(`${rules}${signed}SCHEDULE I\n\n${rules}${signed}${rules}`)).slice(2), [
    'Schedule I',
    ...['1', '2', '1', '2'].map(number => `Schedule I ${number}`),
  ]);
});

test('a list whose "(i)" runs in begins with "(ii)"; a page number in a paragraph of addresses ends it', () => {
  const tree = read(`
1.  Notice.  It goes (i) to the mill;

     (ii)  to the baker; and

     (iii)  to the bank, at

                  Mill Lane

                      5

             (iv)  to the clerk.

2.  End.  It ends.
`);
  assert.deepEqual(numbers(tree), ['1', '1 (ii)', '1 (iii)', '1 (iv)', '2']);
});

test('a list of schedules is none; a schedule far down an exhibit without numbers is one', () => {
  const letter = 'The miller writes to the baker.\n'.repeat(50);
  const tree = read(
    `Schedule 1  Flour\nSchedule 2  Bread\n\n${letter}\n                Schedule A\n\n1.  White.\n\n2.  Brown.\n`,
  );
  assert.deepEqual(numbers(tree), ['Schedule A', 'Schedule A 1', 'Schedule A 2']);
});

test('in the outline a clause without a caption is known by its first words, cut at a word and before its own clauses', () => {
  const body = `1.  Flour.  It is ground.\n\n(a) the miller grinds all the flour of the season before the first of the snow falls;\n\n(b) the baker\n<PAGE>   5\nbakes:\n\n(i) bread; and\n\n(ii) cake.\n`;
  const [document] = outline(parse(`<DOCUMENT>\n<TYPE>EX-10.1\n<TEXT>\n${body}</TEXT>\n</DOCUMENT>\n`));
  const [flour] = document!.children;
  assert.deepEqual(
    [flour!, ...flour!.children].map(({ name }) => name),
    ['1 Flour', '(a) the miller grinds all the flour of the season before the …', '(b) the baker bakes:'],
  );
});

/** A style of numbering: what the n-th member's number looks like. */
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const styles: readonly ((n: number) => string)[] = [
  n => `(${'abcdefghij'[n - 1]})`,
  n => `(${roman[n - 1]})`,
  n => `(${'ABCDEFGHIJ'[n - 1]})`,
  n => `(${n})`,
];

interface Plan {
  readonly below: readonly Plan[];
}
const plan = fc.letrec<{ plan: Plan }>(tie => ({
  plan: fc.record({
    below: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constant([]),
      fc.array(tie('plan'), { minLength: 2, maxLength: 5 }),
    ),
  }),
})).plan;

interface Layout {
  readonly order: readonly number[];
  readonly head: 'section' | 'dotted' | 'plain';
  readonly indent: number;
  readonly crlf: boolean;
  readonly heads: boolean;
}
const layout: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  head: fc.constantFrom('section', 'dotted', 'plain'),
  indent: fc.nat(5),
  crlf: fc.boolean(),
  heads: fc.boolean(),
});

/** Writes an agreement in a layout; says the paths it should be read back to. */
function write(articles: readonly Plan[], { order, head, indent, crlf, heads }: Layout) {
  const lines: string[] = ['MILLING AGREEMENT', ''];
  const paths: string[] = [];
  const clause = (plans: readonly Plan[], above: string, depth: number): void =>
    plans.forEach((each, i) => {
      const label = styles[order[depth]!]!(i + 1);
      paths.push(`${above} ${label}`);
      lines.push(
        `${' '.repeat(indent * (depth + 1))}${label} the parties agree on the flour of the`,
        'season and on nothing else.',
        '',
      );
      if (heads && i === 1) lines.push('                  - 7 -', '<PAGE>', '');
      clause(each.below, `${above} ${label}`, depth + 1);
    });
  articles.forEach((each, i) => {
    const number = i + 1;
    const label = { section: `Section ${number}`, dotted: `${number}.1`, plain: String(number) }[head];
    const path = head === 'dotted' ? `Article ${number} ${label}` : label;
    if (head === 'dotted') {
      paths.push(`Article ${number}`);
      lines.push(`               ARTICLE ${number}`, '', '               FLOUR', '');
    }
    paths.push(path);
    lines.push(
      `${{ section: 'Section ', dotted: '', plain: '' }[head]}${head === 'dotted' ? label : `${number}.`}  Flour.  It is ground daily.`,
      '',
    );
    clause(each.below, path, 0);
  });
  return { text: lines.join(crlf ? '\r\n' : '\n'), paths };
}

test('property: an agreement is read back to its own tree, in any layout', () => {
  fc.assert(
    fc.property(fc.array(plan, { minLength: 3, maxLength: 6 }), layout, (articles, how) => {
      const { text, paths } = write(articles, how);
      assert.deepEqual(numbers(read(text)), paths);
    }),
    { numRuns: 200 },
  );
});

test('property: sections lie within each other and follow each other without a gap', () => {
  const check = (tree: readonly Section[], end: number): void =>
    tree.forEach((section, i) => {
      assert.ok(section.span.start <= section.heading.start && section.heading.end <= section.span.end);
      assert.ok(section.span.end <= (tree[i + 1]?.span.start ?? end));
      check(section.children, section.span.end);
    });
  fc.assert(
    fc.property(fc.array(plan, { minLength: 3, maxLength: 5 }), layout, (articles, how) =>
      check(read(write(articles, how).text), Number.POSITIVE_INFINITY),
    ),
    { numRuns: 50 },
  );
});

test('fifty thousand clauses take as long as ten times five thousand', () => {
  const text = (count: number) =>
    Array.from(
      { length: count / 5 },
      (_, i) => `${(i % 900) + 1}.  Flour.\n\n${'abcd'.replace(/./g, l => `(${l})  more of it.\n\n`)}`,
    ).join('');
  const time = (count: number) => {
    const body = text(count);
    const start = performance.now();
    assert.ok(read(body).length > 0);
    return performance.now() - start;
  };
  time(5000);
  assert.ok(time(50_000) < 40 * Math.max(time(5000), 5));
});
