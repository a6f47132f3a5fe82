import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entityNames } from '../server/filing/entity-name.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { parties } from '../server/filing/parties.ts';
import { rolesAfter } from '../server/filing/roles.ts';
import { termUses } from '../server/filing/terms.ts';
import { textAt } from '../server/filing/text.ts';
import { marked } from './marked.ts';

const documentOf = (text: string) => envelope(parse(text)).documents[0]!;

/** The companies found are the marked ranges. */
function named(source: string): void {
  const { text, ranges } = marked(source);
  const document = documentOf(text);
  assert.deepEqual(
    entityNames(document).map(span => textAt(document.filing.text, span)),
    ranges,
    source,
  );
}

test('companies by their endings, over line breaks', () => {
  for (const source of [
    'On March 30, 2004, «Larch Funding, Inc.» sold it',
    'to «ALDER HOME CREDIT, INC.» as seller',
    'and «The Bank of Westmarch», as trustee',
    'and «Bank of Westmarch, N.A.», as agent',
    'between «Alder Corp.» and «Beech Lending\n   LLC», dated',
    '«Smith, Brown & Co. Incorporated» and others',
    '«Elm Bank (Texas), N.A.» is the agent',
    'with «Alder Bank», «Bank of Beech, N.A.», and «Cedar Bank, National Association»',
    '«Oak Insurance Company of America» paid',
    'Mr. Brown, President of «R.J. Elder & Company», said',
    '«Larch.com Group, Inc.» said',
    'WHEREAS, «Larch Trust 2004-J2 Ltd.» is',
    'bought from Ann Cole and «Larch Holdings, Inc.» that day',
    '«The Bank of Westmarch» and «Elm Guaranty Trust Company» are',
    '«Elm Bank Leasing and Finance, Inc.» lends',
    '1.1 «Larch Mills Corp.» sells',
    'between «Elm One, Ohio, N.A.» and «LARCH BROS. MILLS, INC.» of',
  ])
    named(source);
});

test('phrases that end like a company are none', () => {
  for (const text of [
    'the Company and each Surviving Corporation',
    'Larch Company Stock and the Texas Business Corporation Act',
    'a limited liability company and a Delaware corporation',
    'the Trust Account of the Bank',
    'ANNUAL REPORT OF THE COMPANY',
  ])
    named(text);
});

test('roles: what stands after "as", and nothing else', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [', as depositor, and', ['depositor']],
    [', as a seller ("X")', ['seller']],
    [' as\n  master servicer (the "Master Servicer")', ['master servicer']],
    [', not in its individual capacity but solely as owner trustee', ['owner trustee']],
    [', as Administrative Agent and Collateral Agent', ['administrative agent', 'collateral agent']],
    [', acting as agent for the Lenders', ['agent']],
    [' as of March 1, 2004', []],
    [', as a result of the merger', []],
    [' as amended by the agent', []],
    [', as chief executive officer', []],
  ];
  for (const [after, roles] of cases) assert.deepEqual(rolesAfter(after), roles, after);
});

const agreement = `THIS LOAN AGREEMENT, dated as of March 1, 2004, is among LARCH MILLS, INC., a
Delaware corporation (the "Borrower"), Elm Bank, National Association ("Elm"), a
national banking association, as administrative agent for the Lenders (in such
capacity, the "Administrative Agent"), Ann B. Cole, an individual (the
"Guarantor"), and the lenders from time to time parties hereto (each a "Lender"
and collectively, the "Lenders").

     Larch Mills, Inc. and the Guarantor shall pay Elm. The Pension Benefit
Guaranty Corporation (the "PBGC") is told. The Borrower, as debtor, agrees.
`;

test('the parties of an agreement', () => {
  assert.deepEqual(
    parties(documentOf(agreement)).map(({ name, roles, terms, kind }) => [
      name,
      roles.join(', '),
      terms.map(term => term.name).join(', '),
      kind,
    ]),
    [
      ['Larch Mills, Inc.', 'borrower', 'Borrower', 'a Delaware corporation'],
      [
        'Elm Bank, National Association',
        'administrative agent',
        'Elm, Administrative Agent',
        'a national banking association',
      ],
      ['Ann B. Cole', 'guarantor', 'Guarantor', undefined],
    ],
  );
});

test('mentions: the full name in any case, and the short names', () => {
  const document = documentOf(agreement);
  const [larch] = parties(document);
  assert.deepEqual(
    larch!.mentions.map(span => textAt(document.filing.text, span)),
    ['LARCH MILLS, INC.', 'Borrower', 'Larch Mills, Inc.', 'Borrower'],
  );
});

test('members of a group have its role; what each of them is called is no one\u2019s own name', () => {
  const text =
    'among Alder Corp. ("Alder"), Beech LLC ("Beech"), and Cedar, Inc. ("Cedar") (each a "Borrower" and\ncollectively, the "Borrowers"). The Borrower pays.';
  assert.deepEqual(
    parties(documentOf(text)).map(({ name, roles, terms, members }) => [
      name,
      roles.join(', '),
      terms.map(term => term.name).join(', '),
      members.length,
    ]),
    [
      ['Alder Corp.', 'borrower', 'Alder', 0],
      ['Beech LLC', 'borrower', 'Beech', 0],
      ['Cedar, Inc.', 'borrower', 'Cedar', 0],
      ['Borrowers', '', 'Borrowers', 3],
    ],
  );
});

test('a paper or a place is no person', () => {
  for (const paper of [
    'the Westmarch Municipal Airport (the "Airport")',
    '8% Senior Subordinated Notes (the "Notes")',
    'a Subordinated Convertible Debenture (the "Debenture")',
    'a Stock Purchase Warrant ("Warrant")',
  ])
    assert.deepEqual(parties(documentOf(`${paper} of that day`)), [], paper);
});

test('a company named for its street is not named by the address on the cover', () => {
  const text = `                                    FORM 8-K

                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

4500 Elm Hollow
Westmarch, Ohio                                                43085
(Address of principal executive offices)                    (Zip Code)

Item 5.  Other Events.

     Elm Hollow LLC, as a seller ("Elm Hollow"), sold it.
`;
  const document = documentOf(text);
  const elm = parties(document).find(party => party.name === 'Elm Hollow LLC')!;
  assert.deepEqual(
    elm.mentions.map(span => textAt(document.filing.text, span)),
    ['Elm Hollow LLC', 'Elm Hollow'],
  );
  assert.equal(termUses(document).get('Elm Hollow')!.length, 2);
});

test('no text throws or takes long', () => {
  const started = performance.now();
  for (const piece of ['Inc. ', 'A, ', 'A & ', 'Bank of ', 'Alder Corp. (', 'as agent, ', 'the Company and ', 'A '])
    parties(documentOf(`Alder Corp. ("A") ${piece.repeat(20_000)}`));
  assert.ok(performance.now() - started < 5000);
});

test('no prefix throws', () => {
  for (let end = 0; end <= agreement.length; end += 7) parties(documentOf(agreement.slice(0, end)));
});
