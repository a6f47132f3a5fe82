import type { Span } from './span.ts';
import { replace, type Text, textOf } from './text.ts';

/** A filing is an immutable value; everything else is a pure function of it. */
export interface Filing {
  readonly text: Text;
  /** What a person has chosen it to be judged as; absent where it is judged as what it says itself. */
  readonly profile?: Profile;
}

/** A form and a day that a person has chosen: either one, or both. `filing/profile.ts` says which there are. */
export interface Profile {
  /** As the catalogue writes it: "10-K405", "8-K/A". */
  readonly form?: string;
  /** ISO: the day by whose rules a filing is judged. */
  readonly date?: string;
}

/** Reads any text. Never throws: what is not understood stays text. */
export function parse(content: string, profile?: Profile): Filing {
  return judgedAs({ text: textOf(content) }, profile);
}

/** The filing after an edit; what the edit did not touch is shared with the one before. */
export function edit(filing: Filing, span: Span, insert: string): Filing {
  return { ...filing, text: replace(filing.text, span, insert) };
}

/** Tells what was chosen for one filing from what was chosen for another: what is kept of their text goes by it. */
export function chosenFor({ profile }: Filing): string {
  return JSON.stringify([profile?.form, profile?.date]);
}

/** The same text judged as what was chosen, or as what it says itself. */
export function judgedAs({ text }: Filing, profile?: Profile): Filing {
  return profile ? { text, profile } : { text };
}
