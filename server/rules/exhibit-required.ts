import { asOf } from '../filing/as-of.ts';
import { bodyOf, type Document } from '../filing/document.ts';
import { exhibitIndex } from '../filing/exhibits.ts';
import { items } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';
import { type RequiredExhibit, requiredExhibits } from '../forms/required-exhibits.ts';
import { inForce } from '../forms/source.ts';
import { exampleReport } from './example-report.ts';
import { isAssetBacked, isThere, placeOfExhibits } from './exhibit-there.ts';
import { notApplicable, passed, type Rule } from './rule.ts';
import { submission } from './submission.ts';

export const exhibitRequired: Rule = {
  id: 'exhibit-required',
  area: 'exhibits',
  severity: 'error',
  confidence: 'likely',
  beyond: true,
  summary: 'The exhibits that a form always asks for are attached.',
  source: [...new Set(requiredExhibits.flatMap(({ source }) => source))],
  notes:
    'Certifications, the consent of the accountants with a registration statement on Form S-8, and the letter of a former accountant, unless the text speaks of a letter. Not asked of amendments and asset-backed issuers.',
  bad: () => exampleReport({ without: ['EX-32.1'] }),
  good: () => exampleReport(),
  *check(document) {
    const found = submission(document);
    if ('status' in found) return found;
    if (found.amendment) return notApplicable('an amendment may leave out exhibits');
    if (isAssetBacked(document)) return notApplicable('the issuer is asset-backed: other exhibits are asked of it');
    const { date } = asOf(document);
    const rows = requiredExhibits.filter(
      row => row.forms.includes(found.form.name) && inForce(row, date) && answers(document, row),
    );
    if (rows.length === 0) return notApplicable('the form asks for no exhibit in every case');
    for (const row of rows) {
      if (isThere(document, row.number)) continue;
      yield { message: `Exhibit ${row.number} is missing: ${row.title}.`, span: placeOfExhibits(document) };
    }
    return passed(rows.map(({ number }) => number).join(', '), exhibitIndex(document)?.heading);
  },
};

/** True where the row has no item, or the document answers it in the words that ask for the exhibit. */
function answers(document: Document, { items: asked, when, unless }: RequiredExhibit): boolean {
  const page = readable(document);
  const answered = items(page).filter(({ number }) => asked?.includes(number));
  if (asked && !answered.some(({ span }) => !when || when.test(textAt(page.filing.text, span)))) return false;
  return !unless?.test(bodyOf(page));
}
