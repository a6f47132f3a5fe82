import { dated } from '../filing/as-of.ts';
import { envelope } from '../filing/envelope.ts';
import { type Filing, judgedAs, type Profile } from '../filing/filing.ts';
import { formNamed } from '../filing/form-type.ts';
import { judgedTypes } from '../filing/profile.ts';

/** What a filing is judged as, and what it may be: plain data, for an editor to choose from. */
export interface ProfileChoices {
  /** What was chosen; empty where it is judged as what it says itself. */
  readonly chosen: Profile;
  /** What the filing says itself, and what in it says the day. */
  readonly own: Profile & { readonly from?: string };
  /** Types of filings, each with its form's title; amendments ("/A") go without saying. */
  readonly forms: typeof judgedTypes;
}

/** What a filing may be judged as, and what it says itself. */
export function profileChoices(filing: Filing): ProfileChoices {
  const [main] = envelope(judgedAs(filing)).documents;
  const form = main && formNamed(main)?.type.value;
  return {
    chosen: filing.profile ?? {},
    own: { ...(form && { form }), ...(main && dated(main)) },
    forms: judgedTypes,
  };
}
