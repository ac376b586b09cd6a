import { DocumentAudit } from '../core/audit/documentAudit';
import type { RuleCode } from '../core/audit/finding';
import type { HouseStyleName } from '../core/audit/houseStyles';
import { choiceLine, parseChoices } from '../core/document/documentChoices';
import { DocumentReading } from '../core/document/documentReading';
import { Senses } from '../core/document/senses';
import type { FormatName } from '../core/prose/formatNames';
import { FORMATS } from '../core/prose/formats';
import { type IndexedTermbase, Lexicon } from '../core/termbase/lexicon';
import type { PaperReport, Severity } from './report';
import { resultOf } from './resultOf';
import { findingSentence } from './sentences';
import { TextLines } from './textLines';

/** A paper as it was read from a file. */
export interface Paper {
	/** See `PaperReport`. */
	readonly path: string;
	readonly text: string;
	readonly format: FormatName;
}

/** How papers are audited. */
export interface PaperOptions {
	readonly houseStyle: HouseStyleName;
	/** The rules that are on. */
	readonly severities: ReadonlyMap<RuleCode, Severity>;
}

/** Uses after an explanation that make it worth while, as in the editor. */
const FEW_USES = 2;

/** Audits a paper as the editor does, but for its length and its name: whoever names a file wants it audited. */
export function auditPaper({ path, text, format }: Paper, glossary: IndexedTermbase, options: PaperOptions): PaperReport {
	const source = new TextLines(text);
	const choices = parseChoices(choiceLine(source.lineCount, (index) => source.line(index))?.text);
	const isChosen = choices.termbases === undefined || choices.termbases.includes('bundled');
	const lexicon = new Lexicon(isChosen ? [glossary] : []);
	const senses = new Senses(lexicon, new Set(), choices);
	const reading = new DocumentReading(source, FORMATS[format], senses, 'supported', choices.language);
	reading.read();
	const { severities, houseStyle } = options;
	const audit = new DocumentAudit(reading, source, format, {
		houseStyle,
		rules: new Set(severities.keys()),
		fewUses: FEW_USES,
		ignored: new Set(),
		isFragment: isFragment(path, format, text),
	});
	const problems = resultOf(audit.audit()).findings.map((finding) => ({
		code: finding.code,
		severity: severities.get(finding.code) ?? 'info',
		sentence: findingSentence(finding, lexicon),
		start: source.positionOf(finding.start),
		end: source.positionOf(finding.end),
	}));
	return { path, problems };
}

/** Whether a file is only a part of a paper: what the whole explains is not known then. */
function isFragment(path: string, format: FormatName, text: string): boolean {
	const isNamedAsPart = /(?:^|\/)_[^/]*$/.test(path);
	return isNamedAsPart || (format === 'latex' && !/\\(?:documentclass|documentstyle|begin\{document\})/.test(text));
}
