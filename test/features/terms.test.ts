import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy.ts';
import { definition } from '../../server/features/definition.ts';
import { highlights } from '../../server/features/highlight.ts';
import { codeLenses, resolveCodeLens } from '../../server/features/lens.ts';
import { references } from '../../server/features/references.ts';
import { prepareRename, rename } from '../../server/features/rename.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { namedAt } from '../../server/filing/named.ts';
import { type Renamed, renaming } from '../../server/filing/renaming.ts';
import { terms } from '../../server/filing/terms.ts';
import { offsetAt, positionAt, slice } from '../../server/filing/text.ts';
import { readFiling, textFiles } from '../accuracy/corpus.ts';
import { marked } from '../marked.ts';

const uri = 'file:///agreement.txt';
const textDocument = { uri };
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../../shared/corpus');
const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8');

/** An agreement with `body` as its text. */
const agreement = (body: string) => `<DOCUMENT>
<TYPE>EX-10.1
<TEXT>
                               SUPPLY AGREEMENT

     This Agreement is made between Heron Castings Inc., an Ohio corporation
(the "Seller"), and Plover Pumps LLC (the "Buyer").

${body}
</TEXT>
</DOCUMENT>
`;

function at(source: string) {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  return { filing, text, params: { textDocument, position: positionAt(filing.text, cursor) } };
}

/** What stands at a range, on one line. */
function printed(filing: Filing, { start, end }: { start: Position; end: Position }): string {
  return slice(filing.text, offsetAt(filing.text, start), offsetAt(filing.text, end)).replace(/\s+/g, ' ');
}
type Position = { line: number; character: number };

/** The text after a rename with everything confirmed. */
function renamed(source: string, newName: string): string {
  const { filing, text, params } = at(source);
  const answer = rename(filing, { ...params, newName }, true);
  assert.ok(!('refused' in answer), JSON.stringify(answer));
  return (answer.edit.documentChanges![0] as { edits: TextEdit[] }).edits
    .map(({ range, newText }) => ({
      start: offsetAt(filing.text, range.start),
      end: offsetAt(filing.text, range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

/** Asserts that renaming what is at the cursor turns one body into the other. */
function renames(from: string, newName: string, to: string): void {
  assert.equal(renamed(agreement(from), newName), agreement(to));
}

const PRICE = `     "Purchase Price" means the sum that the Buyer owes under Section 1.

     The Purchase Price is paid at the Closing. Each Purchase
Price is in dollars. At the closing (the "Closing") the Buyer pays.`;

test('definition: from any use to where the term is defined, and from there to itself', () => {
  for (const source of ['The Purch‸ase Price is', 'Each Purchase\nPri‸ce is', '"Purchase‸ Price" means']) {
    const { filing, params } = at(agreement(PRICE.replace(source.replace('‸', ''), source)));
    const [link, ...others] = definition(filing, params);
    assert.deepEqual(others, []);
    assert.equal(printed(filing, link!.targetSelectionRange), 'Purchase Price');
    assert.match(printed(filing, link!.targetRange), /^Purchase Price" means the sum that the Buyer owes/);
    assert.equal(printed(filing, link!.originSelectionRange!), 'Purchase Price');
  }
});

const TABLE = `     Term                         Section
     ----                         -------
     "Log Price".............     2.1(a)
     "Mill"..................     Recitals
     "Saw"...................     9.9

     1.1  Sale. The Seller sells logs.

     2.1  Price. The Log Price is that of the day.

     3.1  Mill. The mill of Larch, Inc. (the "Mill") is old.`;

test('definition: of a term in a table the section that it names, where that is not another definition', () => {
  const to = (source: string, use: string) => {
    const { filing, params } = at(agreement(TABLE.replace(source.replace('‸', ''), source)));
    const places = definition(filing, params).map(({ targetRange }) => printed(filing, targetRange));
    assert.equal(places.length, 1, use);
    return places[0]!;
  };
  assert.match(to('The Log‸ Price is', 'a use'), /^2\.1 Price\. The Log Price is that of the day/);
  assert.match(to('"Log‸ Price"', 'its row'), /^2\.1 Price/);
  assert.match(to('"Mi‸ll".', 'a row with a definition'), /^mill of Larch|^Larch, Inc\. \(the "Mill/);
  assert.match(to('"Sa‸w"', 'a section that is not there'), /^Saw"\.+ 9\.9$/);
});

test('lens: a row of a table says that it is one', () => {
  const { filing } = at(agreement(`${TABLE}‸`));
  const titles = codeLenses(filing, { textDocument }).map(lens => resolveCodeLens(filing, lens).command!.title);
  assert.ok(titles.includes('1 use, in the table of terms'), titles.join('; '));
});

test('definition: nothing on ordinary words', () => {
  const { filing, params } = at(agreement('     This is an ordi‸nary sentence.'));
  assert.deepEqual(definition(filing, params), []);
});

test('references: every use over line breaks, with or without the definition; a party by all its names', () => {
  const { filing, params } = at(agreement(PRICE.replace('The Purchase', 'The Purch‸ase')));
  const lines = (includeDeclaration: boolean) =>
    references(filing, { ...params, context: { includeDeclaration } }).map(({ range }) => range.start.line);
  assert.deepEqual(lines(true), [8, 10, 10]);
  assert.deepEqual(lines(false), [10, 10]);
  const party = at(agreement('     Heron Cast‸ings Inc. and HERON CASTINGS, INC. are one. The Seller ships.'));
  assert.deepEqual(
    references(party.filing, { ...party.params, context: { includeDeclaration: true } }).map(({ range }) =>
      printed(party.filing, range),
    ),
    ['Heron Castings Inc.', 'Seller', 'Heron Castings Inc.', 'HERON CASTINGS, INC.', 'Seller'],
  );
});

test('highlight: the definition is written, its uses are read', () => {
  const { filing, params } = at(agreement(PRICE.replace('The Purchase', 'The Purch‸ase')));
  assert.deepEqual(
    highlights(filing, params).map(({ kind }) => kind),
    [3, 2, 2],
  );
});

test('rename: in the number, the capitals and the case of each use, and never a part of another name', () => {
  renames(
    '     "Order" means a request. An Ord‸er binds; Orders bind. The Order\'s date and the Orders\' dates. The Order Form is no order.',
    'Request',
    '     "Request" means a request. A Request binds; Requests bind. The Request\'s date and the Requests\' dates. The Request Form is no order.',
  );
  renames(
    '     "Order" means a request. "Order Form" means a form. The Ord‸er Form and the Order.\n\nORDER OF SALE\n\n     THE ORDER BINDS.',
    'Paper',
    '     "Order" means a request. "Paper" means a form. The Paper and the Order.\n\nORDER OF SALE\n\n     THE ORDER BINDS.',
  );
  renames(
    '     "Works" means a foundry. The Wo‸rks\' gate.',
    'Plant',
    '     "Plant" means a foundry. The Plant\'s gate.',
  );
  renames(
    '     "Loan Party" means a signer. No Loan Par‸ty; all Loan Parties.\n\n     ALL LOAN PARTIES SIGN.',
    'Obligor',
    '     "Obligor" means a signer. No Obligor; all Obligors.\n\n     ALL OBLIGORS SIGN.',
  );
});

test('rename: a use over a line break keeps it', () => {
  const body = (name: string, wrapped: string) => `     "${name}" means a day. On the ${wrapped} of it.`;
  renames(body('Closing Date', 'Closing‸\nDate'), 'Final Day', body('Final Day', 'Final\nDay'));
  renames(
    body('Closing Date', 'Closing‸\nDate'),
    'Final Settlement Day',
    body('Final Settlement Day', 'Final\nSettlement Day'),
  );
  renames(
    '     "Closing Date" means a day. On the Closing‸\n     Date, or later.',
    'Settlement',
    '     "Settlement" means a day. On the Settlement,\n     or later.',
  );
});

test('rename: a party in all its spellings, its short name apart', () => {
  renames(
    '     Fulmar Bank, N.A. (the "Agent") pays. FULMAR BANK, N.A. and Fulmar Ba‸nk, N.A. sign; the Agent waits.',
    'Gannet Bank, N.A.',
    '     Gannet Bank, N.A. (the "Agent") pays. GANNET BANK, N.A. and Gannet Bank, N.A. sign; the Agent waits.',
  );
});

test('rename: a term inside the name of a company stays', () => {
  renames(
    '     "Company" means the Seller. The Comp‸any owns Merlin Company and the Merlin Widget Company, Inc.',
    'Firm',
    '     "Firm" means the Seller. The Firm owns Merlin Company and the Merlin Widget Company, Inc.',
  );
});

test('rename: refused with its reason', () => {
  const reason = (source: string, newName = 'Other') => {
    const { filing, params } = at(source);
    const first = prepareRename(filing, params);
    const answer = 'refused' in first ? first : rename(filing, { ...params, newName }, false);
    assert.ok('refused' in answer, JSON.stringify(answer));
    return answer.refused;
  };
  assert.match(reason(agreement('     This is an ordi‸nary sentence.')), /no defined term and no party/);
  assert.match(
    reason(agreement(PRICE.replace('The Purchase', 'The Purch‸ase')), 'Closing'),
    /"Closing" is defined already, on line 12/,
  );
  assert.match(reason(agreement(PRICE.replace('The Purchase', 'The Purch‸ase')), ' '), /letters/);
  assert.match(reason(agreement(PRICE.replace('The Purchase', 'The Purch‸ase')), 'Purchase Price'), /already/);
  assert.match(
    reason(sample('submission-8-k.txt').replace('BRAMBLE CREEK INSTRUMENTS', 'BRAMBLE CRE‸EK INSTRUMENTS')),
    /submission header is written by EDGAR/,
  );
  assert.match(reason(agreement('ARTICLE I\n\n     Section 1.1 One. See Section 1.‸1.')), /Renumber/);
});

test('rename: what may be another name asks first in a preview, and is left and told of without one', () => {
  const { filing, params } = at(
    agreement('     "Order" means a request. The Ord‸er binds the Sales Order Desk.\n\n     THE ORDER BINDS.'),
  );
  const shown = rename(filing, { ...params, newName: 'Request' }, true);
  assert.ok('edit' in shown);
  const [change] = shown.edit.documentChanges!;
  assert.deepEqual(
    (change as { edits: { annotationId: string }[] }).edits.map(
      ({ annotationId }) => shown.edit.changeAnnotations![annotationId]!.needsConfirmation ?? false,
    ),
    [false, false, true, true],
  );
  const plain = rename(filing, { ...params, newName: 'Request' }, false);
  assert.ok('edit' in plain);
  assert.deepEqual([plain.edit.changes![uri]!.length, plain.left], [2, [8, 10]]);
});

/** The filing after a renaming of the term named so. */
function afterRename(filing: Filing, from: string, to: string): Filing {
  const [document] = envelope(filing).documents.filter(one => terms(one).some(term => term.name === from));
  const { span } = terms(document!).find(term => term.name === from)!;
  const found = renaming(namedAt(filing, span.start)!, to);
  assert.ok('edits' in found, JSON.stringify(found));
  return applied(filing, found.edits);
}

function applied(filing: Filing, edits: readonly Renamed[]): Filing {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, insert }) => edit(now, span, insert), filing);
}

const whole = ({ text }: Filing) => slice(text, 0, text.length);

test('rename there and back gives the same bytes', () => {
  const filing = parse(sample('asset-purchase-agreement.txt'));
  const [document] = envelope(filing).documents;
  const names = [...new Set(terms(document!).map(term => term.name))];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.constantFrom('Zeal', 'Quorum', 'Grove', 'Umbra', 'Iota', 'Vessel'), { minLength: 2, maxLength: 3 }),
      (name, words) => {
        const other = words.join(' ');
        const there = afterRename(filing, name, other);
        assert.notEqual(whole(there), whole(filing));
        assert.equal(whole(afterRename(there, other, name)), whole(filing));
      },
    ),
    { numRuns: 60 },
  );
});

test('rename there and back gives the same bytes on real filings, wherever the new name is read as the old one was', {
  skip: existsSync(corpus) ? false : `no corpus at ${corpus} (set SEC_FILING_CORPUS)`,
}, () => {
  let tried = 0;
  let same = 0;
  for (const file of textFiles(corpus).filter((_, i) => i % 30 === 0)) {
    const filing = readFiling(file);
    for (const document of envelope(filing).documents) {
      const [name] = terms(document)
        .filter(({ kind }) => kind !== 'elsewhere')
        .map(term => term.name);
      if (!name) continue;
      const there = renamedIn(filing, document.index, name, inLikeness(name));
      const back = there && renamedIn(there.filing, document.index, inLikeness(name), name);
      if (!there || !back) continue;
      tried++;
      if (there.places !== back.places) continue;
      same++;
      assert.equal(whole(back.filing), whole(filing), `${file}: ${name}`);
    }
  }
  assert.ok(tried > 15 && same / tried > 0.9, `${same} of ${tried}`);
});

/** Another name of as many words or more, in the same number and the same capitals. */
function inLikeness(name: string): string {
  const words = ['Zeal', 'Quorum', 'Umbra', 'Iota', 'Grove', 'Vessel'];
  const other = words.slice(-Math.max(3, name.split(' ').length)).join(' ') + (/s$/i.test(name) ? 's' : '');
  return /[a-z]/.test(name) ? other : other.toUpperCase();
}

function renamedIn(filing: Filing, index: number, from: string, to: string) {
  const term = terms(envelope(filing).documents[index]!).find(({ name }) => name === from);
  const named = term && namedAt(filing, term.span.start);
  const found = named && renaming(named, to);
  if (!found || 'refused' in found) return undefined;
  return { filing: applied(filing, found.edits), places: found.edits.length };
}

test('call hierarchy: the terms that a definition uses, those that use it, and what comes back to itself', () => {
  const { filing, params } = at(
    agreement(
      '     "Clos‸ing Date" means the day of the Closing.\n\n     "Closing" means what happens on the Closing Date.\n\n     "Fee" means $1 at the Closing.',
    ),
  );
  const [item] = prepareCallHierarchy(filing, params);
  assert.equal(item!.detail, 'defined by itself: Closing Date \u2192 Closing \u2192 Closing Date');
  assert.deepEqual(
    outgoingCalls(filing, { item: item! }).map(({ to, fromRanges }) => [
      to.name,
      fromRanges.map(range => printed(filing, range)),
    ]),
    [['Closing', ['Closing']]],
  );
  const [closing] = outgoingCalls(filing, { item: item! });
  assert.deepEqual(
    incomingCalls(filing, { item: closing!.to }).map(({ from }) => [from.name, from.detail === undefined]),
    [
      ['Closing Date', false],
      ['Fee', true],
    ],
  );
});

test('lens: how often each term is used, where it is defined', () => {
  const { filing } = at(agreement(`${PRICE}‸`));
  assert.deepEqual(
    codeLenses(filing, { textDocument })
      .map(lens => resolveCodeLens(filing, lens))
      .map(({ range, command }) => [range.start.line, command!.title]),
    [
      [6, 'Seller: no uses'],
      [6, 'Buyer: 2 uses'],
      [8, '2 uses'],
      [11, '1 use'],
    ],
  );
});
