import type { Field } from './field.ts';

/** Fields of cover pages: the boxes that Form 8-K has since 2004. */
export const communicationsFields = {
  cb_intro_8k: {
    id: 'cb_intro_8k',
    name: 'Check the appropriate box',
    kind: 'table',
    captions: [
      'Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions',
      'Check the appropriate box below if the Form 8-K is intended to simultaneously satisfy the filing obligation of the registrant under any of the following provisions',
    ],
    format: 'the sentence above the four check boxes',
    source: ['Form 8-K', 'Release 33-8400'],
    example: '',
  },
  cb_rule425: {
    id: 'cb_rule425',
    name: 'Box: Rule 425 communications',
    kind: 'check-box',
    captions: [
      'Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)',
      'Written communications pursuant to Rule 425 under the Securities Act',
    ],
    format: 'a check box, marked or not',
    source: ['Form 8-K', 'Release 33-8400'],
    example: '[ ]',
  },
  cb_rule14a12: {
    id: 'cb_rule14a12',
    name: 'Box: Rule 14a-12 soliciting material',
    kind: 'check-box',
    captions: [
      'Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)',
      'Soliciting material pursuant to Rule 14a-12 under the Exchange Act',
      'Soliciting material pursuant to Rule 14a-12(b) under the Exchange Act',
      'Soliciting material pursuant to Rule 14a-2 under the Exchange Act (17 CFR 240.14a-2)',
    ],
    format: 'a check box, marked or not',
    source: ['Form 8-K', 'Release 33-8400'],
    example: '[ ]',
  },
  cb_rule14d2b: {
    id: 'cb_rule14d2b',
    name: 'Box: Rule 14d-2(b) communications',
    kind: 'check-box',
    captions: [
      'Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))',
      'Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act',
    ],
    format: 'a check box, marked or not',
    source: ['Form 8-K', 'Release 33-8400'],
    example: '[ ]',
  },
  cb_rule13e4c: {
    id: 'cb_rule13e4c',
    name: 'Box: Rule 13e-4(c) communications',
    kind: 'check-box',
    captions: [
      'Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))',
      'Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act',
    ],
    format: 'a check box, marked or not',
    source: ['Form 8-K', 'Release 33-8400'],
    example: '[ ]',
  },
} as const satisfies Record<string, Field>;
