import { conformedName } from '../filing/conformed-name.ts';
import { agreement, ofFilers } from './agreement.ts';

export const headerName = agreement({
  id: 'header-name',
  field: 'registrant_name',
  severity: 'information',
  source: ['EDGAR Filer Manual II 6.5'],
  notes:
    'Compared as EDGAR conforms names: without case, punctuation, "the" and "and", with the usual abbreviations. Former names count.',
  filed: header => [
    ...ofFilers('COMPANY DATA', 'COMPANY CONFORMED NAME')(header),
    ...ofFilers('FORMER COMPANY', 'FORMER CONFORMED NAME')(header),
  ],
  normal: conformedName,
  bad: text =>
    text.replace('EXAMPLE HOLDINGS, INC.\n             (Exact', 'SAMPLE HOLDINGS, INC.\n             (Exact'),
});
