import type { Form } from './form.ts';
import { asks } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form 40-F: annual report of a Canadian issuer under the multijurisdictional disclosure system. It has a cover, no items. */
export const fortyF: Form = {
  name: '40-F',
  title: 'Annual report of a Canadian issuer',
  types: ['40-F', '40FR12B', '40FR12G'],
  source: ['Form 40-F'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      'agency_heading',
      'form_name',
      'period_end',
      'commission_file_number',
      'registrant_name',
      { field: 'name_translation', need: 'conditional', when: 'where the name is not English' },
      'state_of_incorporation',
      { field: 'sic_code', need: 'conditional', when: 'if it has one' },
      { field: 'irs_ein', need: 'conditional', when: 'if it has one' },
      'principal_address',
      'telephone',
      'agent_for_service',
      'sec12b_table',
      'sec12g_list',
      'sec15d_list',
      'shares_outstanding',
      'reports_filed_12m_90d',
      { field: 'interactive_data', since: '2009-04-13' },
    ]),
    ...asks({ since: '2017-04-12', source: ['Release 33-10332', 'EDGAR Filer Manual II 6.5'] }, [
      { field: 'egc_flag', need: 'required' },
      { field: 'egc_transition', need: 'conditional', when: 'marked only by an emerging growth company' },
    ]),
    { field: 'icfr_attestation', need: 'required', since: '2020-04-27', source: ['Release 34-88365'] },
    ...asks({ need: 'conditional', since: '2023-01-27', source: ['Release 33-11126', 'EDGAR Filer Manual II 6.5'] }, [
      { field: 'error_correction', when: 'with securities under Section 12(b)' },
      { field: 'recovery_analysis', when: 'only if the box before it is marked' },
    ]),
  ],
  items: [],
  signing: [
    {
      signers: 'the registrant by an authorised officer',
      clauses: [
        'Pursuant to the requirements of the Exchange Act, the Registrant certifies that it meets all of the requirements for filing on Form 40-F and has duly caused this annual report to be signed on its behalf by the undersigned, thereto duly authorized.',
      ],
      date: 'beside or below the signature',
      source: KNOWN,
    },
  ],
  deadlines: [{ note: 'on the day the annual report is due to be filed in Canada', source: KNOWN }],
};
