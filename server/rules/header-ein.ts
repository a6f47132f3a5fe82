import { agreement, ofFilers } from './agreement.ts';

export const headerEin = agreement({
  id: 'header-ein',
  field: 'irs_ein',
  severity: 'information',
  source: ['EDGAR Filer Manual II 6.5'],
  filed: ofFilers('COMPANY DATA', 'IRS NUMBER', 'EIN'),
  normal: value => value.replace(/\D/g, '').replace(/^0+$/, ''),
  bad: text => text.replace('94-3199123', '94-3199132'),
});
