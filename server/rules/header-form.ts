import { formNamed, isAmendment } from '../filing/form-type.ts';
import { header, headerValue } from '../filing/header.ts';
import { formOf } from '../forms/all.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const headerForm: Rule = {
  id: 'header-form',
  area: 'agreement',
  severity: 'warning',
  confidence: 'certain',
  beyond: true,
  summary: 'The main document is of the type that the submission header names.',
  source: ['EDGAR Filer Manual II 5.2'],
  bad: () => exampleSubmission({ header: text => text.replace('SUBMISSION TYPE:	8-K', 'SUBMISSION TYPE:	8-K/A') }),
  good: () => exampleSubmission(),
  *check(document) {
    const filed = headerValue(header(document.filing), 'CONFORMED SUBMISSION TYPE');
    const tag = document.type;
    const own = formNamed(document);
    if (!filed || !tag || !own?.form || document.index > 0)
      return notApplicable('there is no submission type to compare with');
    const same = formOf(filed.value) === own.form && isAmendment(filed.value) === own.amendment;
    if (same) return passed(tag.value, tag.span);
    const related = [{ span: filed.span, message: 'what the header says' }];
    yield { message: `This is a ${tag.value}, the submission header says ${filed.value}.`, span: tag.span, related };
    return undefined;
  },
};
