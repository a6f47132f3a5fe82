import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FORM = ['Form 11-K'];
const KNOWN = ['Form 11-K', 'general knowledge'];

/** Form 11-K: annual report of an employee stock plan. */
export const elevenK: Form = {
  name: '11-K',
  title: 'Annual report of an employee stock plan',
  types: ['11-K', '11-KT'],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'annual_transition_boxes',
      'period_end',
      'commission_file_number',
      'plan_title',
      'plan_issuer',
    ]),
  ],
  items: [
    ...items({ part: 'Required Information', optional: true, source: KNOWN }, [
      { number: '1', caption: 'Audited Statement of Financial Condition' },
      { number: '2', caption: 'Audited Statement of Income and Changes in Plan Equity' },
      { number: '3', caption: 'Financial Statements under Article 6A of Regulation S-X' },
      { number: '4', caption: 'Financial Statements and Schedules under ERISA in Lieu of Items 1 to 3' },
    ]),
  ],
  signing: [
    {
      signers: 'the trustees or other persons who administer the plan',
      clauses: [
        'Pursuant to the requirements of the Securities Exchange Act of 1934, the trustees (or other persons who administer the employee benefit plan) have duly caused this annual report to be signed on its behalf by the undersigned hereunto duly authorized.',
      ],
      date: 'beside or below the signature',
      note: 'the consent of the accountants is Exhibit 23',
      source: FORM,
    },
  ],
  deadlines: [
    {
      filer: 'plans not subject to ERISA',
      due: within(
        90,
        'calendar days',
        'after the end of the fiscal year of the plan',
        'Form 11-K General Instruction A',
      ),
      field: 'period_end',
      source: FORM,
    },
    {
      filer: 'plans subject to ERISA',
      due: within(
        180,
        'calendar days',
        'after the end of the fiscal year of the plan',
        'Form 11-K General Instruction A',
      ),
      field: 'period_end',
      source: FORM,
    },
  ],
};
