/** What a date is the date of. */
export type DateRole =
  | 'report'
  | 'signature'
  | 'period'
  | 'agreement'
  | 'effective'
  | 'record'
  | 'meeting'
  | 'closing'
  | 'maturity'
  | 'release'
  | 'filing'
  | 'as-of'
  | 'from'
  | 'until'
  | 'deadline'
  | 'mention';

/** A role, and how people call it: "Date of the Pooling and Servicing Agreement". */
export interface Told {
  readonly role: DateRole;
  readonly label: string;
}

/** Of a date whose text does not say what it is. */
export const UNTOLD: Told = { role: 'mention', label: 'A date' };

const WEEKDAY = /(?:\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),? )$/i;
/** "the close of business on", "on or about": what may stand between a cue and its date. */
const FILLER =
  /(?:\(?(?:the )?(?:close of (?:business|trading)|opening of business|5:00 p\.m\.[^,]{0,20},?)(?: on| at)?|on or about|approximately|about|the) $/i;

/** Words before a date that tell its role, read up to the date itself. The first that fits counts. */
const CUES: readonly (readonly [DateRole, RegExp, string | ((match: RegExpExecArray) => string)])[] = [
  [
    'report',
    /\bdate of report *\(date of earliest event(?: reported)?[):; ]*$/i,
    'Date of report (date of earliest event reported)',
  ],
  ['report', /\bdate of earliest event(?: reported)?[):; ]*$/i, 'Date of earliest event reported'],
  ['report', /\bdate of report[):; ]*$/i, 'Date of report'],
  [
    'period',
    /\b(fiscal year|year|quarterly period|quarter|transition period|(?:[a-z-]+[ -])?months?(?: periods?)?|(?:[a-z-]+[ -])?weeks?(?: periods?)?|half|period)s?(?: of (?:fiscal )?\d{4})?(?:,? then|,|-)?[ ]?end(?:ed|ing)(?: on| at)? $/i,
    match => `End of the ${periodName(match[1]!)}`,
  ],
  ['period', /<(?:PERIOD|FISCAL-YEAR)-END> *$/i, 'End of the period'],
  ['release', /\brelease,? (?:dated|issued|issued on|of|on|dated as of) $/i, 'Date of the press release'],
  [
    'record',
    /\brecord (?:date)?[ ,]*(?:of|is|on|at|as of|:)? ?(?:the )?(?:close of business )?(?:on )?$/i,
    'Record date',
  ],
  ['meeting', /\bmeeting\b[^.;]{0,80}\b(?:held|on|for)(?: on)? $/i, 'Date of a meeting'],
  ['closing', /\bclos(?:ing|ed)(?: date)?(?: of| on| is| was| as of| occurred on|:)? ?$/i, 'Closing date'],
  [
    'maturity',
    /\b(?:due(?: and payable)?(?: on| in full on| by)?|matur(?:ity|ing|es?)(?: date)?(?: on| of| is|:)?) ?$/i,
    'Due or maturity date',
  ],
  ['effective', /\beffective(?: date| time)?(?: is| was)?(?: as)?(?: of| on| from|:)? ?$/i, 'Effective date'],
  ['filing', /\b(?:filed|filing)\b[^.]{0,80}\bon $|\(filed $/i, 'Filing date'],
  ['agreement', /\bdate of this ([A-Z][A-Za-z ]{2,40}?) is $/, match => `Date of this ${match[1]!}`],
  ['maturity', /\b(?:payable|paid|payment date(?: is| of)?)(?: on)? $/i, 'Payment date'],
  [
    'release',
    /\b[A-Z][A-Z. ]{2,},? (?:[A-Z][a-z]+\.?|[A-Z]{2})(?:,? ?(?:--?|[\u2013\u2014(/])|,) ?$/,
    'Date of the press release',
  ],
  [
    'until',
    /\b(?:expir(?:es?|ing|ation|ed)|terminat(?:es?|ion|ing|ed))(?: date)?(?: on| of| as of| is|:)? $|\b(?:until|through|thru|to and including|ends on|ending(?: on)?) $/i,
    'Last day of a period',
  ],
  ['from', /\b(?:from|beginning|commenc(?:ing|ed|es)|since|starting)(?: on| as of)? $/i, 'First day of a period'],
  [
    'deadline',
    /\b(?:on or (?:before|prior to)|(?:no|not) later than|by no later than|prior to|before|by) $/i,
    'The latest day (on or before it)',
  ],
  [
    'deadline',
    /\b(?:on or (?:after|following)|(?:no|not) earlier than|after|following|subsequent to) $/i,
    'The earliest day (on or after it)',
  ],
];
const MADE =
  /\b(?:dated|made|entered into|executed|executed and delivered|date(?=:))(?: effective)?,?:?(?: (?:as of|of|on|this))*(?: the| date of)? ?$/i;
const SIGNED = /\b(?:signed|executed|witness whereof|set (?:his|her|its|their) hands?)\b[^.;]{0,160}$/i;
const AS_OF = /\b(?:as of|as at|at|balance,?(?: at)?|outstanding (?:on|at)) $/i;

/** A defined date: "Maturity Date" shall mean, Closing Date means the earlier of (i). */
const DEFINED =
  /((?:[A-Z][A-Za-z-]* ){1,5}(?:Date|DATE))["\u201d]? (?:shall )?means?:? (?:the (?:earlier|earliest|later|latest) (?:to occur )?of:? )?(?:\([ai1]\) )?(?:the )?$/;
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/matur|payment/i, 'maturity'],
  [/closing/i, 'closing'],
  [/effective/i, 'effective'],
  [/record/i, 'record'],
  [/expir|terminat/i, 'until'],
  [/commence|start/i, 'from'],
];

/** What the text before a date says it is. `before` is on one line and ends where the date begins. */
export function roleFrom(before: string): Told {
  const near = before.replace(WEEKDAY, '').replace(FILLER, '');
  const made = MADE.exec(near);
  for (const [role, cue, label] of CUES) {
    if (made && role !== 'release' && role !== 'effective') continue;
    const match = cue.exec(near);
    if (match) return { role, label: typeof label === 'string' ? label : label(match) };
  }
  if (SIGNED.test(near.slice(-170)) && /(?:this|day|on|as of|at [A-Z][^.;]{0,40},?) ?$/.test(near))
    return { role: 'signature', label: 'Signature date' };
  if (made) return { role: 'agreement', label: `Date of ${instrument(near.slice(0, made.index)) ?? 'an instrument'}` };
  const term = DEFINED.exec(near)?.[1];
  if (term) return { role: ROLES.find(([word]) => word.test(term))?.[1] ?? 'mention', label: capitalised(term) };
  if (AS_OF.test(near)) return { role: 'as-of', label: 'Day as of which figures or facts are given' };
  return UNTOLD;
}

function periodName(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/quarterly period/, 'quarter')
    .replace(/(period|week)s$/, '$1');
}

const KIND =
  'Agreement|Indenture|Plan|Notes?|Lease|Contract|Amendment|Certificate|Supplement|Prospectus|Warrant|Deed|Guaranty|Guarantee|Letter|Statement|Declaration|Mortgage|Order|Bond|Debenture|Policy|Program|Addendum|Trust|Report|Release|Bylaws|By-Laws|Memorandum|Form 8-K|Form 10-K|Form 10-Q';
const TAIL =
  'Merger|Reorganization|Trust|Incorporation|Designations?|Limited Partnership|Exchange|Sale|Purchase|Conversion|Liquidation|Servicing|Lease|Assignment|Employment|Understanding|Intent|Credit';
const NAMED = new RegExp(
  `(?<![A-Za-z0-9.'-])((?:(?:[A-Z][A-Za-z'&-]*|No\\. ?\\d+|(?:19|20)\\d\\d) (?:(?:and|of|to|for|the|on) )*){0,9}(?:${KIND})(?: of (?:${TAIL})(?: and (?:${TAIL}))?)?)(?![a-z])`,
  'g',
);
const CAPITALS = new RegExp(
  `((?:[A-Z][A-Z'&-]* ){0,9}(?:${KIND.toUpperCase()})(?: OF (?:${TAIL.toUpperCase()})(?: AND (?:${TAIL.toUpperCase()}))?)?)(?![A-Za-z])`,
  'g',
);
const COMMON =
  /\b((?:[A-Za-z-]+ ){0,4}(?:agreements?|letter|lease|note|contract|plan|amendment|indenture|prospectus|statement|report|opinion|memorandum|drawings|resolutions?|order|mortgage|deed|guaranty|invoice|proposal|offer|specifications|appraisal|commitment|notice))\b/g;
const LEADING =
  /^(?:(?:\d{4}(?= (?:to|and|of|the))|the|a|an|and|of|to|for|on|that|this|certain|such|its|their|his|her|our|your|my|in|by|with|under|into|any|each|is|was|said|entered|other|pursuant)(?: |$))+/i;

/** The paper that `before` ends with, with its article: "the Pooling and Servicing Agreement", "a letter". */
function instrument(before: string): string | undefined {
  // The paper's short name in parentheses comes between it and its date.
  const text = before.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ');
  const named = [...text.matchAll(NAMED), ...text.matchAll(CAPITALS)]
    .map(match => ({
      at: match.index + match[0].length,
      name: capitalised(match[1]!.replace(/^.*(?:['\u2019]s|\b(?:and|of|to|for|on) the) /, '').replace(LEADING, '')),
    }))
    .sort((a, b) => a.at - b.at || a.name.length - b.name.length)
    .at(-1);
  const common = [...text.matchAll(COMMON)].at(-1);
  if (common && common.index + common[0].length > (named?.at ?? 0)) {
    return `the ${common[1]!.replace(/^.*\b(?:the|an?|this|that|its|their|his|her|our|certain|into|with|under|to|by|of|from)\b /i, '').replace(LEADING, '')}`;
  }
  return named && named.name !== '' ? `the ${named.name}` : undefined;
}

/** "CREDIT AGREEMENT" as "Credit Agreement". */
function capitalised(name: string): string {
  if (/[a-z]/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/[a-z]+/g, word =>
      /^(?:and|of|to|for|the|on)$/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    );
}
