import type { Field } from './field.ts';
import { assetBackedFields } from './fields-asset-backed.ts';
import { communicationsFields } from './fields-communications.ts';
import { foreignFields } from './fields-foreign.ts';
import { noticesFields } from './fields-notices.ts';
import { ownershipFields } from './fields-ownership.ts';
import { periodFields } from './fields-period.ts';
import { proxyFields } from './fields-proxy.ts';
import { questionsFields } from './fields-questions.ts';
import { registrantFields } from './fields-registrant.ts';
import { registrationFields } from './fields-registration.ts';
import { securitiesFields } from './fields-securities.ts';

export type FieldId = keyof typeof fields;

/**
 * The fields of cover pages, by id. Captions: the form's own text first, then variants seen on accepted filings.
 * What forms ask for under other captions is one field: the issuer of Schedules 13D and 13G, of proxy statements and of Form 12b-25 is
 * `registrant_name`; a fiscal year's, a quarter's and a late report's end is `period_end`; a former name `former_name`; a CUSIP number `so_cusip`.
 */
export const fields = {
  ...registrantFields,
  ...periodFields,
  ...communicationsFields,
  ...questionsFields,
  ...securitiesFields,
  ...foreignFields,
  ...registrationFields,
  ...proxyFields,
  ...ownershipFields,
  ...assetBackedFields,
  ...noticesFields,
} as const satisfies Record<string, Field>;
