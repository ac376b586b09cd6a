import type { Unit } from '../report/model';
import type { Report } from '../report/report';

/** How citations in a language call the places of a report. */
interface Labels {
	readonly section: string;
	readonly paragraph: string;
	readonly note: string;
	readonly page: string;
}

const ENGLISH: Labels = { section: 'sec.', paragraph: 'para.', note: 'n.', page: 'p.' };

const LABELS: ReadonlyMap<string, Labels> = new Map([
	['en', ENGLISH],
	['fr', { section: 'sect.', paragraph: 'paragr.', note: 'n.', page: 'p.' }],
	['es', { section: 'sec.', paragraph: 'párr.', note: 'n.', page: 'p.' }],
]);

/**
 * Where a unit stands, as a citation says it: `sec. The European Union, para. 5, p. 8`. Paragraphs are counted within their section.
 * `language` is the paper's, a primary subtag; one without labels of its own has English ones. `page` is the copy's, from 1;
 * `undefined` where the copy has no pages.
 */
export function locator(report: Report, unit: Unit, language: string, page: number | undefined): string {
	const labels = LABELS.get(language) ?? ENGLISH;
	const section = `${labels.section} ${report.path(unit).join(': ')}`;
	const onPage = page === undefined ? [] : [`${labels.page} ${page}`];
	switch (unit.kind) {
		case 'section':
			return [section, ...onPage].join(', ');
		case 'paragraph':
			return [section, `${labels.paragraph} ${unit.ordinal}`, ...onPage].join(', ');
		case 'note':
			// Notes are numbered throughout, their section would only mislead.
			return [`${labels.note} ${unit.number}`, ...onPage].join(', ');
	}
}
