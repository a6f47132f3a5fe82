import { agreement, ofFilers } from './agreement.ts';

export const headerAddress = agreement({
  id: 'header-address',
  field: 'zip_code',
  severity: 'information',
  source: ['EDGAR Filer Manual II 6.5'],
  notes:
    "The address is compared by its zip code, for streets are written in many ways; the mail address counts too. After a move the header, which comes from the registrant's profile, lags behind.",
  filed: header => ['BUSINESS ADDRESS', 'MAIL ADDRESS'].flatMap(section => ofFilers(section, 'ZIP')(header)),
  normal: value => /^\d{5}/.exec(value)?.[0] ?? '',
  bad: text => text.replace('62701', '62703'),
});
