import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentList, documentText } from '../server/features/document-text.ts';
import { envelope } from '../server/filing/envelope.ts';
import { slice } from '../server/filing/text.ts';
import { documentOfFile, documentsFrom, type FilePieces, type PartOfFile } from '../server/submission-parts.ts';
import { noCorpus, realFilings } from './features/real-filings.ts';

const HEAD = '<SEC-DOCUMENT>0000999903-20-000001.txt : 20200103\n<SEC-HEADER>\n</SEC-HEADER>\n';

/** A file that is made as it is read, and how much of it was in memory at once. */
function made(size: number, part: (start: number, end: number) => Uint8Array) {
  let most = 0;
  const files: FilePieces = {
    size: async () => size,
    read: async (_, start, end) => {
      most = Math.max(most, end - start);
      return part(start, Math.min(end, size));
    },
  };
  return { files, most: () => most };
}

function inMemory(text: string): FilePieces {
  const bytes = Buffer.from(text);
  return made(bytes.length, (start, end) => bytes.subarray(start, end)).files;
}

async function all(files: FilePieces): Promise<PartOfFile[]> {
  const found: PartOfFile[] = [];
  let [from, open]: [number | null, number | undefined] = [0, undefined];
  while (from !== null) {
    const turn = await documentsFrom(files, { uri: 'file:///any.txt', from, ...(open !== undefined && { open }) });
    found.push(...turn.documents);
    [from, open] = [turn.next, turn.open];
  }
  return found;
}

test('a submission of 120 MB is listed and opened with a few megabytes of it in memory', async () => {
  const row = `${'x'.repeat(99)}\n`;
  const document = (number: number, rows: number) =>
    `<DOCUMENT>\n<TYPE>EX-${number}\n<SEQUENCE>${number}\n<FILENAME>part${number}.txt\n<TEXT>\n${row.repeat(rows)}</TEXT>\n</DOCUMENT>\n`;
  // Lengths that put tags at, over and beside the edges of pieces.
  const sizes = Array.from({ length: 12 }, (_, i) => 99_990 + i * 1777);
  const text = Buffer.from(HEAD + sizes.map((rows, i) => document(i + 1, rows)).join(''));
  assert.ok(text.length > 120e6);
  const { files, most } = made(text.length, (start, end) => text.subarray(start, end));
  const found = await all(files);
  assert.deepEqual(
    found.map(({ name, type }) => [name, type]),
    [['HEADER.txt', ''], ...sizes.map((_, i) => [`part${i + 1}.txt`, `EX-${i + 1}`])],
  );
  assert.ok(most() < 5e6, `${most()} bytes at once`);
  const last = await documentOfFile(files, { uri: 'file:///any.txt', start: found[12]!.start, end: found[12]!.end });
  assert.equal(last?.name, 'part12.txt');
  assert.equal(last?.text, row.repeat(sizes[11]!));
});

test('a tag on the edge of a piece is found once', async () => {
  const tags = '<DOCUMENT>\n<TYPE>EX-1\n<TEXT>\nA\n</TEXT>\n</DOCUMENT>\n';
  for (let before = -14; before <= 14; before++) {
    const filler = `${'y'.repeat(4 * 2 ** 20 + before - 1)}\n`;
    const found = await all(inMemory(filler + tags + tags));
    assert.deepEqual(
      found.map(({ start }) => start),
      [0, filler.length, filler.length + tags.length],
    );
  }
});

test('what only looks like a document opens none, and a text without documents has no parts', async () => {
  const prose = 'The tag <DOCUMENT> opens one.\n<DOCUMENT>\nis the tag.\n</DOCUMENT> closes it.\n';
  const found = await all(inMemory(`${HEAD}<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${prose}`));
  assert.deepEqual(
    found.map(({ name }) => name),
    ['HEADER.txt', '1-8-K.txt'],
  );
  assert.deepEqual(await all(inMemory(prose)), []);
});

test('the documents of real submissions are those that the envelope has', { skip: noCorpus }, async () => {
  for (const { name, filing } of realFilings(40)) {
    const own = envelope(filing).documents.filter(({ type }) => type);
    if (own.length === 0) continue;
    const text = slice(filing.text, 0, filing.text.length);
    const files = inMemory(text);
    const parts = (await all(files)).filter(({ type }) => type !== '');
    const listed = documentList(filing).filter(({ type }) => type !== '');
    assert.deepEqual(
      parts.map(({ type, description, content }) => ({ type, description, content })),
      listed.map(({ type, description, content }) => ({ type, description, content })),
      name,
    );
    const { start, end } = parts.at(-1)!;
    const last = await documentOfFile(files, { uri: 'file:///any.txt', start, end });
    assert.equal(last?.text, documentText(filing, own.at(-1)!.index)?.text, name);
  }
});
