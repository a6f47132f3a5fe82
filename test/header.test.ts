import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../server/extract.ts';
import { parse } from '../server/filing/filing.ts';
import { type Header, header, headerValue, isoOf } from '../server/filing/header.ts';
import { outline } from '../server/filing/outline.ts';
import type { OutlineEntry } from '../server/filing/outline-entry.ts';
import { lint } from '../server/rules/lint.ts';

const headed = (...lines: string[]) => header(parse(`<SEC-HEADER>\n${lines.join('\n')}\n</SEC-HEADER>\n`))!;

/** Lines above all groups, then each group: "ROLE", "ROLE/SECTION/LABEL=value". */
function shape({ lines, groups }: Header): string[] {
  const own = lines.filter(({ label, closes }) => !closes && label !== 'SEC HEADER');
  return [
    ...own.map(({ label, value }) => `${label}=${value.value}`),
    ...groups.flatMap(({ role, sections }) => [
      role,
      ...sections.flatMap(({ name, lines: of }) =>
        of.map(({ label, value }) => `${role}/${name}/${label}=${value.value}`),
      ),
    ]),
  ];
}

test('groups, sections and lines, whatever their indentation', () => {
  const lines = [
    'SROS:\t\tNASD',
    '',
    'FILER:',
    '',
    '\tCOMPANY DATA:\t',
    '\t\tCENTRAL INDEX KEY:\t0009990164',
    '\tMAIL ADDRESS:',
    '\t\tZIP:\t55802',
  ];
  const expected = [
    'SROS=NASD',
    'FILER',
    'FILER/COMPANY DATA/CENTRAL INDEX KEY=0009990164',
    'FILER/MAIL ADDRESS/ZIP=55802',
  ];
  const dialects = {
    tabs: lines,
    blanks: lines.map(line => line.replaceAll('\t', '    ')),
    none: lines.map(line => line.replaceAll('\t', ' ').trim()),
    tags: [
      '<SROS>NASD',
      '<FILER>',
      '<COMPANY-DATA>',
      '<CIK>0009990164',
      '</COMPANY-DATA>',
      '<MAIL-ADDRESS>',
      '<ZIP>55802',
      '</MAIL-ADDRESS>',
      '</FILER>',
    ],
    'end tags': [
      ...lines.slice(0, 6),
      '</COMPANY-DATA>',
      ...lines.slice(6).map(line => `\t${line}`),
      '</MAIL-ADDRESS>',
      '</FILER>',
    ],
  };
  for (const [name, of] of Object.entries(dialects)) assert.deepEqual(shape(headed(...of)), expected, name);
});

test('a value that was wrapped, and a bracket closed on the next label’s line', () => {
  const head = headed(
    'FILER:',
    '\tCOMPANY DATA:',
    '\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tWIDGETS [3990',
    ']\t\tIRS NUMBER:\t411990164',
    '\t\tCOMPANY CONFORMED NAME:\tBRAMBLE CREEK',
    'INSTRUMENTS',
  );
  assert.deepEqual(shape(head), [
    'FILER',
    'FILER/COMPANY DATA/STANDARD INDUSTRIAL CLASSIFICATION=WIDGETS [3990]',
    'FILER/COMPANY DATA/IRS NUMBER=411990164',
    'FILER/COMPANY DATA/COMPANY CONFORMED NAME=BRAMBLE CREEK INSTRUMENTS',
  ]);
});

test('groups, sections and labels that are not known; a line of the submission after a group', () => {
  const head = headed(
    'NEW LABEL:\t1',
    'KEEPER:',
    '',
    '\tCOMPANY DATA:',
    '\t\tNEW NUMBER:\t2',
    '\tNEW SECTION:',
    '\t\tNEW NUMBER:\t3',
    'LAST OF ALL:\t4',
    '\t\tstray',
  );
  assert.deepEqual(shape(head), [
    'NEW LABEL=1',
    'LAST OF ALL=4',
    '=stray',
    'KEEPER',
    'KEEPER/COMPANY DATA/NEW NUMBER=2',
    'KEEPER/NEW SECTION/NEW NUMBER=3',
  ]);
});

test('a blank value stays blank, and opens nothing', () => {
  const head = headed('FILER:', '\tFILING VALUES:', '\t\tSEC ACT:\t', '\t\tFILM NUMBER:\t1');
  assert.deepEqual(shape(head), ['FILER', 'FILER/FILING VALUES/SEC ACT=', 'FILER/FILING VALUES/FILM NUMBER=1']);
});

test('extract tells the time of acceptance, counts, group members, and series with their classes', () => {
  const text = `<SEC-HEADER>0000999901-20-000017.hdr.sgml : 20200226
<ACCEPTANCE-DATETIME>20200226164951
PUBLIC DOCUMENT COUNT:\t\t3
GROUP MEMBERS:\t\tALDER LLC
GROUP MEMBERS:\t\tBEECH LLC
FILER:
\tCOMPANY DATA:
\t\tCENTRAL INDEX KEY:\t0009990164
<SERIES-AND-CLASSES-CONTRACTS-DATA>
<EXISTING-SERIES-AND-CLASSES-CONTRACTS>
<SERIES>
<OWNER-CIK>0009990164
<SERIES-ID>S000000001
<SERIES-NAME>Larch Fund
<CLASS-CONTRACT>
<CLASS-CONTRACT-ID>C000000001
<CLASS-CONTRACT-NAME>CLASS A
<CLASS-CONTRACT-TICKER-SYMBOL>LARCX
</CLASS-CONTRACT>
<CLASS-CONTRACT>
<CLASS-CONTRACT-ID>C000000002
<CLASS-CONTRACT-NAME>CLASS B
</CLASS-CONTRACT>
</SERIES>
</EXISTING-SERIES-AND-CLASSES-CONTRACTS>
</SERIES-AND-CLASSES-CONTRACTS-DATA>
</SEC-HEADER>
<DOCUMENT>
<TYPE>N-CSR
<TEXT>
</TEXT>
</DOCUMENT>
`;
  const { acceptedAt, documentCount, groupMembers, series } = extract(parse(text), 'a.txt').header!;
  assert.deepEqual(
    { acceptedAt, documentCount, groupMembers, series },
    {
      acceptedAt: '2020-02-26T16:49:51',
      documentCount: { declared: 3, found: 1 },
      groupMembers: ['ALDER LLC', 'BEECH LLC'],
      series: [
        {
          id: 'S000000001',
          name: 'Larch Fund',
          owner: '0009990164',
          classes: [
            { id: 'C000000001', name: 'CLASS A', ticker: 'LARCX' },
            { id: 'C000000002', name: 'CLASS B', ticker: null },
          ],
        },
      ],
    },
  );
});

test('a series and a class without a number and a name have a name in the outline', () => {
  const filing = parse(
    '<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tN-CSR\n<SERIES-ID>\n<CLASS-CONTRACT-ID>\n</SEC-HEADER>\n',
  );
  const named = (entries: readonly OutlineEntry[]): string[] =>
    entries.flatMap(({ name, children }) => [name, ...named(children)]);
  assert.deepEqual(named(outline(filing)).slice(-2), ['Series', 'Class']);
});

test('a filing date that the calendar has not is none', () => {
  const filing = (date: string) =>
    parse(
      `<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:8-K\nFILED AS OF DATE:${date}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nItem 5. Other\n</TEXT>\n`,
    );
  const dayOf = (date: string) => isoOf(headerValue(header(filing(date)), 'FILED AS OF DATE')?.value);
  assert.equal(dayOf('20040229'), '2004-02-29');
  for (const date of ['20030229', '20041301', '24208913']) {
    assert.equal(dayOf(date), undefined);
    lint(filing(date));
  }
});
