import { accessionNumber } from './accession-number.ts';
import { boxGroups } from './box-groups.ts';
import { certificationForm } from './certification-form.ts';
import { certificationSection1350 } from './certification-section-1350.ts';
import { certificationSigner } from './certification-signer.ts';
import { certificationText } from './certification-text.ts';
import { certificationTitle } from './certification-title.ts';
import { characterSet } from './character-set.ts';
import { coverEra } from './cover-era.ts';
import { coverMissing } from './cover-missing.ts';
import { dateOrder } from './date-order.ts';
import { deadline } from './deadline.ts';
import { documentCountRule } from './document-count.ts';
import { documentSequence } from './document-sequence.ts';
import { documentType } from './document-type.ts';
import { egcLogic } from './egc-logic.ts';
import { exhibitConditional } from './exhibit-conditional.ts';
import { exhibitIncorporated } from './exhibit-incorporated.ts';
import { exhibitLetter } from './exhibit-letter.ts';
import { exhibitNotAttached } from './exhibit-not-attached.ts';
import { exhibitNotListed } from './exhibit-not-listed.ts';
import { exhibitNumber } from './exhibit-number.ts';
import { exhibitOrder } from './exhibit-order.ts';
import { exhibitRequired } from './exhibit-required.ts';
import { fileName } from './file-name.ts';
import { filerStatus } from './filer-status.ts';
import { headerAddress } from './header-address.ts';
import { headerEin } from './header-ein.ts';
import { headerFileNumber } from './header-file-number.ts';
import { headerFiscalYearEnd } from './header-fiscal-year-end.ts';
import { headerForm } from './header-form.ts';
import { headerItems } from './header-items.ts';
import { headerName } from './header-name.ts';
import { headerPeriod } from './header-period.ts';
import { headerState } from './header-state.ts';
import { htmlRequired } from './html-required.ts';
import { impossibleDate } from './impossible-date.ts';
import { item405Type } from './item-405-type.ts';
import { itemCaption } from './item-caption.ts';
import { itemContents } from './item-contents.ts';
import { itemExhibitsList } from './item-exhibits-list.ts';
import { itemFurnished } from './item-furnished.ts';
import { itemMaterial } from './item-material.ts';
import { itemMissing } from './item-missing.ts';
import { itemOrder } from './item-order.ts';
import { itemTwice } from './item-twice.ts';
import { itemUnknown } from './item-unknown.ts';
import { leftOverYear } from './left-over-year.ts';
import { malformedRules } from './malformed.ts';
import { marketValueDate } from './market-value-date.ts';
import { mixedPeriods } from './mixed-periods.ts';
import { notJudged } from './not-judged.ts';
import { pageLength } from './page-length.ts';
import { pageMark } from './page-mark.ts';
import { pageWidth } from './page-width.ts';
import { partyNameDrift } from './party-name-drift.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { recoveryLogic } from './recovery-logic.ts';
import { referenceCaption } from './reference-caption.ts';
import { referenceNowhere } from './reference-nowhere.ts';
import { referenceWithin } from './reference-within.ts';
import type { Rule } from './rule.ts';
import { signatureBlock } from './signature-block.ts';
import { signatureClause } from './signature-clause.ts';
import { signatureConformed } from './signature-conformed.ts';
import { signatureDate } from './signature-date.ts';
import { signatureName } from './signature-name.ts';
import { signatureRegistrant } from './signature-registrant.ts';
import { signatureSigners } from './signature-signers.ts';
import { tab } from './tab.ts';
import { tableCaption } from './table-caption.ts';
import { tableColumns } from './table-columns.ts';
import { tableFooting } from './table-footing.ts';
import { tableTags } from './table-tags.ts';
import { tableWidth } from './table-width.ts';
import { termDefinedTwice } from './term-defined-twice.ts';
import { termDefinitionElsewhere } from './term-definition-elsewhere.ts';
import { termSpelling } from './term-spelling.ts';
import { termUndefined } from './term-undefined.ts';
import { termUnused } from './term-unused.ts';
import { tradingSymbol } from './trading-symbol.ts';
import { weekendDate } from './weekend-date.ts';
import { wksiLogic } from './wksi-logic.ts';
import { wordsAndNumerals } from './words-and-numerals.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  ...coverMissing,
  ...malformedRules,
  egcLogic,
  wksiLogic,
  recoveryLogic,
  filerStatus,
  marketValueDate,
  tradingSymbol,
  item405Type,
  coverEra,
  boxGroups,
  headerForm,
  headerName,
  headerFileNumber,
  headerEin,
  headerState,
  headerAddress,
  headerPeriod,
  headerFiscalYearEnd,
  headerItems,
  partyNameDrift,
  exhibitNotListed,
  exhibitNotAttached,
  exhibitNumber,
  exhibitRequired,
  exhibitConditional,
  exhibitIncorporated,
  exhibitLetter,
  exhibitOrder,
  certificationText,
  certificationForm,
  certificationSigner,
  certificationTitle,
  certificationSection1350,
  signatureBlock,
  signatureConformed,
  signatureName,
  signatureDate,
  signatureSigners,
  signatureClause,
  signatureRegistrant,
  itemUnknown,
  itemCaption,
  itemOrder,
  itemTwice,
  itemMissing,
  itemContents,
  itemExhibitsList,
  itemFurnished,
  itemMaterial,
  impossibleDate,
  wrongWeekday,
  dateOrder,
  deadline,
  leftOverYear,
  mixedPeriods,
  weekendDate,
  notJudged,
  termUndefined,
  termUnused,
  termSpelling,
  termDefinedTwice,
  termDefinitionElsewhere,
  referenceNowhere,
  referenceWithin,
  referenceCaption,
  placeholder,
  wordsAndNumerals,
  tableFooting,
  personalData,
  pageWidth,
  tableWidth,
  tableTags,
  tableColumns,
  tableCaption,
  pageMark,
  pageLength,
  characterSet,
  tab,
  documentType,
  documentSequence,
  fileName,
  accessionNumber,
  htmlRequired,
  documentCountRule,
];
