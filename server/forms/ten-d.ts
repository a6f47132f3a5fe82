import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

const FORM = ['Form 10-D'];
const KNOWN = ['general knowledge'];

/** Form 10-D: asset-backed issuer distribution report (Regulation AB, Release 33-8518); renumbered by Release 33-9638. */
export const tenD: Form = {
  name: '10-D',
  title: 'Asset-backed issuer distribution report',
  types: ['10-D'],
  since: '2006-01-01',
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      { field: 'agency_heading', source: FORM },
      { field: 'form_name', source: FORM },
      'abs_period',
      'commission_file_number',
      'registrant_name',
      'abs_entities',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'telephone',
      { field: 'former_name', need: 'conditional', when: 'if changed since the last report' },
      'abs_reg_table',
      'reports_filed_12m_90d',
    ]),
  ],
  parts: [
    { number: 'I', caption: 'Distribution Information', source: FORM },
    { number: 'II', caption: 'Other Information', source: FORM },
  ],
  items: [
    ...items({ part: 'I', source: FORM }, [
      { number: '1', caption: 'Distribution and Pool Performance Information' },
      { number: '1A', caption: 'Asset-Level Information', since: '2016-11-23' },
      { number: '1B', caption: 'Asset Representations Reviewer and Investor Communication', since: '2015-11-23' },
    ]),
    ...items({ part: 'II', source: FORM }, [
      { number: '2', caption: 'Legal Proceedings' },
      { number: '3', caption: 'Sales of Securities and Use of Proceeds' },
      { number: '4', caption: 'Defaults Upon Senior Securities' },
      {
        number: '5',
        caption: 'Submission of Matters to a Vote of Security Holders',
        until: '2010-02-27',
        source: KNOWN,
      },
      { number: '5', caption: '[Reserved]', since: '2010-02-28', optional: true },
      { number: '6', caption: 'Significant Obligors of Pool Assets' },
      { number: '7', caption: 'Significant Enhancement Provider Information', until: '2015-11-22', source: KNOWN },
      { number: '7', caption: 'Change in Sponsor Interest in the Securities', since: '2015-11-23' },
      { number: '8', caption: 'Other Information', until: '2015-11-22', source: KNOWN },
      { number: '8', caption: 'Significant Enhancement Provider Information', since: '2015-11-23' },
      { number: '9', caption: 'Exhibits', until: '2015-11-22', source: KNOWN },
      { number: '9', caption: 'Other Information', since: '2015-11-23' },
      { number: '10', caption: 'Exhibits', since: '2015-11-23' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: 'the depositor by a duly authorised officer, or the servicer on behalf of the issuing entity',
      clauses: [EXCHANGE_ACT_REPORT],
      date: 'beside or below the signature',
      source: KNOWN,
    },
  ],
  deadlines: [
    {
      due: within(15, 'calendar days', 'after the required distribution date', 'Form 10-D General Instruction A.2'),
      source: ['Form 10-D General Instruction A'],
    },
  ],
};
