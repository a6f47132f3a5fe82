import { type NameDrift, nameDrifts } from '../filing/name-drift.ts';
import { parties } from '../filing/parties.ts';
import { printedAt } from '../filing/rendition.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { notRead } from './not-read.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

export const partyNameDrift: Rule = {
  id: 'party-name-drift',
  area: 'agreement',
  severity: 'information',
  confidence: 'likely',
  summary: 'The name of a party is spelled alike wherever it stands in full.',
  source: ['proofreading: no form asks for it'],
  notes:
    'It is told of a letter that one place has otherwise; of another legal form, or of one for several ("Funds" for "Fund"), by the preset "strict" only: that may be another company. It is silent about names that are introduced, listed or told to be former or new ones.',
  bad: () => example('April 2, 2004', { body: 'Example Holding, Inc. has leased a mill.' }),
  good: () => example('April 2, 2004', { body: 'Example Holdings, Inc. has leased a mill.' }),
  *check(document) {
    const none = notRead(document);
    if (none) return none;
    const named = parties(document).filter(({ members }) => members.length === 0);
    if (named.length === 0) return notApplicable('it names no party');
    const found = nameDrifts(document).map(drift => findingOf(drift, printedAt(document, drift.span)));
    yield* few(found, count => `${count} places have names otherwise than they are spelled: ${found[0]!.message}`);
    return passed(`${named.length} parties`);
  },
};

function findingOf({ span, name, usual, times, kind }: NameDrift, printed: string): Finding {
  return {
    message: `"${printed.replace(/\s+/g, ' ')}" is spelled "${name}" in ${times} other places.`,
    span,
    confidence: kind === 'letter' ? 'likely' : 'possible',
    related: [{ span: usual, message: 'the usual spelling' }],
  };
}
