import type { Field } from './field.ts';

/** Fields of cover pages: the period or event of a report. */
export const periodFields = {
  date_of_report: {
    id: 'date_of_report',
    name: 'Date of report',
    kind: 'date',
    captions: ['Date of Report (Date of earliest event reported)', 'Date of Report', 'Date of earliest event reported'],
    format: 'Month D, YYYY: the date of the earliest event reported',
    source: ['Form 8-K'],
    example: 'March 30, 2004',
  },
  period_end: {
    id: 'period_end',
    name: 'End of the period',
    kind: 'date',
    captions: [
      'For the fiscal year ended',
      'For the quarterly period ended',
      'For the year ended',
      'For the quarter ended',
      'For the period ended',
      'For the fiscal quarter ended',
      'For period ended',
      'For the three months ended',
      'For the six months ended',
      'For the nine months ended',
      'Report for the Calendar Year or Quarter Ended',
    ],
    on: {
      '12b-25': ['For the Transition Period Ended', 'For Transition Period Ended'],
      '3': ['Date of Event Requiring Statement'],
      '4': ['Statement for Month/Year'],
      '5': ['Statement for Month/Year'],
    },
    format: 'Month D, YYYY: the last day of the fiscal year or quarter',
    source: ['Form 10-K', 'Form 10-Q'],
    example: 'December 31, 2004',
  },
  transition_period: {
    id: 'transition_period',
    name: 'Transition period',
    kind: 'period',
    captions: ['For the transition period from to'],
    format: 'two dates, from and to, or blank',
    source: ['Form 10-K', 'Form 10-Q'],
    example: 'January 1, 2004 to June 30, 2004',
  },
  annual_transition_boxes: {
    id: 'annual_transition_boxes',
    name: 'Annual or transition report',
    kind: 'choice',
    captions: [
      'ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934',
      'TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934',
    ],
    options: {
      'annual report': ['annual report pursuant', 'annual report under', 'annual report filed pursuant'],
      'transition report': [
        'transition report pursuant',
        'transition report under',
        'transition report filed pursuant',
      ],
    },
    format: 'exactly one box marked',
    source: ['Form 10-K'],
    example: '[X]',
  },
  quarterly_transition_boxes: {
    id: 'quarterly_transition_boxes',
    name: 'Quarterly or transition report',
    kind: 'choice',
    captions: [
      'QUARTERLY REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934',
      'TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE ACT OF 1934',
    ],
    options: {
      'quarterly report': ['quarterly report pursuant', 'quarterly report under', 'quarterly report filed pursuant'],
      'transition report': [
        'transition report pursuant',
        'transition report under',
        'transition report filed pursuant',
      ],
    },
    format: 'exactly one box marked',
    source: ['Form 10-Q'],
    example: '[X]',
  },
} as const satisfies Record<string, Field>;
