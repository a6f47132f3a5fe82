import { agreement, ofFilers } from './agreement.ts';

export const headerState = agreement({
  id: 'header-state',
  field: 'state_of_incorporation',
  severity: 'hint',
  source: ['EDGAR Filer Manual II 6.5'],
  notes: "After a reincorporation the header, which comes from the registrant's profile, lags behind.",
  filed: ofFilers('COMPANY DATA', 'STATE OF INCORPORATION'),
  normal: value => (/^[A-Z0-9]{2}$/.test(value) ? value : ''),
  bad: text => text.replace('Delaware', 'Nevada'),
});
