import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { claim } from '../server/filing/claim.ts';

const cover = `-------------------------------------------------------------------------------

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

        Date of Report (Date of earliest event reported): March 30, 2004

                              LARKSPUR MILLS, INC.
             (Exact name of registrant as specified in its charter)

      Delaware                    333-199999                 94-1999999
- -------------------          ----------------          ------------------
(State or Other               (Commission File          (I.R.S. Employer
 Jurisdiction of               Number)                   Identification No.)
 Incorporation)

Item 5.  Other Events.
`;

const header = `ACCESSION NUMBER:\t\t0000999999-99-000012
CONFORMED SUBMISSION TYPE:\t10-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t19981231
FILED AS OF DATE:\t\t19990331
`;
const submission = `<SEC-DOCUMENT>0000999999-99-000012.txt : 19990331
<SEC-HEADER>0000999999-99-000012.hdr.sgml : 19990331
${header}`;

test('a wrapper of EDGAR says what it is', () => {
  const sealed = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: webmaster@www.sec.gov
Originator-Key-Asymmetric:
 MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGj

`;
  const document = '<DOCUMENT>\n<TYPE>10-K405\n<SEQUENCE>1\n<TEXT>\n';
  const said = (text: string) => claim(text)?.why;
  assert.equal(said(submission), 'SEC-HEADER, 10-K, 1999');
  assert.equal(said(sealed + submission), 'SEC-HEADER, 10-K, 1999');
  assert.equal(said(sealed), 'Privacy-enhanced message of EDGAR');
  assert.equal(said(submission.replaceAll('SEC-', 'IMS-')), 'IMS-HEADER, 10-K, 1999');
  assert.equal(said(header), 'Submission header, 10-K, 1999');
  assert.equal(said(document), 'DOCUMENT tag, 10-K405');
  assert.equal(said(document + cover), 'DOCUMENT tag, 10-K405, 2004');
  assert.equal(said(document.slice('<DOCUMENT>\n'.length)), 'TYPE tag, 10-K405');
  assert.equal(
    said('<SUBMISSION>\n<ACCESSION-NUMBER>0000999999-25-000001\r<TYPE>SC TO-T/A\r<FILING-DATE>20250110\r'),
    'SUBMISSION tag, SC TO-T/A, 2025',
  );
  assert.deepEqual(claim(submission), {
    score: 50,
    why: 'SEC-HEADER, 10-K, 1999',
    form: '10-K',
    date: '1999-03-31',
  });
});

test('a cover page says its form and date', () => {
  const { form, date, why } = claim(cover) ?? {};
  assert.deepEqual([form, date, why], ['8-K', '2004-03-30', 'Form 8-K, March 2004: cover page']);
  const of = (from: string, to: string) => claim(cover.replace(from, to));
  assert.equal(of('FORM 8-K', 'F O R M  8-K')?.form, '8-K');
  assert.equal(of('FORM 8-K', 'Form 8-K/A')?.form, '8-K/A');
  assert.equal(of('FORM 8-K', 'FORM 8-K\n(Amendment No. 2)')?.form, '8-K/A');
  assert.equal(of('FORM 8-K', 'FORM 10K - ANNUAL REPORT')?.form, '10-K');
  assert.equal(of('FORM 8-K', 'Schedule 13D')?.form, 'SC 13D');
  assert.equal(of('March 30, 2004', '3/30/2004')?.date, '2004-03-30');
  assert.equal(of('March 30, 2004', 'February 30, 2004')?.date, '2004-02');
  assert.equal(of('March 30, 2004', '')?.date, undefined);
});

test('how a cover page is laid out does not matter', () => {
  const layouts: Record<string, string> = {
    CRLF: cover.replaceAll('\n', '\r\n'),
    'lone CR': cover.replaceAll('\n', '\r'),
    'byte order mark': `\ufeff${cover}`,
    'blank lines': '\n \n\t\n'.repeat(50) + cover,
    tabs: cover.replace(/ {6,}/g, '\t\t'),
    'leading blanks lost': cover.replace(/^ +/gm, ''),
    'words on lines of their own': cover.replace('SECURITIES AND', 'SECURITIES\nAND').replace('FORM 8-K', 'FORM\n8-K'),
    'draft legend': `DRAFT OF MARCH 29\nFOR COMMENT ONLY\n${cover}`,
    'captions missing': cover.replace(/^.*(?:Commission File|333-).*\n/gm, ''),
  };
  for (const [name, text] of Object.entries(layouts)) assert.equal(claim(text)?.form, '8-K', name);
});

test('an exhibit without wrapper needs its heading and a tag of EDGAR', () => {
  const agreement = 'CREDIT AGREEMENT\n\nTHIS AGREEMENT is made as of May 1, 1999 by and between the parties ...\n';
  assert.equal(claim(agreement), undefined);
  assert.equal(claim(`EXHIBIT 10.12B\n\n${agreement}`), undefined);
  assert.equal(claim(`<PAGE>\n\n${agreement}`), undefined);
  assert.equal(claim(`<PAGE>\n                       EXHIBIT 10.12B\n\n${agreement}`)?.form, 'EX-10.12B');
  assert.equal(claim('<PAGE> 1\n          FILED PURSUANT TO\n          RULE 424(B)5\n')?.form, '424B5');
  const prospectus = 'Filed pursuant to Rule 424(b)(3)\n               Registration No. 333-99123\n\nPROSPECTUS\n';
  assert.equal(claim(prospectus)?.form, '424B3');
});

test('forms without a digit in their name', () => {
  const tender = `SECURITIES AND EXCHANGE COMMISSION
             Washington, D.C. 20549
                  SCHEDULE TO
                (RULE 14d-100)
              TALLOW & WICK, INC.
       (Name of Subject Company (Issuer))
                 Common Stock
        (Title of Class of Securities)
`;
  assert.equal(claim(tender)?.form, 'SC TO');
  const fund = `SECURITIES AND EXCHANGE COMMISSION
             Washington, D.C. 20549
                   FORM N-CSR
Investment Company Act file number 811-99123
              TALLOW FUNDS TRUST
(Exact name of registrant as specified in charter)
  (Address of principal executive offices)     (Zip code)
`;
  assert.equal(claim(fund)?.form, 'N-CSR');
});

test('tender offers from before Schedule TO, and what is filed about them', () => {
  const of = (schedule: string) =>
    claim(`SECURITIES AND EXCHANGE COMMISSION
                WASHINGTON, D.C. 20549
                    SCHEDULE ${schedule}
                TENDER OFFER STATEMENT
         PURSUANT TO SECTION 14(D)(1) OF THE
           SECURITIES EXCHANGE ACT OF 1934
                   (AMENDMENT NO. 1)

                  TALLOW & WICK, INC.
               (NAME OF SUBJECT COMPANY)

                 WICK ACQUISITION CORP.
                       (BIDDERS)

            COMMON STOCK, $.01 PAR VALUE
           (TITLE OF CLASS OF SECURITIES)
                      999999109
       (CUSIP NUMBER OF CLASS OF SECURITIES)
`);
  assert.equal(of('14D-1')?.form, 'SC 14D1/A');
  assert.equal(of('14D1')?.form, 'SC 14D1/A');
  assert.equal(of('14D-9')?.form, 'SC 14D9/A');
  assert.equal(of('13E-4')?.form, 'SC 13E4/A');
  assert.equal(of('13E-3')?.form, 'SC 13E3/A');
  assert.match(of('14D-1')?.why ?? '', /^Schedule 14D-1/);
});

const ordinary: Record<string, string> = {
  empty: '',
  blanks: ' \r\n\t\r\n'.repeat(1000),
  'mail about an 8-K': `From: Ann Reed <ann@example.com>
To: Bob Hale <bob@example.com>
Subject: Form 8-K
Date: Tue, 30 Mar 2004 10:00:00 -0500

Bob,

The Securities and Exchange Commission needs our
Form 8-K
by Friday. Pursuant to Section 13 or 15(d) it is due five business days after the date of report.
`,
  'mail with a cover page pasted in': `From: Ann Reed <ann@example.com>\nTo: Bob\nSubject: draft\n\n${cover}`,
  'mail with a cover page quoted': `Bob,\n\n${cover.replace(/^/gm, '> ')}`,
  'letter to the Commission': `March 30, 2004

Securities and Exchange Commission
Division of Corporation Finance
100 F Street, N.E.
Washington, D.C. 20549

Re:   Larkspur Mills, Inc.
      Form 8-K
      Filed March 12, 2004
      File No. 333-199999

Ladies and Gentlemen:

We refer to the comments of the staff on the Form 8-K of Larkspur Mills, Inc.
`,
  'prose that wraps at the wrong places': `The annual report is the best known of all the papers that companies file with the
Securities and Exchange Commission
every year. Investors look for the
Form 10-K
because it is audited. Under the rules
pursuant to Section 13 or 15(d) of the Act it is due within some weeks.
`,
  'a manual that shows a cover page': `How to prepare a current report

The cover page of the form must be laid out as follows, in 80 columns:

${cover}`,
  'Markdown with a cover page fenced': `# Form 8-K\n\n\`\`\`\n${cover}\`\`\`\n`,
  'code with a cover page in a string': `import unittest\n\nCOVER = """\n${cover}"""\n`,
  'page of HTML': `<!DOCTYPE html>\n<html>\n<body>\n<pre>\n${cover}</pre>\n`,
  'RTF turned text': `{\\rtf1\\ansi\n${cover}}\n`,
  'tutorial on the tags': `Reading EDGAR files

A complete submission begins with these lines:

<SEC-DOCUMENT>0000999999-99-000012.txt : 19990331
<SEC-HEADER>0000999999-99-000012.hdr.sgml : 19990331
ACCESSION NUMBER:\t\t0000999999-99-000012

and each document in it with

<DOCUMENT>
<TYPE>10-K
<SEQUENCE>1
<TEXT>
`,
  'sentence that begins with a tag': '<SEC-DOCUMENT> is the outermost tag of a submission.\n<SEC-HEADER> follows it.\n',
  'XML of the same names': '<DOCUMENT>\n<TYPE>invoice</TYPE>\n<SEQUENCE>1</SEQUENCE>\n</DOCUMENT>\n',
  'parser of the tags': `const HEADER = /<SEC-HEADER>/;\nconst LABELS = ['ACCESSION NUMBER:', 'CONFORMED SUBMISSION TYPE:'];\n`,
  'privacy-enhanced mail of RFC 1421': `-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 4,MIC-CLEAR
Content-Domain: RFC822
Originator-ID-Asymmetric: MEIxCzAJBgNVBAYTAlVTMSYwJAYDVQQKEx1SU0EgRGF0YSBTZWN1cml0eSwgSW5j
MIC-Info: RSA-MD5,RSA,
 jV2OfH+nnXHU8bnL8kPAad/mSQlTDZlbVuxvZAOVRZ5q5+Ejl5bQvqNeqOUNQjr6
`,
  'index of EDGAR': `Form Type|Company Name|CIK|Date Filed|File Name
8-K|LARKSPUR MILLS INC|999999|2004-04-02|edgar/data/999999/0000999999-04-000012.txt
10-K|LARKSPUR MILLS INC|999999|2004-03-30|edgar/data/999999/0000999999-04-000010.txt
`,
  'table of header values':
    'accession number,conformed submission type,filed as of date\n0000999999-04-000012,8-K,20040402\n',
  'news article': `LARKSPUR MILLS TO RESTATE 2003 RESULTS

WASHINGTON, March 30 (Wire) - Larkspur Mills, Inc. said in a Form 8-K filed with the
Securities and Exchange Commission on Tuesday that it will restate its results.
`,
  'log of a crawler': `2004-03-30 10:00:01 INFO GET /Archives/edgar/data/999999/0000999999-04-000012.txt 200
2004-03-30 10:00:02 INFO parsed <SEC-HEADER> ACCESSION NUMBER: 0000999999-04-000012 type 8-K
`,
  'form to be filled in, with its instructions': `${cover.slice(0, cover.indexOf('Item 5.'))}
                              GENERAL INSTRUCTIONS

A. Rule as to Use of Form 8-K.

Form 8-K shall be used for current reports under Section 13 or 15(d) of the Exchange Act.
`,
  contract: `<b>EMPLOYMENT AGREEMENT</b>

This Agreement is made as of March 30, 2004 between Larkspur Mills, Inc., a Delaware corporation
(the "Company"), which files reports with the Securities and Exchange Commission on Form 8-K, and Ann Reed.
`,
  licence: 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n',
  'not a text': String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 89) % 256)),
};

for (const [name, text] of Object.entries(ordinary)) {
  test(`not a filing: ${name}`, () => assert.equal(claim(text), undefined));
}

test('texts made to be slow are not', () => {
  for (const part of ['(', ' ', 'form ', '- ', 'a b c ', '<SEC-', '(State or other\n', 'Date of Report\n', 'name of\t'])
    assert.equal(claim(part.repeat(1 << 16)), undefined);
});

/** The first 64 KB of a file. */
function headOf(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(1 << 16);
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  return bytes.toString('utf8', 0, length);
}

const corpus = process.env.SEC_FILING_CORPUS ?? join(import.meta.dirname, '../../shared/corpus');
const manifest = join(corpus, 'manifest.tsv');
const skip = existsSync(manifest) ? false : `no corpus at ${corpus}; name one in SEC_FILING_CORPUS`;

interface Row {
  readonly path: string;
  readonly form: string;
  readonly kind: string;
  readonly body: string;
}

function rows(): Row[] {
  const [head, ...lines] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  const names = head!.split('\t');
  return lines.map(line => {
    const values = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) as unknown as Row;
  });
}

test('every real filing with a wrapper is claimed, with its form', { skip }, () => {
  const wrapped = rows().filter(row => ['full', 'doc', 'partial', 'concat'].includes(row.kind));
  assert.ok(wrapped.length > 500);
  // Of a part of a filing the manifest does not always name the form.
  const wrong = wrapped.filter(row => {
    const found = claim(headOf(join(corpus, row.path)));
    return !found || (row.kind !== 'partial' && found.form !== row.form);
  });
  assert.deepEqual(
    wrong.map(row => row.path),
    [],
  );
});

test('real filings are claimed by the cover page alone', { skip }, () => {
  const bare = rows().filter(row => row.kind === 'bare-stripped');
  const stripped = bare.filter(row => !claim(headOf(join(corpus, row.path)))).map(row => row.path);
  assert.deepEqual(stripped, []);

  const covered = rows().filter(
    row => row.kind === 'full' && row.body === 'ascii' && /^(?:8-K|10-[KQ]|NT )/.test(row.form),
  );
  const heads = covered.map(row => ({ path: row.path, text: headOf(join(corpus, row.path)) }));
  // Headers of many filers fill the whole of 64 KB.
  const bodies = heads.filter(({ text }) => text.includes('<TEXT>'));
  assert.ok(bodies.length > 150, `${bodies.length}`);
  const missed = bodies.filter(({ text }) => !claim(text.slice(text.indexOf('<TEXT>') + 6)));
  assert.deepEqual(
    missed.map(({ path }) => path),
    [],
  );
});

const ORDINARY =
  /\.(?:txt|md|csv|log|rst|ini|cfg|tsv)$|^(?:licen[cs]e|copying|readme|changelog|changes|notice|authors|copyright)/i;
const MANY = 5000;

/** Paths of ordinary texts under `folder`, at most `limit`. */
function texts(folder: string, limit: number): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next && found.length < limit; next = folders.pop()) {
    let entries: ReturnType<typeof readEntries>;
    try {
      entries = readEntries(next);
    } catch {
      continue;
    }
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && ORDINARY.test(entry.name) && !entry.name.endsWith('.gz')) found.push(path);
    }
  }
  return found.slice(0, limit);
}

const readEntries = (folder: string) => readdirSync(folder, { withFileTypes: true });

test('no ordinary text of this machine is claimed', t => {
  const places = [join(import.meta.dirname, '../node_modules'), '/usr/share/doc', '/usr/share', '/usr/lib'];
  const paths = new Set<string>();
  for (const place of places) for (const path of texts(place, MANY)) if (paths.size < MANY) paths.add(path);
  const claimed: string[] = [];
  let read = 0;
  for (const path of paths) {
    try {
      const found = claim(headOf(path));
      read++;
      if (found) claimed.push(`${path}: ${found.why}`);
    } catch {
      // Not readable by this user.
    }
  }
  t.diagnostic(`${read} ordinary files read`);
  assert.ok(read > 100);
  assert.deepEqual(claimed, []);
});
