import type { Field } from './field.ts';

/** Fields of cover pages: asset-backed issuers. */
export const assetBackedFields = {
  abs_period: {
    id: 'abs_period',
    name: 'Distribution period',
    kind: 'period',
    captions: ['For the monthly distribution period from to', 'For the quarterly distribution period from to'],
    only: ['10-D', '10-K', '8-K'],
    format: 'two dates, from and to',
    source: ['general knowledge'],
    example: 'March 1, 2014 to March 31, 2014',
  },
  abs_entities: {
    id: 'abs_entities',
    name: 'Issuing entity, depositor and sponsor',
    kind: 'table',
    captions: [
      'Commission File Number of issuing entity',
      'Exact name of issuing entity as specified in its charter',
      'Commission File Number of depositor',
      'Exact name of depositor as specified in its charter',
      'Exact name of sponsor as specified in its charter',
      'Central Index Key Number of issuing entity',
      'Central Index Key Number of depositor',
      'Central Index Key Number of sponsor',
    ],
    only: ['10-D', '10-K', '8-K'],
    format: 'for each its name, its file number and its Central Index Key of ten digits',
    source: ['general knowledge'],
    example: '',
  },
  abs_reg_table: {
    id: 'abs_reg_table',
    name: 'Classes of asset-backed securities',
    kind: 'table',
    captions: ['Registered/reporting pursuant to (check one)'],
    only: ['10-D', '10-K', '8-K'],
    format: 'title of each class, the section under which it is registered, and its exchange',
    source: ['general knowledge'],
    example: '',
  },
} as const satisfies Record<string, Field>;
