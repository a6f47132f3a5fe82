import { asOf } from '../filing/as-of.ts';
import { envelope } from '../filing/envelope.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const LONGEST = 32;
/** Until 2010 names were in lower case and had at most one each of ". - _". */
const OLD_UNTIL = '2009-12-31';
const OLD = /^[a-z0-9]+(?:[._-][a-z0-9]*){0,3}$/;
const NEW = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const EXTENSION = /\.(?:htm|html|txt|pdf|fil|jpg|gif|xsd|xml|xlsx?|zip|json|js|css)$/i;
/** EDGAR names what it makes itself, such as the page that stands for a filing on paper, by the accession number. */
const OF_EDGAR = /^\d{10}-\d{2}-\d{6}\.(?:paper|txt)$/;

export const fileName: Rule = {
  id: 'file-name',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'The file names of a submission are of the kind that EDGAR takes, and each is there once.',
  source: ['EDGAR Filer Manual II 5.1.1'],
  notes: `At most ${LONGEST} letters, digits and ". - _", a letter or digit first, and a known extension; before 2010 in lower case, and one each of ". - _".`,
  bad: () => exampleSubmission({ exhibits: [['EX-99.1', 'Nothing.\n']] }).replace('document2.txt', 'press release.txt'),
  good: () => exampleSubmission({ exhibits: [['EX-99.1', 'Nothing.\n']] }),
  *check(document) {
    const name = document.filename;
    if (!name || name.value === '') return notApplicable('the document has no <FILENAME>');
    if (OF_EDGAR.test(name.value)) return passed(`${name.value}, a name that EDGAR gives`, name.span);
    const { filing, index, header } = document;
    const old = (asOf(document).date ?? '9999') <= OLD_UNTIL;
    const wrong = [
      name.value.length > LONGEST ? [`it has ${name.value.length} characters, ${LONGEST} are allowed`] : [],
      (old ? oldName(name.value) : NEW.test(name.value)) ? [] : ['it has characters that are not allowed'],
      EXTENSION.test(name.value) ? [] : ['its extension is none that EDGAR takes'],
      envelope(filing).documents.some(
        other => other.index < index && other.header === header && other.filename?.value === name.value,
      )
        ? ['another document has it already']
        : [],
    ].flat();
    if (wrong.length > 0) yield { message: `File name "${name.value}": ${wrong.join('; ')}.`, span: name.span };
    return passed(name.value, name.span);
  },
};

function oldName(name: string): boolean {
  return OLD.test(name) && ['.', '-', '_'].every(mark => name.split(mark).length < 3);
}
