import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import type { Term } from '../server/filing/term.ts';
import { terms, termUses } from '../server/filing/terms.ts';
import { textAt } from '../server/filing/text.ts';
import type { Rule } from '../server/rules/rule.ts';
import { termDefinedTwice } from '../server/rules/term-defined-twice.ts';
import { termSpelling } from '../server/rules/term-spelling.ts';
import { termUnused } from '../server/rules/term-unused.ts';

const documentOf = (text: string) => envelope(parse(text)).documents[0]!;
const inOne = (text: string) => text.replace(/\s+/g, ' ');

/** Each term as 'name: what it stands for'. */
function defined(text: string): string[] {
  const document = documentOf(text);
  return terms(document).map(term => `${term.name}: ${inOne(textAt(document.filing.text, term.definition))}`);
}

function only(text: string): Term {
  const found = terms(documentOf(text));
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0]!;
}

test('in parentheses: the company, the paper or the phrase just before', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['On March 30, 2004, Larch, Inc. (the "Company") sold its mill.', 'Company: Larch, Inc.'],
    ['sold to Beech Lending LLC, an Ohio company ("Beech"), that day', 'Beech: Beech Lending LLC, an Ohio company'],
    [
      'by and among the Company, as depositor, Alder\nHome Corp., as a seller ("AHC")',
      'AHC: Alder Home Corp., as a seller',
    ],
    [
      'entered into a Pooling Agreement dated as of March 1, 2004 (the "Pooling Agreement"), with',
      'Pooling Agreement: Pooling Agreement dated as of March 1, 2004',
    ],
    [
      'the Trust issued 100 shares of its common stock, no par value (the "Stock").',
      'Stock: common stock, no par value',
    ],
    ['in the case of Birch v. Larch, Inc. ("Birch"), the court', 'Birch: Birch v. Larch, Inc.'],
    ['all claims and demands of any kind (collectively, the "Claims")', 'Claims: claims and demands of any kind'],
    [
      'the loan agreement, as amended (as further amended from time to time, the "Loan Agreement")',
      'Loan Agreement: loan agreement, as amended',
    ],
    ['Larch, Inc. (“Larch”) and others', 'Larch: Larch, Inc.'],
    ["Larch, Inc. (``Larch'') and others", 'Larch: Larch, Inc.'],
    ['Larch, Inc. ("the Company") and others', 'Company: Larch, Inc.'],
    ['Larch, Inc. (the "Com-\n   pany") and others', 'Com- pany: Larch, Inc.'],
    ['Larch, Inc. (the Company), a mill', 'Company: Larch, Inc.'],
    ['Larch, Inc. (the "Company), a mill', 'Company: Larch, Inc.'],
    ['Larch, Inc. (including its permitted successors, "Larch") mills', 'Larch: Larch, Inc.'],
  ];
  for (const [text, expected] of cases) assert.deepEqual(defined(text), [expected], text);
});

test('hereinafter, with and without parentheses and quotes', () => {
  for (const text of [
    'Larch, Inc. (hereinafter referred to as the "Owner")',
    'Larch, Inc., hereinafter referred to as "Owner", agrees',
    'Larch, Inc. (herein called the "Owner")',
    'Larch, Inc., hereinafter called Owner, agrees',
    'Larch, Inc., which is herein referred to as its "Owner."',
    'Larch, Inc. shall be the "Owner".',
    'Larch, Inc. (sometimes referred to herein as the "Owner")',
  ])
    assert.equal(only(text).name, 'Owner', text);
});

test('by a sentence', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['"Business Day" means any day but a Sunday. The rest', 'Business Day: any day but a Sunday'],
    ['"Closing" shall mean the closing at Larch, Inc. in Ohio.', 'Closing: the closing at Larch, Inc. in Ohio'],
    ['"Guarantee" by any Person means a promise to pay.', 'Guarantee: a promise to pay'],
    ['"Plan" has the meaning set forth in Section 2.', 'Plan: set forth in Section 2'],
    ['"Base Rate", when used with respect to any Loan, means five percent.', 'Base Rate: five percent'],
    ['The term "Affiliate" refers to any relative.', 'Affiliate: any relative'],
    ['\n"Permitted Lien": any lien of a carrier.\n', 'Permitted Lien: any lien of a carrier'],
    ['\nCLOSING DATE means the day of closing.\n', 'CLOSING DATE: the day of closing'],
    ['\nLoan is defined in Section 2.\n', 'Loan: Section 2'],
    ['marked "Paid." "Plan" means a plan.', 'Plan: a plan'],
    ['The term "Effect," as used in this "Agreement", means harm.', 'Effect: harm'],
    ['\nAffiliate shall mean any relative.\n', 'Affiliate: any relative'],
    ['\nAffiliate of any Person\nmeans a relative.\n', 'Affiliate: a relative'],
    ["\n(a) 'Board' shall mean the directors.\n", 'Board: the directors'],
    ['"Tenure", unless the Board says otherwise, means ten years.', 'Tenure: ten years'],
    ['"Parent" corporation shall have the meaning of Section 2.', 'Parent: of Section 2'],
  ];
  for (const [text, expected] of cases) assert.deepEqual(defined(text), [expected], text);
  for (const or of ['or', 'OR'])
    assert.deepEqual(defined(`"Loan" ${or} "Loans" means money lent.`), ['Loan: money lent', 'Loans: money lent']);
});

test('in a list without quotes: entries in the order of the alphabet after words that say so', () => {
  const list = (intro: string, names: readonly string[]) =>
    defined(`${intro}\n\n${names.map(name => `${name}: The paper.\n\n`).join('')}`).map(term => term.split(':')[0]);
  const names = ['ADVANCE', 'Business Day', 'Code', 'Loan Agreement'];
  const intro = 'The following terms shall have these meanings:';
  assert.deepEqual(list(intro, names), names);
  assert.deepEqual(list(intro, ['ADVANCE', 'Business Day', 'Attention', 'Code', 'Loan Agreement']), names);
  assert.deepEqual(list(intro, names.slice(1)), []);
  assert.deepEqual(list(intro, names.toReversed()), []);
  assert.deepEqual(list('If to the Company:', names), []);
  assert.deepEqual(defined(`${intro}\n\nAct:\n\n"Act" means a law.\n`), ['Act: a law']);
});

test('in a list without quotes: a name out of order with its initial, captions, a list of captions alone', () => {
  const names = (text: string) => terms(documentOf(text)).map(term => term.name);
  const intro = 'The following terms shall have these meanings:\n\n';
  const list = (...entries: readonly string[]) => `${intro}${entries.map(entry => `${entry} The paper.\n\n`).join('')}`;
  assert.deepEqual(names(list('Act:', 'Lien:', 'Loan:', 'Lot:', 'Loan Papers:', 'Mill Contract.', 'Mill Note:')), [
    'Act',
    'Lien',
    'Loan',
    'Lot',
    'Loan Papers',
    'Mill Contract',
    'Mill Note',
  ]);
  const captions = ['Act.', 'Board.', 'Code.', 'Loan.', 'Mill.'];
  assert.equal(names(list(...captions, 'Saw.')).length, 6);
  assert.deepEqual(names(list(...captions)), []);
  assert.deepEqual(names(list('A.', 'B.', 'C.', 'D.', 'E.', 'F.')), []);
  assert.deepEqual(
    names(list('Article I.', 'Article II.', 'Article III.', 'Article IV.', 'Article V.', 'Article VI.')),
    [],
  );
});

test('of whom or for what it is said, other names of it, small words, and a sentence that says what it shall be', () => {
  const names = (text: string) => terms(documentOf(text)).map(term => term.name);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['"Log Price," in the case of a saw, means the sum due.', ['Log Price']],
    ['"Log Price" of a log on any day means the sum due.', ['Log Price']],
    ['\n1.2 Log Price. The "Log Price" shall be such sum as is due.', ['Log Price']],
    ['\nThe "Log Price" equals the product of both.', ['Log Price']],
    ['"Tax" (and, with correlative meaning, "Taxes" and "Taxable") means a levy.', ['Tax', 'Taxes', 'Taxable']],
    ['"Tax" (including any "Levy" of a state) means a sum due.', ['Tax', 'Levy']],
    ['"Dollars" or "$" means money.', ['Dollars', '$']],
    ['The term "subsidiary" means a mill.', ['subsidiary']],
    ['For purposes of this Plan, "control" means the power to saw.', ['control']],
    ['The term "including" means including without limit.', []],
    ['"Log Price"means the sum due.', ['Log Price']],
    ['is amended to read: "\'Log Price\' means the sum due."', ['Log Price']],
    ['"incorporate by reference" what we file, which means that it is read.', []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(names(text), expected, text);
});

test('a definition goes on over its clauses to the next one, the last to the end of its section', () => {
  const clauses = 'any of these:\n\n     (x) a claim on a mill; and\n\n     (y) a claim on logs. It is no debt.';
  const text = `<DOCUMENT>
<TYPE>EX-10
<TEXT>
     1.1  Terms. In this Agreement:

     "Lien" means ${clauses}

     "Mill" means the mill. It stands in Ohio.

     ${'It has saws of all kinds and sizes. '.repeat(60)}

     1.2  Sale. The Seller sells the Mill.

     1.3  Price. The Buyer pays.
</TEXT>
</DOCUMENT>
`;
  const [lien, mill] = defined(text);
  assert.equal(lien, `Lien: ${inOne(clauses).slice(0, -1)}`);
  assert.match(mill!, /^Mill: the mill\. It stands in Ohio\. It has .* kinds and sizes$/);
});

test('by a pointer to where it is defined', () => {
  for (const where of ['as defined in the Plan', 'as that term is defined in Paragraph (ii) of Section 2']) {
    const term = only(`upon a Change in Control (${where}) the shares vest`);
    assert.deepEqual([term.name, term.kind], ['Change in Control', 'elsewhere'], where);
  }
});

test('groups name their members', () => {
  const members = (text: string, name: string) => terms(documentOf(text)).find(term => term.name === name)!.members;
  const pair =
    'Alder Corp., as a seller ("Alder"), Beech LLC, as a seller ("Beech" and, together with Alder, the "Sellers")';
  assert.deepEqual(members(pair, 'Sellers'), ['Alder', 'Beech']);
  const list =
    'among Larch, Inc., as borrower, Alder Corp., Beech Bank and Cedar Bank, N.A. (collectively, the "Lenders")';
  assert.deepEqual(members(list, 'Lenders'), ['Alder Corp.', 'Beech Bank', 'Cedar Bank, N.A.']);
  const both = 'Alder Corp. ("Alder") and Beech LLC ("Beech") (Alder and Beech are collectively the "Borrower")';
  assert.deepEqual(members(both, 'Borrower'), ['Alder', 'Beech']);
  const each = 'the several banks listed below (each a "Bank" and collectively, the "Banks")';
  assert.deepEqual(members(each, 'Banks'), []);
  assert.equal(terms(documentOf(each)).length, 2);
});

test('what is quoted for its own sake is no term', () => {
  for (const text of [
    'see the section ("Risk Factors" above)',
    '(see "Risk Factors" below)',
    'the word "including" means including without limit',
    'under the heading "Legal Proceedings" in the report',
    'a pipe of 3" and of 4" width (see drawing)',
    'the so-called "Baby Bonds" were sold',
    'checked box (mark "X")',
    '{\n  "Name": "Exchange Act",\n  "Number": 240\n}',
  ])
    assert.deepEqual(defined(text), [], text);
});

test('uses: plural, possessive, over line breaks; the longest name wins', () => {
  const text = `Larch, Inc. (the "Company"), its plan (the "Company Plan") and a bank (each, a "Lender").
The Company's Lenders, the Lender\u2019s agent, the Company
    Plan, the Companyman and the Company-owned mill.`;
  const document = documentOf(text);
  const count = (name: string) =>
    termUses(document)
      .get(name)!
      .map(span => inOne(textAt(document.filing.text, span)));
  assert.deepEqual(count('Company'), ['Company', 'Company']);
  assert.deepEqual(count('Company Plan'), ['Company Plan', 'Company Plan']);
  assert.deepEqual(count('Lender'), ['Lender', 'Lenders', 'Lender']);
});

test('a term of one document has no uses in another', () => {
  const text = `<DOCUMENT>
<TYPE>8-K
<TEXT>
Larch, Inc. (the "Company")
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99
<TEXT>
The Company is another.
</TEXT>
</DOCUMENT>
`;
  const [first, second] = envelope(parse(text)).documents;
  assert.equal(termUses(first!).get('Company')!.length, 1);
  assert.equal(terms(second!).length, 0);
});

/** What a rule finds in the text as an exhibit: the places, as printed. */
function found(rule: Rule, text: string): string[] {
  const document = documentOf(`<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`);
  return [...rule.check(document)].map(({ span }) => inOne(textAt(document.filing.text, span)));
}

test('unused: other numbers and cases are uses, one of two names is enough, a definition is none', () => {
  assert.deepEqual(found(termUnused, '"Loan" means money. "Fee" means a fee due.\nLOANS bear interest.'), []);
  assert.deepEqual(found(termUnused, '"Loan" means money. "Prime Rate" means five percent.\nLoans bear interest.'), [
    'Prime Rate',
  ]);
  assert.deepEqual(found(termUnused, 'Larch, Inc. ("Larch" or the "Mill") mills. The Mill is old.'), []);
});

test('twice: pointers and definitions for one section do not count', () => {
  const first = '"Loan" means money lent.\n\n';
  assert.deepEqual(found(termDefinedTwice, `${first}"Loan" means a debt.`), ['Loan']);
  assert.deepEqual(found(termDefinedTwice, `${first}"Loan" has the meaning set forth in Section 2.`), []);
  assert.deepEqual(found(termDefinedTwice, `Larch, Inc. (the "Mill")\n\n"Mill" means Larch, Inc., of Ohio.`), []);
  assert.deepEqual(found(termDefinedTwice, `Larch, Inc. (the "Mill")\n\n"Mill" means Alder Corp., of Ohio.`), ['Mill']);
  assert.deepEqual(found(termDefinedTwice, `${first}For purposes of this Section 2, "Loan" means a debt.`), []);
});

test('spelling: a small letter, a letter wrong; ordinary words and inflections are right', () => {
  const defined = '"Closing Agreement" means the paper of the closing, signed by all. '.padEnd(200, 'x ');
  const often = 'the Closing Agreement; a Closing Agreement; any Closing Agreement. ';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['under the Closing agreement, it', ['Closing agreement']],
    ['under the Closing Agrement, it', ['Closing Agrement']],
    ['under the Closing Agreemnet, it', ['Closing Agreemnet']],
    ['under the Closing Agreements, it', []],
    ['under a closing agreement, it', []],
    ['THE CLOSING AGREEMENT', []],
    ['is done. Closing agreements is hard', []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(found(termSpelling, defined + often + text), expected, text);
});

test('no text throws or takes long', () => {
  const started = performance.now();
  for (const piece of [
    '(',
    '"',
    '("A ',
    '(the "',
    '"X" means ',
    '(as defined in ',
    'hereinafter ',
    "''",
    '\n \n',
    'Alder Corp. ("',
  ])
    terms(documentOf(piece.repeat(20_000)));
  assert.ok(performance.now() - started < 5000);
});

test('a line that begins with the tail of a term defines nothing of that name', () => {
  assert.deepEqual(defined('Any breach by Larch of Timber\nCutting Rights means that a fee is due.\n'), []);
  assert.deepEqual(defined('\nCutting Rights means the rights to cut.\n'), ['Cutting Rights: the rights to cut']);
});

test('the first and the second of two names, and a meaning in its widest sense', () => {
  const names = (text: string) => terms(documentOf(text)).map(term => term.name);
  assert.deepEqual(names('are collectively referred to herein as the "Mills" and individually as a "Mill."'), [
    'Mills',
    'Mill',
  ]);
  assert.deepEqual(names('\n"Debt" is used herein in its widest sense and means every sum due.\n'), ['Debt']);
});
