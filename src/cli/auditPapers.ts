import { auditText } from '../core/audit/auditText';
import type { Finding, Span } from '../core/audit/finding';
import { isFragment } from '../core/audit/fragment';
import { assemblePaper, type Paper, type PaperFile } from '../core/audit/paper';
import { choiceLine, parseChoices } from '../core/document/documentChoices';
import { TextLines } from '../core/document/textLines';
import type { FormatName } from '../core/prose/formatNames';
import type { Lexicon } from '../core/termbase/lexicon';
import { findingSentence, relatedPlace } from '../wording/findingWording';
import { inEnglish } from '../wording/translate';
import type { AuditCommand } from './arguments';
import { includesOnDisk } from './openIncludes';
import { reportedPath } from './paths';
import type { FileReport, Range, ReportedFinding } from './report';
import type { Termbases } from './termbases';

/** Words of prose that a file that was only found in a folder has at least: a shorter one is a note or a stub. */
const LEAST_WORDS = 150;

/** A file that is to be audited, read. */
export interface ReadPaper extends PaperFile {
	readonly format: FormatName;
	/** Whether it was named itself, and not found in a folder. */
	readonly isNamed: boolean;
}

interface Root {
	readonly file: ReadPaper;
	readonly paper: Paper;
}

/** Audits files; those that others include are audited with these. Paths of files are absolute. */
export async function auditPapers(
	files: readonly ReadPaper[],
	command: AuditCommand,
	termbases: Termbases,
	cwd: string,
): Promise<readonly FileReport[]> {
	const reports = new FileReports(cwd);
	for (const root of await rootsOf(files, cwd)) {
		const { file, paper } = root;
		const source = new TextLines(paper.text);
		const choices = parseChoices(choiceLine(source.lineCount, (index) => source.line(index))?.text);
		const senses = termbases.sensesFor(choices);
		const { findings, words } = auditText(source, file.format, senses, {
			houseStyle: command.houseStyle,
			rules: new Set(command.severities.keys()),
			fewUses: command.fewUses,
			ignored: new Set(),
			sectionNames: command.sectionNames,
			isFragment: command.fragment === 'yes' || (command.fragment === 'auto' && looksLikeFragment(file)),
			language: command.language ?? choices.language,
		});
		if (file.isNamed || words >= LEAST_WORDS) {
			reports.add(root, findings, senses.lexicon, command);
		}
	}
	return reports.all();
}

function looksLikeFragment({ path, format, text }: ReadPaper): boolean {
	const lines = new TextLines(text);
	return isFragment(path, format, lines.lineCount, (index) => lines.line(index));
}

/** The files that no other one includes; of files that include each other, the first. */
async function rootsOf(files: readonly ReadPaper[], cwd: string): Promise<readonly Root[]> {
	const known = new Map<string, PaperFile>(files.map((file) => [file.path, file]));
	const candidates: Root[] = [];
	for (const file of files) {
		candidates.push({ file, paper: await assemblePaper(file, file.format, includesOnDisk(file.path, cwd, known)) });
	}
	const parts = new Set(candidates.flatMap(({ paper }) => paper.files.slice(1).map(({ path }) => path)));
	const roots = candidates.filter(({ file }) => !parts.has(file.path));
	const covered = new Set(roots.flatMap(({ paper }) => paper.files.map(({ path }) => path)));
	for (const candidate of candidates) {
		if (!covered.has(candidate.file.path)) {
			roots.push(candidate);
			for (const { path } of candidate.paper.files) {
				covered.add(path);
			}
		}
	}
	return roots;
}

/** What is found, by file; once, however many papers a file is a part of. */
class FileReports {
	private readonly files = new Map<string, { readonly format: FormatName; readonly findings: Map<string, ReportedFinding> }>();
	private readonly lines = new Map<string, TextLines>();

	constructor(private readonly cwd: string) {}

	add({ file, paper }: Root, findings: readonly Finding[], lexicon: Lexicon, { severities }: AuditCommand): void {
		for (const { path } of paper.files) {
			if (!this.files.has(path)) {
				this.files.set(path, { format: file.format, findings: new Map() });
			}
		}
		for (const finding of findings) {
			const { path, ...range } = this.placeOf(paper, finding);
			const related = relatedPlace(finding, inEnglish);
			const place = related && this.placeOf(paper, related.at);
			const message = findingSentence(finding, lexicon, inEnglish);
			const key = JSON.stringify([range.start, finding.code, message]);
			this.files.get(path)!.findings.set(key, {
				...range,
				code: finding.code,
				severity: severities.get(finding.code) ?? 'info',
				message,
				name: finding.name,
				related: related && place && { ...place, path: reportedPath(place.path, this.cwd), message: related.label },
			});
		}
	}

	all(): readonly FileReport[] {
		return [...this.files].map(([path, { format, findings }]) => ({
			path: reportedPath(path, this.cwd),
			format,
			findings: [...findings.values()].sort(
				(a, b) => a.start.line - b.start.line || a.start.column - b.start.column || a.code.localeCompare(b.code),
			),
		}));
	}

	private placeOf(paper: Paper, span: Span): Range & { readonly path: string } {
		const { file, start, end } = paper.placeOf(span);
		let lines = this.lines.get(file.path);
		if (lines === undefined) {
			lines = new TextLines(file.text);
			this.lines.set(file.path, lines);
		}
		return { path: file.path, start: lines.positionAt(start), end: lines.positionAt(end) };
	}
}
