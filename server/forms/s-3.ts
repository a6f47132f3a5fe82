import type { Form } from './form.ts';
import { items } from './rows.ts';
import { REGISTRATION_SIGNERS, shortForm } from './signing.ts';

const FORM = ['Form S-3'];
const KNOWN = ['general knowledge'];

/** Form S-3: short-form registration statement. The items of Part I are answered in the prospectus. */
export const s3: Form = {
  name: 'S-3',
  title: 'Short-form registration statement',
  types: ['S-3', 'S-3ASR', 'S-3D', 'S-3DPOS', 'S-3MEF', 'POSASR'],
  source: FORM,
  cover: [],
  parts: [
    { number: 'I', caption: 'Information Required in Prospectus', source: KNOWN },
    { number: 'II', caption: 'Information Not Required in Prospectus', source: KNOWN },
  ],
  items: [
    ...items({ part: 'I', unprinted: true, source: KNOWN }, [
      { number: '1', caption: 'Forepart of the Registration Statement and Outside Front Cover Page of Prospectus' },
      { number: '2', caption: 'Inside Front and Outside Back Cover Pages of Prospectus' },
      { number: '3', caption: 'Summary Information, Risk Factors and Ratio of Earnings to Fixed Charges' },
      { number: '4', caption: 'Use of Proceeds' },
      { number: '5', caption: 'Determination of Offering Price' },
      { number: '6', caption: 'Dilution' },
      { number: '7', caption: 'Selling Security Holders' },
      { number: '8', caption: 'Plan of Distribution' },
      { number: '9', caption: 'Description of Securities to be Registered' },
      { number: '10', caption: 'Interests of Named Experts and Counsel' },
      { number: '11', caption: 'Material Changes' },
      { number: '12', caption: 'Incorporation of Certain Information by Reference' },
      { number: '13', caption: 'Disclosure of Commission Position on Indemnification for Securities Act Liabilities' },
    ]),
    ...items({ part: 'II', source: KNOWN }, [
      { number: '14', caption: 'Other Expenses of Issuance and Distribution' },
      { number: '15', caption: 'Indemnification of Directors and Officers' },
      { number: '16', caption: 'Exhibits' },
      { number: '17', caption: 'Undertakings' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: REGISTRATION_SIGNERS,
      clauses: shortForm('S-3'),
      date: 'city, state and date stand in the clause',
      source: ['Securities Act Section 6(a)', '17 CFR 230.402', 'general knowledge'],
    },
  ],
};
