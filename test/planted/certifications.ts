import { certifications } from '../../server/filing/certifications.ts';
import type { Document } from '../../server/filing/document.ts';
import { section1350 } from '../../server/filing/section-1350.ts';
import { signatures } from '../../server/filing/signatures.ts';
import { textAt } from '../../server/filing/text.ts';
import { certificationTexts } from '../../server/forms/certifications.ts';
import { certificationText } from '../../server/rules/certification-text.ts';
import { judge } from '../../server/rules/lint.ts';
import type { Damage, Plant } from './plant.ts';

/** The printed word otherwise; its neighbours stay. */
function word(sought: string, change: (printed: string) => string) {
  return (document: Document): Damage | undefined => {
    const found = certifications(document)[0]?.words.find(other => other.word === sought);
    const printed = found && textAt(document.filing.text, found.span);
    return printed ? { span: found.span, insert: change(printed), within: 1 } : undefined;
  };
}

function phraseLeftOut(document: Document): Damage | undefined {
  const words = certifications(document)[0]?.words.slice(60, 64) ?? [];
  if (words.length < 4 || document.content !== 'text') return undefined;
  return { span: { start: words[0]!.span.start, end: words[3]!.span.end }, insert: '', within: 2 };
}

function otherForm(document: Document): Damage | undefined {
  const form = certifications(document)[0]?.report.form;
  return form && { span: form.span, insert: /^10-?Q/i.test(form.value) ? '10-K' : '10-Q' };
}

function otherKind(document: Document): Damage | undefined {
  const kind = certifications(document)[0]?.report.kind;
  return kind && { span: kind.span, insert: kind.value === 'annual' ? 'quarterly' : 'annual' };
}

function otherSigner(document: Document): Damage | undefined {
  const [signed] = signatures(document);
  const [certified, second] = certifications(document);
  if (!signed?.conformed || !certified || second || signed.signatory.span.start < certified.span.start)
    return undefined;
  return { span: signed.signatory.span, insert: 'Zebulon Q. Ransome', within: 2 };
}

function otherOfficer(document: Document): Damage | undefined {
  const [certified, second] = certifications(document);
  return certified && !second ? { span: certified.name.span, insert: 'Zebulon Q. Ransome', within: 600 } : undefined;
}

function titled(document: Document): Damage | undefined {
  const name = certifications(document)[0]?.name;
  return name && { span: { start: name.span.end, end: name.span.end }, insert: ', Chief Executive Officer', within: 1 };
}

/** One of the two statements of 18 U.S.C. 1350 without its first word. */
function unsaid(number: number) {
  return (document: Document): Damage | undefined => {
    const said = section1350(document)?.said[number];
    return said && { span: { start: said.span.start, end: said.span.start + 6 }, insert: '', within: 2 };
  };
}

/** A word in the middle of a certification that follows the text of that name. */
function wordOf(name: string) {
  return (document: Document): Damage | undefined => {
    const { verdict } = judge(certificationText, document);
    if (verdict?.status !== 'passed' || verdict.evidence !== name) return undefined;
    const words = certifications(document)[0]!.words;
    const found = words.slice(words.length / 2).find(({ word }) => /^[a-z]{6,}$/.test(word));
    return found && { span: found.span, insert: 'otherwise', within: 1 };
  };
}

const text = certificationText.id;

export const certificationPlants: readonly Plant[] = [
  { kind: 'a word of a certification changed', rule: text, damage: word('misleading', () => 'deceptive') },
  { kind: 'a word of a certification left out', rule: text, damage: word('untrue', () => '') },
  { kind: 'a word added to a certification', rule: text, damage: word('fraud', printed => `known ${printed}`) },
  { kind: 'one letter of a certification changed', rule: text, damage: word('adversely', () => 'adversly') },
  {
    kind: 'another Rule in a certification',
    rule: text,
    damage: word('13a-15', printed => printed.replace('15', '14')),
  },
  { kind: 'four words of a certification left out', rule: text, damage: phraseLeftOut },
  ...certificationTexts.map(({ name }) => ({ kind: `a word changed in ${name}`, rule: text, damage: wordOf(name) })),
  { kind: 'a certification of another form', rule: 'certification-form', damage: otherForm },
  { kind: 'a certification of another kind of report', rule: 'certification-form', damage: otherKind },
  { kind: 'a certification signed by another', rule: 'certification-signer', damage: otherSigner },
  { kind: 'a certification by one who does not sign it', rule: 'certification-signer', damage: otherOfficer },
  { kind: 'an office in the opening line', rule: 'certification-title', damage: titled },
  { kind: '"fully" left out of a statement', rule: 'certification-section-1350', damage: unsaid(0) },
  { kind: '"fairly" left out of a statement', rule: 'certification-section-1350', damage: unsaid(1) },
];
