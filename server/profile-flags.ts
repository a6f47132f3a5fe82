import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Profile } from './filing/filing.ts';
import { profileOf } from './filing/profile.ts';

/** What filings are to be judged as, whatever they say themselves. */
export interface ProfileFlags {
  readonly form?: string;
  readonly asOf?: string;
}

/** Adds these flags to a command. */
export function addProfileFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--form <form>', 'judge as this form, whatever the filing says: 10-K, 8-K/A, "SC 13D"').argParser(
        value => chosen({ form: value }).form,
      ),
    )
    .addOption(
      new Option('--as-of <day>', 'judge by the rules of this day, as 2004-03-26').argParser(
        value => chosen({ date: value }).date,
      ),
    );
}

/** What they choose; undefined where nothing is chosen. */
export function profileIn({ form, asOf: date }: ProfileFlags): Profile | undefined {
  return form || date ? { ...(form && { form }), ...(date && { date }) } : undefined;
}

/** Throws what commander tells the user. */
function chosen(wanted: Profile): Profile {
  const read = profileOf(wanted);
  if ('wrong' in read) throw new InvalidArgumentError(read.wrong.join(' '));
  if (!read.profile) throw new InvalidArgumentError('it is empty.');
  return read.profile;
}
