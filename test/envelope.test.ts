import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opaqueDetail } from '../server/filing/content.ts';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { headers } from '../server/filing/header.ts';
import { textAt } from '../server/filing/text.ts';

const lines = (...list: string[]) => `${list.join('\n')}\n`;
const HEADER = lines(
  '<SEC-HEADER>0000999901-06-000017.hdr.sgml : 20060504',
  'ACCESSION NUMBER:\t\t0000999901-06-000017',
  '</SEC-HEADER>',
);
const document = (type: string, ...body: string[]) =>
  lines('<DOCUMENT>', `<TYPE>${type}`, '<TEXT>', ...body, '</TEXT>', '</DOCUMENT>');

/** The headers of a file, counted, and its documents: "type: body". */
function shape(text: string): string[] {
  const filing = parse(text);
  const documents = envelope(filing).documents.map(
    ({ type, body }) => `${type?.value ?? '-'}: ${textAt(filing.text, body).trim().replace(/\s+/g, ' ')}`,
  );
  return [`${headers(filing).length}`, ...documents];
}

test('the dialects of the envelope', () => {
  const both = document('8-K', 'One.') + document('EX-99', 'Two.');
  const expected = ['1', '8-K: One.', 'EX-99: Two.'];
  const pem = lines(
    '-----BEGIN PRIVACY-ENHANCED MESSAGE-----',
    'Proc-Type: 2001,MIC-CLEAR',
    'MIC-Info: RSA-MD5,RSA,',
    ' abc',
    '',
  );
  const dialects = {
    plain: `<SEC-DOCUMENT>0000999901-06-000017.txt : 20060504\n${HEADER}${both}</SEC-DOCUMENT>\n`,
    mail: `${pem}<IMS-DOCUMENT>0000999901-06-000017.txt : 20060504\n${HEADER.replaceAll('SEC-', 'IMS-')}${both}</IMS-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n`,
    feed: `<SUBMISSION>\n<ACCESSION-NUMBER>0000999901-06-000017\n<TYPE>8-K\n${both}</SUBMISSION>\n`,
    'no end of the header': HEADER.replace('</SEC-HEADER>\n', '') + both,
    'no tags of the header': HEADER.replace(/<.*\n/g, 'CONFORMED SUBMISSION TYPE:\t8-K\n') + both,
    'lines end with CR': (HEADER + both).replaceAll('\n', '\r'),
    'lines end with CRLF': (HEADER + both).replaceAll('\n', '\r\n'),
    'no end tags': HEADER + both.replace(/<\/(?:DOCUMENT|TEXT)>\n/g, ''),
    'a tag set twice': HEADER + both.replaceAll('<DOCUMENT>\n', '<DOCUMENT>\n<DOCUMENT>\n'),
    'blank lines between tags': HEADER + both.replaceAll('<TEXT>', '\n<TEXT>'),
    'no text tags': HEADER + both.replace(/<\/?TEXT>\n/g, ''),
  };
  for (const [name, text] of Object.entries(dialects)) assert.deepEqual(shape(text), expected, name);
  assert.deepEqual(shape((HEADER + both).toLowerCase()), ['1', '8-k: one.', 'ex-99: two.']);
});

test('tags that prose speaks of open and close nothing', () => {
  const body = [
    '<DOCUMENT> is the tag of a document.',
    '<DOCUMENT>',
    'It stands alone above.',
    '<SEC-HEADER> is another.',
    '</TEXT>',
    'So is that.',
  ];
  assert.deepEqual(shape(document('8-K', ...body)), ['0', `8-K: ${body.join(' ')}`]);
});

test('a file of several submissions has several headers, and each document its own', () => {
  const text = [HEADER, document('8-K', 'One.'), HEADER, document('10-Q', 'Two.')].join('');
  assert.deepEqual(shape(text), ['2', '8-K: One.', '10-Q: Two.']);
  assert.deepEqual(
    envelope(parse(text)).documents.map(({ header }) => header),
    [0, 1],
  );
});

test('text outside of all tags is a document; a mark of a converter is none', () => {
  assert.deepEqual(shape(`${HEADER}Text\nwithout tags.\n${document('EX-99', 'Two.')}`), [
    '1',
    '-: Text without tags.',
    'EX-99: Two.',
  ]);
  assert.deepEqual(shape(`<TITLE>a</TITLE>\n${document('EX-99', 'Two.')}NAME\n`), ['0', 'EX-99: Two.']);
  assert.deepEqual(shape(''), ['0', '-: ']);
  assert.deepEqual(shape(HEADER), ['1']);
  assert.deepEqual(shape('<TYPE>8-K\n<TEXT>\nOne.\n</TEXT>\n'), ['0', '8-K: One.']);
});

test('a description that was wrapped does not hide the text', () => {
  const text = document('EX-99', 'Two.').replace('<TEXT>', '<DESCRIPTION>A LONG\nDESCRIPTION\n<TEXT>');
  assert.deepEqual(shape(text), ['0', 'EX-99: Two.']);
});

test('what is not read further is told by its kind and size', () => {
  const detail = (type: string, ...body: string[]) =>
    opaqueDetail(envelope(parse(document(type, ...body))).documents[0]!);
  const coded = 'M'.repeat(2040);
  assert.equal(detail('GRAPHIC', 'begin 644 logo.gif', coded, 'end'), 'uuencoded image, 2 KB');
  assert.equal(detail('EX-99', 'begin 644 seal.jpg', coded, 'end'), 'uuencoded image, 2 KB');
  assert.equal(detail('ZIP', 'begin 644 all.zip', coded, 'end'), 'uuencoded archive, 2 KB');
  assert.equal(detail('EX-99', 'begin 644 all', coded, 'end'), 'uuencoded file, 2 KB');
  assert.equal(detail('EX-99', '<PDF>', 'begin 644 a.pdf', coded, 'end', '</PDF>'), 'PDF, 2 KB');
  assert.equal(detail('EX-101.INS', '<XBRL>', '<?xml version="1.0"?>', coded), 'XBRL, 2 KB');
  assert.equal(detail('4', '<XML>', '<?xml version="1.0"?>', '</XML>'), 'XML, 1 KB');
  assert.equal(detail('8-K', 'begin at once'), undefined);
});
