import type { Form } from './form.ts';

const KNOWN = ['general knowledge'];

/** Form 40-F: annual report of a Canadian issuer under the multijurisdictional disclosure system. It has a cover, no items. */
export const fortyF: Form = {
  name: '40-F',
  title: 'Annual report of a Canadian issuer',
  types: ['40-F', '40FR12B', '40FR12G'],
  source: ['Form 40-F'],
  cover: [],
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
