import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentAt, documentList, documentText } from '../../server/features/document-text.ts';
import { parse } from '../../server/filing/filing.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const SUBMISSION = `<SEC-HEADER>
FILED AS OF DATE: 20050301
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>larch8k.txt
<DESCRIPTION>CURRENT REPORT
<TEXT>
   FORM 8-K
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99
<SEQUENCE>2
<FILENAME>../../larch/ex99.htm
<TEXT>
<HTML><BODY>News</BODY></HTML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-101.INS
<SEQUENCE>3
<FILENAME>larch.xml
<TEXT>
<XBRL>
<?xml version="1.0"?>
<xbrl/>
</XBRL>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<SEQUENCE>4
<TEXT>
begin 644 logo.gif
&1TE&.#EA
\`
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-10
<TEXT>
   LEASE
</TEXT>
</DOCUMENT>
`;
const filing = parse(SUBMISSION);

test('documents are listed under their own names, which are names and no paths', () => {
  assert.deepEqual(
    documentList(filing).map(({ name, type, description, content, line }) => [name, type, description, content, line]),
    [
      ['larch8k.txt', '8-K', 'CURRENT REPORT', 'text', 3],
      ['-..-larch-ex99.htm', 'EX-99', '', 'html', 12],
      ['larch.xml', 'EX-101.INS', '', 'xml', 20],
      ['logo.gif', 'GRAPHIC', '', 'uuencoded', 31],
      ['5-EX-10.txt', 'EX-10', '', 'text', 41],
    ],
  );
});

test('each is its text in its language, or its bytes', () => {
  const [report, news, data, logo] = [0, 1, 2, 3].map(index => documentText(filing, index)!);
  assert.deepEqual(report, { name: 'larch8k.txt', language: 'sec-filing', text: '   FORM 8-K\n', wrong: [] });
  assert.equal(news!.language, 'html');
  assert.equal(news!.text, '<HTML><BODY>News</BODY></HTML>\n');
  assert.equal(data!.language, 'xml');
  assert.equal(data!.text, '<?xml version="1.0"?>\n<xbrl/>\n');
  assert.equal(Buffer.from(logo!.base64!, 'base64').toString('latin1'), 'GIF89a');
  assert.equal(documentText(filing, 5), null);
});

test('a line is in its document, or the one above', () => {
  assert.deepEqual(
    [0, 3, 11, 12, 40, 41, 999].map(line => documentAt(filing, line)),
    [0, 0, 0, 1, 3, 4, 4],
  );
});

test('what real filings encode is read without damage', { skip: noCorpus }, () => {
  const encoded = realFilings(150).flatMap(({ name, filing: real }) =>
    documentList(real).flatMap(({ content }, index) => {
      const found = content === 'uuencoded' || content === 'pdf' ? documentText(real, index)! : undefined;
      return found ? [{ name, wrong: found.wrong, bytes: Buffer.from(found.base64 ?? '', 'base64') }] : [];
    }),
  );
  assert.ok(encoded.length > 0);
  for (const { name, wrong, bytes } of encoded) {
    assert.deepEqual(wrong, [], name);
    assert.match(bytes.subarray(0, 4).toString('latin1'), /^(?:GIF8|\xff\xd8\xff|%PDF|\x89PNG|PK)/, name);
  }
});
