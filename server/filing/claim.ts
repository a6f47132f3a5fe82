/** A text taken for an SEC filing: how surely, and why, in a few words fit for a status item. */
export interface Claim {
  /** Points of evidence. A wrapper of EDGAR is worth 50; a cover page is the sum of its marks, 10 at the least. */
  readonly score: number;
  readonly why: string;
  /** EDGAR's form type, as far as the text tells it: "8-K", "10-K/A", "SC 13D", "EX-10.1". */
  readonly form?: string;
  /** ISO date of filing, report or period; only year and month where no such day exists. */
  readonly date?: string;
}

/**
 * Whether a text is an SEC filing, from its first 64 KB. Never by its name: an ordinary text that speaks of
 * filings is not one, so a mark counts only where it stands in a line or column of its own, near the top.
 */
export function claim(head: string): Claim | undefined {
  const lines = firstLines(head.slice(0, LIMIT));
  if (lines.length === 0 || isMail(lines)) return undefined;
  return wrapped(lines) ?? coverPage(lines) ?? prospectus(lines) ?? exhibit(lines);
}

const LIMIT = 1 << 16;
/** Lines that hold a wrapper's head or a cover page; those of several registrants are long. */
const LINES = 240;
/** No line of a head or a cover needs more; an HTML filing may have a line of a megabyte. */
const WIDTH = 300;

/** The first lines that are not blank, without surrounding blanks. */
function firstLines(head: string): string[] {
  const lines: string[] = [];
  const line = /[^\r\n]+/g;
  for (let match = line.exec(head); match && lines.length < LINES; match = line.exec(head)) {
    const trimmed = match[0].slice(0, WIDTH).trim();
    // trim() takes the byte order mark too.
    if (trimmed !== '') lines.push(trimmed);
  }
  return lines;
}

const MAIL =
  /^(?:from|to|cc|bcc|sent|date|subject|reply-to|received|return-path|message-id|mime-version|content-type|x-[\w-]+): /i;

/** Mail may carry a whole cover page and is still mail. */
function isMail(lines: readonly string[]): boolean {
  return lines.slice(0, 12).filter(line => MAIL.test(line)).length >= 2;
}

// --- A wrapper of EDGAR -------------------------------------------------------------------------------------

const RULE = /^[-=_*~. ]+$/;
/** What converters leave above a wrapper: a rule, a title, statistics of their own in tags. */
const PREFACE = /^[-=_*~. ]+$|^<\/?(?:title|header|filestats)>|^<(?:filename|n_|\w+(?:size|_chars)\b)[^<>]*>[^<>]*<\//i;
const PEM = /^(?:- )*-----BEGIN PRIVACY-ENHANCED MESSAGE-----/;
/** The sealing of EDGAR's public copies; ordinary privacy-enhanced mail has `Proc-Type: 4` (RFC 1421). */
const SEALED = /^Proc-Type: 2001,|^Originator-Name: \S+@(?:www\.sec\.gov|town\.hall\.org)/i;
const OPENING = /^<(SEC|IMS)-(DOCUMENT|HEADER)>[ \t]*(.*)/i;
const ACCESSION = /\d{10}-\d\d-\d{6}/;
/** `<TYPE>8-K`: EDGAR's tag has no end tag, so XML of the same names does not match. */
const TYPE = /^<TYPE>[ \t]*([a-z0-9][a-z0-9 .,/()&-]{0,24})$/i;
const DOCUMENT_TAG = /^<(?:SEQUENCE|FILENAME|DESCRIPTION|TEXT)>/i;
const LABEL =
  /^(?:ACCESSION NUMBER|CONFORMED SUBMISSION TYPE|PUBLIC DOCUMENT COUNT|CONFORMED PERIOD OF REPORT|FILED AS OF DATE|COMPANY CONFORMED NAME|CENTRAL INDEX KEY):[ \t]/;
const HEADER_TAG =
  /^<(?:ACCESSION-NUMBER|ACCEPTANCE-DATETIME|PUBLIC-DOCUMENT-COUNT|PERIOD|FILING-DATE|FILER|ITEMS|SUBJECT-COMPANY|REPORTING-OWNER|ISSUER|PAPER)>/i;

function wrapped(lines: readonly string[]): Claim | undefined {
  const first = lines.findIndex(line => !PREFACE.test(line));
  const top = lines.slice(first, first + 40);
  const name = wrapperName(top);
  if (!name) return undefined;
  const type = headerValue(lines, /^CONFORMED SUBMISSION TYPE:[ \t]*(.+)/, TYPE);
  const form = type?.trim().toUpperCase();
  const date = headerDate(lines) ?? coverDate(cells(lines));
  return { score: 50, why: [name, form, date?.slice(0, 4)].filter(Boolean).join(', '), ...facts(form, date) };
}

/** The wrapper's name where `top` begins with one. A second line has to bear out the first. */
function wrapperName(top: readonly string[]): string | undefined {
  const first = top[0] ?? '';
  const opening = top.findIndex(line => OPENING.test(line));
  const header = top.some(line => /^<(?:SEC|IMS)-HEADER>/i.test(line));
  const named = opening === -1 ? '' : `${OPENING.exec(top[opening]!)![1]!.toUpperCase()}-`;
  const tag = `${named}${header ? 'HEADER' : 'DOCUMENT'}`;
  const labels = top.filter(line => LABEL.test(line)).length;
  const tags = top.filter(line => HEADER_TAG.test(line)).length;

  if (PEM.test(first)) {
    if (opening !== -1) return tag;
    return top.some(line => SEALED.test(line)) ? 'Privacy-enhanced message of EDGAR' : undefined;
  }
  if (opening === 0) {
    const value = OPENING.exec(first)![3]!;
    const borneOut =
      labels + tags > 0 || top.slice(1, 4).some(line => OPENING.test(line) || /^<DOCUMENT>$/i.test(line));
    return ACCESSION.test(value) || (value === '' && borneOut) || /: \d{8}$/.test(value) ? tag : undefined;
  }
  if (/^<SUBMISSION>/i.test(first)) {
    return top.slice(1, 4).some(line => HEADER_TAG.test(line) || TYPE.test(line)) ? 'SUBMISSION tag' : undefined;
  }
  if (/^<DOCUMENT>/i.test(first)) return TYPE.test(top[1] ?? '') ? 'DOCUMENT tag' : undefined;
  if (TYPE.test(first)) return DOCUMENT_TAG.test(top[1] ?? '') ? 'TYPE tag' : undefined;
  // The head alone, its tags lost: an accession number first, and the labels in the header's own writing.
  const bare = HEADER_TAG.test(first) || LABEL.test(first) || (ACCESSION.test(first) && first.length < 60);
  return bare && labels + tags >= 3 ? 'Submission header' : undefined;
}

function headerValue(lines: readonly string[], ...patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    for (const line of lines) {
      const value = pattern.exec(line)?.[1];
      if (value) return value;
    }
  }
  return undefined;
}

function headerDate(lines: readonly string[]): string | undefined {
  const digits = headerValue(
    lines,
    /^(?:FILED AS OF DATE:|<FILING-DATE>)[ \t]*(\d{8})/,
    /^<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>.*: (\d{8})$/i,
    /^(?:CONFORMED PERIOD OF REPORT:|<PERIOD>)[ \t]*(\d{8})/,
  );
  return digits && iso(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
}

// --- A cover page -------------------------------------------------------------------------------------------

/**
 * The lines cut at their columns, one cell a line, words parted by one blank or line end: a caption is found
 * whether it stands alone, in a column, or broken over lines by a converter. Three blanks make a column, for
 * justified text has two between words.
 */
function cells(lines: readonly string[]): string {
  const found: string[] = [];
  for (const line of lines) {
    // Privacy-enhanced copies put "- " before a line that begins with a dash (RFC 1421 4.3.2.2).
    for (const cell of line.split(/\t+|[ ]{3,}|\)(?=\()/)) {
      const words = cell
        .split(/[ \u00a0]+/)
        .filter(word => word !== '')
        .join(' ')
        .replace(BOX, '')
        .replace(SPACED_FORM, 'FORM');
      if (words !== '' && !RULE.test(words)) found.push(words);
    }
  }
  return found.join('\n');
}

const SPACED_FORM = /^F O R M\b/;
const BOX = /^(?:[[(|/] ?[xX_]? ?[\])|/]|[xXo]) (?=\w)/;

/** What may follow a form's name on its own line; after anything else the line is prose. */
const AFTER_FORM = String.raw`(?=\n|$|\*|\s?\(|\s[-/]|:?\s(?:current|annual|quarterly|special|registration|report|cover|amendment|no)\b)`;
const FORM = new RegExp(
  String.raw`^(?:(?:sec|annual report on|quarterly report on|current report on)\s)?form\s(\d{0,2}[a-z]{0,3}\d{0,3}(?:\s?-[a-z0-9]{1,5}|[a-z0-9]{1,5})?(?:\s?/\s?a)?)(?:-\d)?${AFTER_FORM}`,
  'im',
);
const SCHEDULE =
  /^schedule\s(13d|13g|13e-?[34]|14a|14c|14d-?[19]|to(?:-[tic])?)(\s?\/\s?a)?(?=\n|$|\s(?:information|statement)|\s?[(*])/im;
const AMENDMENT = /^\(?amendment\sno[.:]*\s?\d/im;
const AGENCY =
  /^(?:(?:united\sstates|u\.?\s?s\.?)\s)?securities\s(?:and|&)\sexchange\scommission(?=\n|$|,?\swashington,?\sd)/im;

/** Captions and legends of cover pages, each with what it is worth. */
const MARKS: readonly (readonly [points: number, pattern: RegExp])[] = [
  [2, /^washington,?\sd\.?\s?c\.?,?\s205\d\d\b/im],
  [3, /^\((?:exact\s)?name\sof\s(?:the\s)?(?:registrant|issuer|small\sbusiness|person|subject)/im],
  [2, /^exact\sname\sof\s(?:the\s)?(?:registrant|issuer)/im],
  [2, /^\(?state\s(?:or|of)\s(?:other\s|jurisdiction|incorporation)/im],
  [2, /^\(?jurisdiction\sof\sincorporation/im],
  [2, /^\(?commission(?:\sfile\sn(?:o\b|umber)|$)/im],
  [2, /^\(?(?:sec\s)?file\snumbers?\b/im],
  [2, /^\(?(?:i\.?\s?r\.?\s?s\.?|irs)\s(?:employer|employee|i\.?d\.?)/im],
  [2, /^\(?address(?:es)?,?\s(?:of|including\szip)/im],
  [1, /^\(?zip\scode\)?$/im],
  [2, /^\(?(?:registrant|issuer)['’`]?s\stelephone/im],
  [2, /^\(?date\sof\s(?:earliest\s)?(?:report|event)/im],
  [1, /^\(?date\sof\sreport\s?\(date\sof\searliest/im],
  [2, /^(?:current|annual|quarterly|transition)\sreport(?:\s(?:pursuant|under|filed)|$)/im],
  [2, /^pursuant\sto\s(?:section\s1[2-5]|section\sl[35]|rule\s1[2-5])/im],
  [1, /^(?:under\s)?the\ssecurities\s(?:exchange\s)?act\sof\s19[34]\d/im],
  [2, /^registration\sstatement(?:\sunder|$)/im],
  [2, /^for\sthe\s(?:fiscal\s|transition\s)?(?:quarterly\s|annual\s)?(?:year|period|quarter)(?:\sended|\sfrom)/im],
  [2, /^\(?for\s(?:transition\s)?period\sended/im],
  [2, /^\(?full\sname\sof\s(?:the\s)?registrant/im],
  [2, /^(?:initial\s|annual\s)?statement\sof\s(?:changes\sin\s)?beneficial\sownership/im],
  [2, /^(?:\d\. ?)?name\sand\saddress\sof\sreporting\sperson/im],
  [2, /^securities\sregistered\s(?:pursuant|under)/im],
  [2, /^\(?title\sof\s(?:each\s)?class/im],
  [2, /^\(?cusip\sn/im],
  [2, /^proxy\sstatement\spursuant\sto\ssection\s14/im],
  [2, /^filed\sby\s(?:the\s)?registrant/im],
  [2, /^report\sfor\sthe\scalendar\s(?:year|quarter)/im],
  [2, /^institutional\sinvestment\smanager\sfiling/im],
  [2, /^notification\sof\slate\sfiling/im],
  [2, /^check\sthe\sappropriate\sbox/im],
  [1, /^former\sname|^\(former\s(?:name|address)/im],
];
/** The first of the general instructions: what the Commission hands out to be filled in, which no one files. */
const INSTRUCTS = /^(?:a\.\s)?rules?\sas\sto\s(?:the\s)?use\sof\sform\s/im;
const NAME_CAPTION = /^\((?:exact\s)?name\sof\s(?:the\s)?(?:registrant|issuer)/im;

/** An agency heading and a form line are not enough: letters to the Commission have both. */
const ENOUGH = 10;
/** The cover begins within so many lines; above it stand a draft's legend, a boxed OMB notice, a converter's title. */
const NEAR_TOP = 40;

function coverPage(lines: readonly string[]): Claim | undefined {
  const page = cells(lines);
  const agency = AGENCY.exec(page);
  const form = formOf(page);
  if (!form || !(agency || NAME_CAPTION.test(page)) || INSTRUCTS.test(page)) return undefined;
  const start = Math.min(agency?.index ?? form.at, form.at);
  const above = page.slice(0, start).split('\n').slice(0, -1);
  if (above.length > NEAR_TOP || isMarkup(lines)) return undefined;
  if (above.some(line => QUOTES.test(line) || (INTRODUCES.test(line) && isProse(line)))) return undefined;

  const marks = MARKS.filter(([, pattern]) => pattern.test(page));
  const sum = marks.reduce((total, [points]) => total + points, (agency ? 3 : 0) + 3);
  const score = sum - 3 * above.filter(isProse).length;
  if (score < ENOUGH || marks.length < 3) return undefined;
  const date = coverDate(page);
  const when = date && `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
  return { score, why: `${[form.name, when].filter(Boolean).join(', ')}: cover page`, ...facts(form.type, date) };
}

/** A page of markup: what is drawn from it may be a cover, the text is not. */
const MARKUP = /^(?:<!doctype|<html|<\?xml|<head|<body|<div|<span|<font|<p[ >]|<center|<meta|\{\\rtf|%PDF|\{$|\[\{)/i;
/** Code, a manual with headings and fences, quoted mail: a cover page below is quoted. */
const QUOTES =
  /^(?:#{1,6} |#!|```|~~~|>|\/\/|\/\*|import |from \w+ import|package |const |let |var |def |class |function |export |use |using |#include)|"{3}|'{3}|[{};=\\]$/;

function isMarkup(lines: readonly string[]): boolean {
  return lines.slice(0, NEAR_TOP).some(line => MARKUP.test(line));
}

const INTRODUCES = /[.:?!]$/;
const ABOVE_COVERS =
  /^\(?(?:as filed|filed |omb |expires|estimated|hours per|registration |commission file|securities act)/i;

/** A line of running text, as above a cover quoted in a letter or a manual. */
function isProse(line: string): boolean {
  return !ABOVE_COVERS.test(line) && (line.match(/(?:^| )[a-z]{2,}/g) ?? []).length >= 3;
}

interface FormLine {
  readonly at: number;
  readonly type: string;
  readonly name: string;
}

function formOf(page: string): FormLine | undefined {
  const form = FORM.exec(page);
  const schedule = SCHEDULE.exec(page);
  const match = form && schedule ? (form.index <= schedule.index ? form : schedule) : (form ?? schedule);
  if (!match?.[1] || !/\d|^[dt]$|^to|^n-?[a-z]/i.test(match[1])) return undefined;
  const amended = match === schedule ? match[2] !== undefined || amends(page, match.index) : amends(page, match.index);
  const name = normal(match[1]);
  const type = amended && !name.endsWith('/A') ? `${name}/A` : name;
  if (match !== schedule) return { at: match.index, type, name: `Form ${type}` };
  return { at: match.index, type: `SC ${type.replace(/^(1[34][DE])-/, '$1')}`, name: `Schedule ${type}` };
}

/** "Amendment No. 1" on a line of its own, within a few lines of the form's name. */
function amends(page: string, at: number): boolean {
  return AMENDMENT.test(page.slice(Math.max(0, at - 80), at + 300));
}

/** "10k / a" is "10-K/A", "8K" is "8-K". */
function normal(name: string): string {
  return name
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^(6|8|10|11|18|20|40)([KQFD])/, '$1-$2');
}

// --- Other heads ----------------------------------------------------------------------------------------------

const FILED_UNDER = /^filed\s(?:pursuant\sto|under)\srule\s(424)\s?\((b)\)?\s?\(?([1-8])\)?/im;
const PAGE_TAG = /^<PAGE>|^<TABLE>$/i;
const REGISTRATION = /^registration\s(?:statement\s)?(?:file\s)?n(?:os?|umbers?)\b/im;
const EXHIBIT = /^exhibit\s(?:no\.?\s)?(\d{1,3}(?:[.-]?[a-z0-9]{1,4})?(?:\([a-z0-9]{1,4}\)){0,3})$/im;

/** A prospectus says under which paragraph of Rule 424(b) it is filed (17 CFR 230.424(e)). */
function prospectus(lines: readonly string[]): Claim | undefined {
  const page = cells(lines.slice(0, 30));
  const rule = FILED_UNDER.exec(page);
  if (!rule || isMarkup(lines)) return undefined;
  if (!lines.some(line => PAGE_TAG.test(line)) && !REGISTRATION.test(page)) return undefined;
  return { score: ENOUGH, why: `Rule 424(b)(${rule[3]}): prospectus`, ...facts(`424B${rule[3]}`, undefined) };
}

/** An exhibit cut out of its filing: its number alone on a line at the top, and EDGAR's page or table tags. */
function exhibit(lines: readonly string[]): Claim | undefined {
  const top = cells(lines.slice(0, 15));
  const number = EXHIBIT.exec(top)?.[1];
  if (!number || !lines.some(line => PAGE_TAG.test(line)) || isMarkup(lines)) return undefined;
  return {
    score: ENOUGH,
    why: `Exhibit ${number}: exhibit heading, EDGAR tags`,
    ...facts(`EX-${number.toUpperCase()}`, undefined),
  };
}

// --- Dates ----------------------------------------------------------------------------------------------------

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DATE = new RegExp(
  String.raw`\b(?:(${MONTHS.join('|')})\s(\d{1,2})\s?,?\s?(\d{4})|(\d{1,2})/(\d{1,2})/(\d{4}))\b`,
  'i',
);
const DATED =
  /^\(?date\sof\s(?:report|earliest|event)|^for\sthe\s(?:fiscal\s|quarterly\s|annual\s)?(?:year|period|quarter)(?:ly\speriod)?\sended|^report\sfor\sthe\scalendar/im;

/** The date a cover reports: after its caption, or just above it, or the first one on the page. */
function coverDate(page: string): string | undefined {
  const caption = DATED.exec(page);
  if (!caption) return dateIn(page.slice(0, 3000));
  const { index } = caption;
  const after = dateIn(page.slice(index, index + 130));
  const above = page.slice(Math.max(0, index - 40), index);
  return dateIn(above.slice(above.lastIndexOf('\n', above.length - 2) + 1)) ?? after ?? dateIn(page.slice(0, 3000));
}

function dateIn(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, name, day, year, month, dayOfMonth, yearOfDate] = match;
  if (!name) return iso(Number(yearOfDate), Number(month), Number(dayOfMonth));
  return iso(Number(year), MONTHS.findIndex(each => each.toLowerCase() === name.toLowerCase()) + 1, Number(day));
}

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || year < 1933) return undefined;
  const exists = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const parts = [month, ...(exists ? [day] : [])].map(part => String(part).padStart(2, '0'));
  return [year, ...parts].join('-');
}

function facts(form: string | undefined, date: string | undefined): Pick<Claim, 'form' | 'date'> {
  return { ...(form && { form }), ...(date && { date }) };
}
