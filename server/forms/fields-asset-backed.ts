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
    name: 'Central Index Key',
    kind: 'cik',
    captions: [
      'Central Index Key Number of issuing entity',
      'Central Index Key Number of depositor',
      'Central Index Key Number of sponsor',
      'Central Index Key Number of issuing entity (if applicable)',
    ],
    only: ['10-D', '10-K', '8-K'],
    format:
      'ten digits, of each of issuing entity, depositor and sponsor; their names and file numbers stand beside it',
    source: ['general knowledge'],
    example: '0001234567',
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
