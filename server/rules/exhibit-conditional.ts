import { asOf } from '../filing/as-of.ts';
import { bodyOf, type Document } from '../filing/document.ts';
import type { Exhibit } from '../filing/exhibits.ts';
import { lazy } from '../filing/lazy.ts';
import { ofDocument } from '../filing/of-document.ts';
import { printedAt, readable } from '../filing/rendition.ts';
import { signaturePages } from '../filing/signature-pages.ts';
import { type ConditionalExhibit, conditionalExhibits } from '../forms/required-exhibits.ts';
import { inForce } from '../forms/source.ts';
import { exampleSubmission } from './example-submission.ts';
import { isAssetBacked, isThere, placeOfExhibits } from './exhibit-there.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';
import { submission } from './submission.ts';

/** The example as an annual report, with a list of exhibits. */
const annual = (exhibit: string) =>
  exampleSubmission({
    header: text => text.replaceAll('8-K', '10-K'),
    body: `EXHIBIT INDEX\n\n     10.1    Lease dated July 1, 2003\n${exhibit}`,
    change: text => text.replaceAll('8-K', '10-K').replace('CURRENT', 'ANNUAL'),
  }).replaceAll('<TYPE>8-K', '<TYPE>10-K');

export const exhibitConditional: Rule = {
  id: 'exhibit-conditional',
  area: 'exhibits',
  severity: 'information',
  confidence: 'likely',
  beyond: true,
  summary: 'An exhibit that a form asks for in some cases is listed where the text shows that it is one of them.',
  source: [...new Set(conditionalExhibits.flatMap(({ source }) => source))],
  notes:
    "Subsidiaries (21), consents with a registration statement (23), a power of attorney where an attorney signs (24). Whether an annual report's accountants must consent is not in its text, and so not checked. Not asked of amendments and asset-backed issuers.",
  bad: () => annual(''),
  good: () => annual('     21      Subsidiaries of the registrant\n'),
  *check(document) {
    const found = submission(document);
    if ('status' in found) return found;
    if (found.amendment) return notApplicable('an amendment may leave out exhibits');
    if (isAssetBacked(document)) return notApplicable('the issuer is asset-backed: other exhibits are asked of it');
    const { date } = asOf(document);
    const rows = conditionalExhibits.filter(
      row => row.forms.includes(found.form.name) && inForce(row, date) && applies(document, row),
    );
    if (rows.length === 0) return notApplicable('the form asks for no exhibit in such a case');
    if (found.listed.length === 0) return notChecked('no list of exhibits was found');
    const lacking = rows.filter(({ number }) => !isListed(found.listed, number) && !isThere(document, number));
    for (const row of lacking) {
      if (!row.unknown)
        yield {
          message: `Exhibit ${row.number} (${row.title}) is neither attached nor listed; ${row.case} has it.`,
          span: placeOfExhibits(document),
        };
    }
    const [open] = lacking.filter(({ unknown }) => unknown);
    return open
      ? notChecked(`Exhibit ${open.number} is for ${open.case}, which the text does not tell`)
      : passed(rows.map(({ number }) => number).join(', '));
  },
};

function applies(document: Document, { signed, unless }: ConditionalExhibit): boolean {
  if (signed && !signaturePages(document).some(page => signed.test(printedAt(document, page)))) return false;
  return !unless || !says(document)(unless);
}

/** Whether a document says somewhere what a pattern wants; not looked for again after an edit elsewhere. */
const says = ofDocument(document => lazy((pattern: RegExp) => pattern.test(bodyOf(readable(document)))));

function isListed(listed: readonly Exhibit[], sought: string): boolean {
  return listed.some(({ number }) => /^\d*/.exec(number.value)![0] === sought);
}
