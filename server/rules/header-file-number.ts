import { agreement, ofFilers } from './agreement.ts';

export const headerFileNumber = agreement({
  id: 'header-file-number',
  field: 'commission_file_number',
  severity: 'information',
  source: ['EDGAR Filer Manual II 6.5'],
  notes:
    'Leading zeros and a series suffix do not count. A registrant may have several file numbers, of which the header names those filed under.',
  filed: ofFilers('FILING VALUES', 'SEC FILE NUMBER'),
  normal: value => {
    const [prefix = '', number = ''] = value.split('-').map(part => part.trim().replace(/^0+/, ''));
    return number && `${prefix}-${number}`;
  },
  bad: text => text.replace('000-99123', '000-99132'),
});
