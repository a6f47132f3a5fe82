import type { Field } from './field.ts';

/** Fields of cover pages: proxy statements. */
export const proxyFields = {
  filed_by: {
    id: 'filed_by',
    name: 'Filed by',
    kind: 'choice',
    captions: ['Filed by the Registrant', 'Filed by a Party other than the Registrant'],
    options: {
      'the registrant': ['filed by the registrant', 'filed by registrant'],
      'a party other than the registrant': [
        'filed by a party other than the registrant',
        'filed by party other than the registrant',
      ],
    },
    only: ['DEF 14A'],
    format: 'exactly one box marked',
    source: ['Schedule 14A'],
    example: 'Filed by the Registrant [X]',
  },
  proxy_doc_type: {
    id: 'proxy_doc_type',
    name: 'Kind of proxy document',
    kind: 'choice',
    captions: ['Check the appropriate box'],
    options: {
      'preliminary proxy statement': ['preliminary proxy statement', 'preliminary information statement'],
      confidential: ['confidential for use of the commission only'],
      'definitive proxy statement': ['definitive proxy statement', 'definitive information statement'],
      'definitive additional materials': ['definitive additional materials'],
      'soliciting material': ['soliciting material'],
    },
    only: ['DEF 14A'],
    format: 'exactly one box marked, which agrees with the submission type',
    source: ['Schedule 14A'],
    example: 'Definitive Proxy Statement [X]',
  },
  proxy_persons_filing: {
    id: 'proxy_persons_filing',
    name: 'Persons filing the proxy statement',
    kind: 'text',
    captions: [
      '(Name of Person(s) Filing Proxy Statement, if other than the Registrant)',
      '(Name of Person(s) Filing Proxy Statement)',
    ],
    only: ['DEF 14A'],
    format: 'a name, or blank',
    source: ['Schedule 14A'],
    example: 'Example Shareholders Committee',
  },
  proxy_fee: {
    id: 'proxy_fee',
    name: 'Payment of filing fee',
    kind: 'choice',
    captions: [
      'Payment of Filing Fee (Check all boxes that apply)',
      'Payment of Filing Fee (Check the appropriate box)',
    ],
    options: {
      'no fee required': ['no fee required'],
      $125: ['$125 per exchange act'],
      'fee computed on table': ['fee computed on table'],
      'fee paid previously': ['fee paid previously'],
    },
    only: ['DEF 14A'],
    format: 'at least one box marked',
    source: ['Schedule 14A', 'general knowledge'],
    example: 'No fee required [X]',
  },
} as const satisfies Record<string, Field>;
