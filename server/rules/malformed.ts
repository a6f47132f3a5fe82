import { printedAt } from '../filing/rendition.ts';
import { issuedPrefix } from '../forms/ein.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { inForce, judgingDate } from '../forms/source.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** What stands in a field's place when it has no value, by right. */
const NONE =
  /^\(?(?:n\/?a\b|none|not\s+(?:applicable|available|assigned|required)|(?:to\s+be\s+)?applied\s+for|pending|\[.*\]|_+)/i;

/** A rule on the looks of one field's value. `fault` says what is wrong with it, or nothing. */
function malformed(
  id: string,
  field: FieldId,
  change: (text: string) => string,
  fault: (value: string, printed: string) => string | undefined,
): Rule {
  return {
    id,
    area: 'cover page',
    severity: 'warning',
    confidence: 'certain',
    summary: `${fields[field].name}: ${fields[field].format}.`,
    source: fields[field].source,
    bad: () => example('April 2, 2004', { change }),
    good: () => example('April 2, 2004', {}),
    *check(document) {
      const page = coverPage(document);
      // Only where the form asks for the field: elsewhere the same caption may head something else.
      if (!page) return withoutCoverPage(document);
      if (!page.form.cover.some(row => row.field === field && inForce(row, judgingDate(row, page.dates))))
        return notApplicable(`Form ${page.form.name} does not ask for it`);
      const values = fieldsOf(page).flatMap(entry => (entry.field === field && entry.value ? [entry.value] : []));
      for (const { value, span } of values) {
        const found = NONE.test(value) ? undefined : fault(value, printedAt(document, span));
        if (found) yield { message: found, span };
      }
      return values[0] ? passed(values[0].value, values[0].span) : notApplicable('the cover page prints none');
    },
  };
}

const einFormat = malformed(
  'ein-format',
  'irs_ein',
  text => text.replace('94-3199123', '94-319912'),
  value => {
    if (!/^\d{2}-\d{7}$/.test(value))
      return `"${value}" is not an employer identification number: ${fields.irs_ein.format}, as in ${fields.irs_ein.example}.`;
    return issuedPrefix(value.slice(0, 2))
      ? undefined
      : `"${value}": no employer identification number begins with ${value.slice(0, 2)}.`;
  },
);

const fileNumberFormat = malformed(
  'file-number-format',
  'commission_file_number',
  text => text.replace('000-99123', '000/99123X'),
  value =>
    /^\d{1,3}-\d{1,6}/.test(value)
      ? undefined
      : `"${value}" is not a Commission file number: ${fields.commission_file_number.format}, as in ${fields.commission_file_number.example}.`,
);

const zipFormat = malformed(
  'zip-format',
  'zip_code',
  text => text.replace('62701', '6270'),
  value =>
    // Foreign offices have postal codes with letters, or of other lengths with a country: only digits alone are judged.
    /^\d+(?:-\d*)?$/.test(value) && !/^\d{5}(?:-\d{4})?$/.test(value)
      ? `"${value}" is not a zip code: ${fields.zip_code.format}.`
      : undefined,
);

const telephoneFormat = malformed(
  'telephone-format',
  'telephone',
  text => text.replace('555-0100', '555-010'),
  (value, printed) => {
    const digits = value.replace(/\D/g, '');
    const foreign = /^\s*(?:\+|011)/.test(printed) || digits.length > 10;
    return foreign || digits.length === 10
      ? undefined
      : `"${printed}" has ${digits.length} digits: ${fields.telephone.format}, as in ${fields.telephone.example}.`;
  },
);

export const malformedRules: readonly Rule[] = [einFormat, fileNumberFormat, zipFormat, telephoneFormat];
