import { certificationTexts } from '../forms/certifications.ts';
import { inForce } from '../forms/source.ts';
import { blank, centred, wrapped } from './layout.ts';

/** What is certified of: a report on a form of the catalogue, by its name, as of a day (ISO; undefined for today). */
export interface Certified {
  readonly form: string;
  readonly registrant?: string | undefined;
  readonly date?: string | undefined;
}

/** Sentences that stand in a paragraph of their own; what follows one that ends with a colon is lettered. */
const NUMBERED = /^(?:I have reviewed|Based on my knowledge|The .{5,40} other certifying officer\(s\) and I)/;

/** The certification of Exhibit 31 in the text that the rule requires on the day; undefined where none is required. */
export function ruleCertification({ form, registrant, date }: Certified): string[] | undefined {
  const row = certificationTexts.find(
    each => each.forms.includes(form) && !each.amendment && !each.rare && inForce(each, date),
  );
  if (!row) return undefined;
  const report = `I have reviewed this report on Form ${form} of ${registrant ?? blank(28)};`;
  const sentences = row.text
    .replace(/^I have reviewed this /, `${report}\n`)
    .replace(/[[\]]/g, '')
    .replace(/; (?=Based on my knowledge)/g, ';\n')
    .split('\n')
    .map(sentence => sentence.trim());
  let number = 0;
  let letter = 0;
  const paragraphs = sentences.flatMap(sentence => {
    const numbered = NUMBERED.test(sentence);
    if (numbered) letter = 0;
    const mark = numbered ? `${++number}.` : `${'abcdefgh'[letter++]})`;
    return [
      ...(numbered
        ? wrapped(`${mark}  ${sentence}`, { rest: 4 })
        : wrapped(`${mark}  ${sentence}`, { first: 4, rest: 8 })),
      '',
    ];
  });
  return [centred('CERTIFICATION'), '', `I, ${blank(28)}, certify that:`, '', ...paragraphs, ...signed()];
}

/** The statement of Exhibit 32: what 18 U.S.C. 1350 asks for, in plain words. */
export function section1350Certification({ form, registrant }: Certified): string[] {
  const issuer = registrant ?? blank(28);
  return [
    centred('CERTIFICATION PURSUANT TO 18 U.S.C. SECTION 1350'),
    '',
    ...wrapped(
      `In connection with the report of ${issuer} on Form ${form} for the period ended ${blank(20)} (the "Report"), I, ${blank(28)}, certify, pursuant to 18 U.S.C. Section 1350, that to my knowledge:`,
      { first: 5 },
    ),
    '',
    ...wrapped(
      '(1)  the Report fully complies with the requirements of Section 13(a) or 15(d) of the Securities Exchange Act of 1934; and',
      { rest: 5 },
    ),
    '',
    ...wrapped(
      `(2)  the information contained in the Report fairly presents, in all material respects, the financial condition and results of operations of ${issuer}.`,
      { rest: 5 },
    ),
    '',
    ...signed(),
  ];
}

function signed(): string[] {
  return [`Date: ${blank(20)}`, '', `/s/ ${blank(28)}`, blank(28), blank(28)];
}
