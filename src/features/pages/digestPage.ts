import * as vscode from 'vscode';
import { headline } from '../../core/report/headline';
import type { Note, Paragraph, Section } from '../../core/report/model';
import type { Report } from '../../core/report/report';
import { shortName } from '../../core/termbase/concept';
import type { Lexicon } from '../../core/termbase/lexicon';
import { escapeMarkdown as escaped } from '../../platform/markdown';
import { DIGEST_NAME } from '../../platform/pages';
import { unitShortName } from '../../platform/wording';
import { MarkdownPage, pageLink } from './markdownPage';

const { t } = vscode.l10n;

/** The digest of the report as a Markdown document, and the line, from 0, at which each unit begins. */
export interface DigestPage {
	readonly text: string;
	readonly lines: ReadonlyMap<string, number>;
}

/** Renders the section index: headings, numbered paragraphs in our words, facts, concepts, notes. */
export function digestPage(report: Report, lexicon: Lexicon): DigestPage {
	return new DigestWriter(report, lexicon).write();
}

class DigestWriter {
	private readonly page = new MarkdownPage();
	private readonly lines = new Map<string, number>();
	private readonly report: Report;
	private readonly lexicon: Lexicon;

	constructor(report: Report, lexicon: Lexicon) {
		this.report = report;
		this.lexicon = lexicon;
	}

	write(): DigestPage {
		const { title, subtitle, place, date, notice } = this.report.file;
		this.page.add(`# ${escaped(title)}`);
		this.page.add(`*${escaped(subtitle)}*`);
		this.page.add(`${escaped(place)}, ${date}`);
		this.page.add(`> ${t('This is a digest in our own words, not the report.')} ${escaped(notice)}`);
		for (const section of this.report.sections) {
			this.section(section);
		}
		this.page.add(`## ${t('Notes')}`);
		for (const note of this.report.notes) {
			this.note(note);
		}
		// The lines that links within the page lead to are known only now.
		const text = this.page
			.write()
			.replace(/\(#unit:([a-z0-9-]+)\)/g, (_, id: string) => `(${DIGEST_NAME}#L${this.lines.get(id)! + 1})`);
		return { text, lines: this.lines };
	}

	private section(section: Section): void {
		this.lines.set(section.id, this.page.nextLine);
		this.page.add(`${'#'.repeat(section.level + 1)} ${escaped(section.title)}`);
		this.page.add(`*${escaped(section.digest)}* ${t('Page {0}.', section.page)}${this.notesOf(section)}`);
		for (const unit of this.report.contents(section)) {
			if (unit.kind === 'section') {
				this.section(unit);
			} else {
				this.paragraph(unit, section.level + 2);
			}
		}
	}

	private paragraph(paragraph: Paragraph, level: number): void {
		this.lines.set(paragraph.id, this.page.nextLine);
		const about = headline(paragraph, this.report.units, (id) => this.lexicon.concept(id));
		this.page.add(`${'#'.repeat(level)} ¶ ${paragraph.ordinal}${about === '' ? '' : ` ${escaped(about)}`}`);
		const pages = paragraph.endPage === undefined ? `${paragraph.page}` : `${paragraph.page}–${paragraph.endPage}`;
		this.page.add(`${escaped(paragraph.digest)} *(${t('page {0}', pages)})*${this.notesOf(paragraph)}`);
		this.facts(paragraph.facts);
		for (const remark of paragraph.remarks ?? []) {
			this.page.add(`**${t('Remark:')}** ${escaped(remark)}`);
		}
		this.concepts(paragraph.concepts, t('Concepts:'));
		this.concepts(paragraph.implied ?? [], t('Meant, not named:'));
		this.echoes(paragraph);
	}

	private note(note: Note): void {
		this.lines.set(note.id, this.page.nextLine);
		this.page.add(`### ${t('Note {0}', note.number)}`);
		const anchor = this.report.unit(note.anchor);
		const place = anchor === undefined ? '' : ` *(${t('to {0}', this.unitLink(anchor.id))})*`;
		this.page.add(`${escaped(note.digest)}${place}`);
		this.facts(note.facts);
		this.concepts(note.concepts, t('Concepts:'));
		this.echoes(note);
	}

	private facts(facts: readonly string[]): void {
		if (facts.length > 0) {
			this.page.add(`**${t('Facts:')}** ${facts.map(escaped).join('; ')}.`);
		}
	}

	private concepts(ids: readonly string[], title: string): void {
		const links = ids.flatMap((id) => {
			const concept = this.lexicon.concept(id);
			return concept === undefined ? [] : [pageLink(shortName(concept), `terms/${id}.md`)];
		});
		if (links.length > 0) {
			this.page.add(`**${title}** ${links.join(', ')}`);
		}
	}

	private echoes(unit: Paragraph | Note): void {
		const links = (unit.echoes ?? []).map(({ unit: other, share }) =>
			share === 1 ? t('{0} (word for word)', this.unitLink(other)) : t('{0} (in part)', this.unitLink(other)),
		);
		if (links.length > 0) {
			this.page.add(`**${t('Said again in:')}** ${links.join(', ')}`);
		}
	}

	private notesOf(unit: Section | Paragraph): string {
		return this.report
			.notesOf(unit)
			.map((note) => ` ${this.unitLink(note.id)}`)
			.join('');
	}

	/** A link within the page. Its target is the unit until all lines are known. */
	private unitLink(id: string): string {
		const unit = this.report.unit(id);
		return unit === undefined ? escaped(id) : pageLink(unitShortName(this.report, unit), `#unit:${id}`);
	}
}
