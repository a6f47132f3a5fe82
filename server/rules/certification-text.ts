import { asOf } from '../filing/as-of.ts';
import { type Certification, certifications } from '../filing/certifications.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { printedAt } from '../filing/rendition.ts';
import { samePerson } from '../filing/same-person.ts';
import { type Compared, compareWords, type WordDifference } from '../filing/word-differences.ts';
import { type CertificationText, certificationTexts } from '../forms/certifications.ts';
import { certified } from './certified.ts';
import { exampleReport } from './example-report.ts';
import { few } from './many.ts';
import { type Finding, notChecked, passed, type Rule } from './rule.ts';

/** With fewer of the required words it is another text. */
const ALIKE = 0.6;
/** With fewer of them it may be another text. */
const SURE = 0.9;
/** More words than this go on after the second paragraph. */
const FULL = 120;
/** More words than this are shown by their first and last ones. */
const SHOWN = 12;

export const certificationText: Rule = {
  id: 'certification-text',
  area: 'certifications',
  severity: 'warning',
  confidence: 'certain',
  beyond: true,
  summary: 'A certification of an officer has the words that its form requires, and no others.',
  source: [...new Set(certificationTexts.flatMap(({ source }) => source))],
  notes:
    'The wording may not be changed in any respect (Release 33-8124). Compared word by word, without case, punctuation and numbering; "annual report", "quarterly report" and "report" are one, as are "registrant" and "small business issuer". Of the texts that the form had on the date, the one that fits best is the measure; where many of its words are missing, a finding is "likely" and no more.',
  bad: () => exampleReport({ certification: text => text.replace('is made known to us', 'is known to us') }),
  good: () => exampleReport(),
  *check(document) {
    const found = certified(document);
    if ('status' in found) return found;
    const names = new Set<string>();
    const alone = isAlone(document, found.certifications);
    for (const certification of found.certifications) {
      const best = closest(found.texts, certification, alone);
      if (best.compared.alike < ALIKE) return notChecked('its text is none that the form has had');
      const told = best.compared.differences.map(difference => finding(document, difference));
      yield* few(told, count => `The text differs in ${count} places from ${best.row.name}.`).map(found =>
        // So many differences may be another text that the staff let pass.
        told.length > 1 && best.compared.alike < SURE ? { ...found, confidence: 'likely' as const } : found,
      );
      const { rare } = best.row;
      if (rare && rare.since <= (asOf(document).date ?? '9999'))
        yield {
          message: `The words on internal control are left out: ${rare.why}.`,
          span: certification.opening,
          confidence: 'possible',
        };
      names.add(best.row.name);
    }
    return passed([...names].join(', '), found.certifications[0]!.opening);
  },
};

/** True where one person is principal executive and principal financial officer: then there are no other certifying officers. */
function isAlone(document: Document, own: readonly Certification[]): boolean {
  const all = envelope(document.filing).documents.flatMap(other =>
    other.header === document.header ? certifications(other) : [],
  );
  const first = own[0]!.name.value;
  return [...own, ...all].every(({ name }) => samePerson(name.value, first));
}

/** The words in which one officer speaks of others may be left out. */
function ofOneOfficer(text: string): string {
  return text
    .replace(/(The \S+ other certifying officer\(s\) and I) (are )?/g, '[$1 $2] [I am] ')
    .replace(/\b(us|our|we)\b/g, word => `[${word} ${SINGULAR[word]}]`);
}

const SINGULAR: Readonly<Record<string, string>> = { us: 'me', our: 'my', we: 'I' };

function closest(
  texts: readonly CertificationText[],
  { words }: Certification,
  alone: boolean,
): { row: CertificationText; compared: Compared } {
  // A text in full is not to be measured by its beginning.
  const full = words.length > FULL;
  const compared = texts
    .filter(({ amendment, text }) => !amendment || !full || text.split(' ').length > FULL)
    .map(row => ({ row, compared: compareWords(alone ? ofOneOfficer(row.text) : row.text, words) }));
  return compared.reduce((best, other) => (other.compared.cost < best.compared.cost ? other : best));
}

function finding(document: Document, { required, printed, near }: WordDifference): Finding {
  const wanted = shown(required);
  if (!printed) return { message: `The form's ${wanted} is left out here.`, span: near };
  const own = shown(printedAt(document, printed).split(/\s+/));
  const message =
    required.length > 0 ? `${own} stands where the form has ${wanted}.` : `${own} is not in the form's text.`;
  return { message, span: printed };
}

function shown(words: readonly string[]): string {
  const all = words.length > SHOWN ? [...words.slice(0, 8), '...', ...words.slice(-3)] : words;
  return `"${all.join(' ')}"`;
}
