import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import fc from 'fast-check';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { signatures } from '../server/filing/signatures.ts';

const wrapped = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const signedBy = (type: string, body: string) => signatures(envelope(parse(wrapped(type, body))).documents[0]!);
const told = (type: string, body: string) =>
  signedBy(type, body).map(({ signatory, title, date }) =>
    [signatory.value, title?.value, date?.value].filter(Boolean).join(' | '),
  );

const CLAUSE = `                 SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed by the undersigned.
`;
const PERSONS = `
     Pursuant to the requirements of the Securities Exchange Act of 1934, this
report has been signed below by the following persons on behalf of the
registrant and in the capacities and on the dates indicated.
`;

test('signatures: every way to type one', () => {
  const marks = [
    '/s/ Ann Bole',
    '/S/ Ann Bole',
    '/s/Ann Bole',
    's/ Ann Bole',
    '\\s\\ Ann Bole',
    '(s) Ann Bole',
    '(Signed) Ann Bole',
    '/s/\n        Ann Bole',
    'By: /s/   Ann Bole',
    'By /s/ Ann Bole',
    'By:/s/Ann Bole',
    'By: Ann Bole',
    '/s/ Ann Bole, President',
    '/s/ Ann Bole*',
  ];
  for (const mark of marks) {
    const [found, ...more] = signedBy('8-K', `${CLAUSE}\nTALLOW, INC.\n\n        ${mark}\n\nDate: May 6, 2003\n`);
    assert.equal(found?.signatory.value, 'Ann Bole', mark);
    assert.equal(found.date?.value, '2003-05-06', mark);
    assert.deepEqual(more, [], mark);
  }
});

test('signatures: two columns, names under rules, dates under offices', () => {
  const page = `${CLAUSE}
TALLOW, INC.

By: /s/ Ann Bole
    ------------------------
    Ann Bole
    President
    May 6, 2003
${PERSONS}
/s/ Ann Bole                          *
- -----------------------             ------------------------
Ann Bole                              Carl Dunn
President and Director                Director
(Principal Executive Officer)

May 6, 2003                           May 7, 2003

/s/ EDGAR S. FINCH,                   /s/ Gail Hart
    JR.
- -----------------------             ------------------------
Edgar S. Finch, Jr.                   Gail Hart
Director                              Director
May 8, 2003                           May 8, 2003

* By: /s/ Ina Jay
      -------------------
      Ina Jay
      Attorney-in-fact
`;
  assert.deepEqual(told('10-K', page).slice(0, 5), [
    'Ann Bole | President | 2003-05-06',
    'Ann Bole | President and Director (Principal Executive Officer) | 2003-05-06',
    'Carl Dunn | Director | 2003-05-07',
    'EDGAR S. FINCH, JR. | Director | 2003-05-08',
    'Gail Hart | Director | 2003-05-08',
  ]);
  assert.match(told('10-K', page)[5]!, /^Ina Jay \| Attorney-in-fact/);
});

test('signatures: a table in which offices begin above their names, and stars stand for an attorney', () => {
  const page = `${CLAUSE}
TALLOW, INC.

By: Ann Bole*
    (Ann Bole)
    President

Date: May 6, 2003
${PERSONS}
        Signature               Title                        Date
        ---------               -----                        ----

                                Director and
                                Chairman of the Board
     Ann Bole*                  (principal executive officer)  May 6, 2003
- ---------------------
    (Ann Bole)

     Carl Dunn*                 Director                       May 6, 2003
- ---------------------
    (Carl Dunn)

*By: /s/ Ina Jay
    (Ina Jay, Attorney-in-Fact)
`;
  assert.deepEqual(told('10-K', page), [
    'Ann Bole | President | 2003-05-06',
    'Ann Bole | Director and Chairman of the Board (principal executive officer) | 2003-05-06',
    'Carl Dunn | Director | 2003-05-06',
    'Ina Jay | Attorney-in-Fact | 2003-05-06',
  ]);
});

test('signatures: names alone in a table, as typed before "/s/" was usual', () => {
  const page = `${CLAUSE}\nTALLOW, INC.\n\nBy  Ann Bole\n    (President)\n${PERSONS}
    Signer                   Title                     Date

Ann Bole                Principal Executive       March 11, 1994
                        Officer

Carl Dunn               Director                  March 11, 1994

*By   Ina Jay
      Attorney-in-fact
`;
  assert.deepEqual(
    signedBy('10-K', page).map(({ signatory }) => signatory.value),
    ['Ann Bole', 'Ann Bole', 'Carl Dunn', 'Ina Jay'],
  );
});

test('signatures: the date of the clause, of its day in words, and none that ends a period', () => {
  const clause = (day: string) =>
    `  SIGNATURES\n\n  Pursuant to the requirements of Section 13 of the Securities Exchange Act of 1934,\n  the registrant has duly caused this report for the year ended December 31, 1996,\n  to be signed on its behalf by the undersigned ${day}.\n\nTALLOW, INC.\n\nBy: /s/ Ann Bole\n    Ann Bole\n    President\n`;
  for (const day of ['this 28th day of March, 1997', 'as of March 28, 1997', 'on the 28th day of March 1997'])
    assert.deepEqual(told('10-K', clause(day)), ['Ann Bole | President | 1997-03-28'], day);
  assert.deepEqual(told('10-K', clause('thereunto duly authorized')), ['Ann Bole | President']);
});

test('signatures: schedules, notifications, managers and owners sign their own ways', () => {
  const schedule = `Signature\n\nAfter reasonable inquiry and to the best of my knowledge and belief, I certify\nthat the information set forth in this statement is true.\n\nDate:     May 6, 2003\n\nSignature:    /s/ Ann Bole\n\nName/Title:   Ann Bole, President\n`;
  assert.deepEqual(told('SC 13G', schedule), ['Ann Bole | President | 2003-05-06']);
  const late = `TALLOW, INC.\n(Name of Registrant as Specified in Charter)\n\nhas caused this notification to be signed on its behalf by the undersigned\nhereunto duly authorized.\n\nDate May 6, 2003          By /s/ Ann Bole\n                          Ann Bole, Treasurer\n\nINSTRUCTION: The form may be signed by an executive officer.\n`;
  assert.deepEqual(told('NT 10-K', late), ['Ann Bole | Treasurer | 2003-05-06']);
  const manager = `Person Signing this Report on Behalf of Reporting Manager:\n\nName:  Ann Bole\nTitle: Clerk\n\nSignature, Place, and Date of Signing:\n\n/s/ Ann Bole           Omaha, NE          May 6, 2003\n- -------------        ----------         -----------\n[Signature]            [City, State]      [Date]\n`;
  assert.deepEqual(told('13F-HR', manager), ['Ann Bole | Clerk | 2003-05-06']);
  assert.deepEqual(told('13F-HR', `${manager}\nReport Type (Check only one.):\n`), ['Ann Bole | Clerk | 2003-05-06']);
});

test('signatures: a label of the form, a caption, another heading or a table is no part of an office', () => {
  const fund = `${CLAUSE}
By (Signature and Title)*    /s/ Ann Bole
                         ------------------------
                             Ann Bole, Treasurer

Date   May 6, 2003

* Print the name and title of each signing officer under his or her signature.
`;
  assert.deepEqual(told('N-CSR', fund), ['Ann Bole | Treasurer | 2003-05-06']);
  const slashed = `${CLAUSE}\nMay 6, 2003\n-----------\n(Date)\n\n/s/ Ann Bole\n-----------\n(Signature)\n\nAnn Bole/Vice President\n-----------\n(Name/Title)\n`;
  assert.deepEqual(told('SC 13G', slashed), ['Ann Bole | Vice President | 2003-05-06']);
  const removal = `${CLAUSE}
May 6, 2003        By  /s/ Ann Bole               Treasurer
- -----------      ------------------------       ---------
Date               Name                           Title
`;
  assert.deepEqual(told('25', removal), ['Ann Bole | Treasurer | 2003-05-06']);
  const attorney = `${CLAUSE}
TALLOW, INC.

By:        /s/ Ann Bole
    ------------------------
            Ann Bole
            President

        POWER OF ATTORNEY

     Each person whose signature appears below appoints Ann Bole.

Signature            Title                                    Date
/s/ Ann Bole         President and Director (Principal        May 6, 2003
Ann Bole             Executive Officer)
/s/ Carl Dunn        Chairman of the Board,                   May 7, 2003
Carl Dunn            and Director
`;
  assert.deepEqual(told('S-1', attorney), [
    'Ann Bole | President | 2003-05-06',
    'Ann Bole | President and Director (Principal Executive Officer) | 2003-05-06',
    'Carl Dunn | Chairman of the Board, and Director | 2003-05-07',
  ]);
  const table = attorney.replace(/\n *POWER[\s\S]*?below appoints Ann Bole\.\n\n/, '');
  assert.deepEqual(told('S-1', table), told('S-1', attorney));
});

test('signatures: an auditor and an unsigned party are no signatories; an agreement has its own pages', () => {
  const report = `${CLAUSE}\nTALLOW, INC.\n\nBy: /s/ Ann Bole\n    President\n\n<PAGE>\n\nREPORT OF AUDITORS\n\nWe have audited the accounts.\n\n/s/ Quill & Rook LLP\n\nMay 1, 2003\n`;
  assert.deepEqual(told('10-K', report), ['Ann Bole | President']);
  const agreement = `IN WITNESS WHEREOF, the parties have executed this Agreement.\n\nTALLOW, INC.                    WICK LLC\n\nBy: /s/ Ann Bole                By: /s/ Carl Dunn\n\nName: Ann Bole                  Name: Carl Dunn\n\nTitle: President                Title: Manager\n\nDate: May 6, 2003               Date: 5-7-03\n\n<PAGE>\n\nCOUNTERPART OF THE LENDER\n\nBy:_______________________\nName:\nTitle:\n`;
  assert.deepEqual(told('EX-10.1', agreement), [
    'Ann Bole | President | 2003-05-06',
    'Carl Dunn | Manager | 2003-05-07',
  ]);
});

test('signatures: each co-registrant has its own', () => {
  const page = `${CLAUSE}\nTALLOW, INC.\n\nBy: /s/ Ann Bole\n    President\n\nWICK LIMITED PARTNERSHIP\n\nBy: /s/ Carl Dunn\n    General Partner\n`;
  assert.deepEqual(
    signedBy('10-Q', page).map(({ registrant, signatory }) => `${registrant?.value}: ${signatory.value}`),
    ['TALLOW, INC.: Ann Bole', 'WICK LIMITED PARTNERSHIP: Carl Dunn'],
  );
});

const NAMES = ['Ann Bole', 'Carl T. Dunn', 'Edgar S. Finch, Jr.', "Gail O'Hart", 'Ina de Jay III'];
const TITLES = ['Director', 'President', 'Vice President', 'Treasurer'];
const person = fc.record({ name: fc.constantFrom(...NAMES), title: fc.constantFrom(...TITLES) });

test('signatures: the same persons in another layout, with other line ends, tabs and indents, are the same signers', () => {
  type Person = { name: string; title: string };
  const layouts: Readonly<Record<string, (people: readonly Person[], pad: string) => string>> = {
    stacked: (people, pad) =>
      people.map(({ name, title }) => `${pad}By: /s/ ${name}\n${pad}    ${name}\n${pad}    ${title}\n\n`).join(''),
    table: (people, pad) =>
      `${pad}Signature                     Title\n\n${people.map(({ name, title }) => `${pad}/s/ ${name.padEnd(26)}${title}\n${pad}-------------------\n${pad}${name}\n\n`).join('')}`,
    tabbed: (people, pad) =>
      people.map(({ name, title }) => `${pad}/s/\t${name}\n${pad}${name}\n${pad}${title}\n\n`).join(''),
    columns: (people, pad) => {
      const cells = people.map(({ name, title }) => [`/s/ ${name}`, name, title]);
      const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => cells.slice(2 * i, 2 * i + 2));
      return pairs
        .map(
          pair =>
            `${[0, 1, 2]
              .map(
                k =>
                  pad +
                  pair
                    .map(cell => cell[k]!.padEnd(38))
                    .join('')
                    .trimEnd(),
              )
              .join('\n')}\n\n`,
        )
        .join('');
    },
  };
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...Object.keys(layouts)),
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (people, layout, indent, end) => {
        const body = layouts[layout]!(people, ' '.repeat(indent));
        const found = told('10-K', `${CLAUSE}${PERSONS}\n${body}`.replaceAll('\n', end));
        assert.deepEqual(
          found,
          people.map(({ name, title }) => `${name} | ${title}`),
        );
      },
    ),
  );
});

test('signatures: time grows with the lines', () => {
  const time = (lines: number) => {
    const text = wrapped(
      'EX-10',
      Array.from({ length: lines }, (_, i) => `/s/ Ann Bole    Director    May ${(i % 28) + 1}, 2003`).join('\n'),
    );
    const start = performance.now();
    const found = signatures(envelope(parse(text)).documents[0]!).length;
    assert.ok(found > 0);
    return performance.now() - start;
  };
  time(5000);
  assert.ok(time(50_000) < 3000);
});

test('signatures: signed on the right, and the name with its office at the margin below', () => {
  const page = `${CLAUSE}
Date:  March 30, 2009                BY:   /s/ Ann Bole
Ann Bole
Executive Vice President
(Principal Financial Officer)

                                 EXHIBIT INDEX
`;
  assert.deepEqual(told('10-Q', page), [
    'Ann Bole | Executive Vice President (Principal Financial Officer) | 2009-03-30',
  ]);
  assert.deepEqual(told('10-Q', page.replace('\nAnn Bole\nExec', '\nAn address\nExec')), ['Ann Bole | 2009-03-30']);
});
