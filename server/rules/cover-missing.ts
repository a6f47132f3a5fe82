import { formOf } from '../forms/all.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { type Dates, inForce, judgingDate } from '../forms/source.ts';
import { example } from './example.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { missingField } from './missing-field.ts';
import type { Rule, Severity } from './rule.ts';

/** Rule, field, severity: as measured on accepted filings, where the milder ones are often left out. */
const asked: readonly (readonly [id: string, field: FieldId, severity: Severity])[] = [
  ['cover-date', 'date_of_report', 'error'],
  ['cover-name', 'registrant_name', 'error'],
  ['cover-state', 'state_of_incorporation', 'warning'],
  ['cover-file-number', 'commission_file_number', 'warning'],
  ['cover-ein', 'irs_ein', 'warning'],
  ['cover-address', 'principal_address', 'warning'],
  ['cover-zip', 'zip_code', 'hint'],
  ['cover-telephone', 'telephone', 'warning'],
  ['cover-former-name', 'former_name', 'hint'],
  ['cover-rule-425-box', 'cb_rule425', 'error'],
  ['cover-rule-14a-12-box', 'cb_rule14a12', 'error'],
  ['cover-rule-14d-2b-box', 'cb_rule14d2b', 'error'],
  ['cover-rule-13e-4c-box', 'cb_rule13e4c', 'error'],
  ['cover-12b-table', 'sec12b_table', 'warning'],
  ['cover-emerging-growth', 'egc_flag', 'warning'],
  ['cover-filed-reports', 'reports_filed_12m_90d', 'warning'],
  ['cover-filer-status', 'filer_status', 'warning'],
  ['cover-market-value', 'aggregate_market_value', 'warning'],
  ['cover-shares-outstanding', 'shares_outstanding', 'warning'],
  ['cover-item-405', 'item405', 'warning'],
];

/** The field that a rule of this chapter asks for. */
export const fieldOfRule: ReadonlyMap<string, FieldId> = new Map(asked.map(([id, field]) => [id, field]));

/** The filings of which there are examples: form, dates, and the text without a field. */
const EXAMPLES: readonly (readonly [form: string, dates: Dates, text: (without: Without) => string])[] = [
  ['8-K', { filed: '2024-03-12' }, without => example('March 12, 2024', without)],
  ...(['2024', '2004'] as const).map(
    year =>
      [
        '10-K',
        { filed: `${year}-03-12`, period: `${Number(year) - 1}-12-31` },
        (without: Without) => exampleAnnualReport(`${year}-03-12`, `${Number(year) - 1}-12-31`, without),
      ] as const,
  ),
];

interface Without {
  readonly without?: FieldId;
}

/** One rule for each field that a cover page has to have. */
export const coverMissing: readonly Rule[] = asked.map(([id, field, severity]) =>
  missingField({
    id,
    field,
    severity,
    summary: `The cover page has the field "${fields[field].name}" where its form asks for it.`,
    ...examplesOf(field),
  }),
);

/** A filing without the field, and one with it: the first of the examples of which the catalogue asks for it. */
function examplesOf(field: FieldId): Pick<Rule, 'bad' | 'good'> {
  const [, , text] = EXAMPLES.find(([form, dates]) =>
    formOf(form)!.cover.some(row => row.field === field && inForce(row, judgingDate(row, dates))),
  )!;
  return { bad: () => text({ without: field }), good: () => text({}) };
}
