import { zipOf } from './workbookFile';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a Word file holds beside its paragraphs. */
export interface WordOptions {
	/** Texts of the footnotes: `[^1]` in a paragraph refers to the first. */
	readonly footnotes?: readonly string[];
	/** The pages that the file says it has; none where `undefined` is given. Else as many as its page breaks make. */
	readonly pages?: number | undefined;
}

/** A Word document (DOCX) with these paragraphs. `\f` in one is where a page ended when the file was last laid out. */
export function wordOf(paragraphs: readonly string[], options: WordOptions = {}): Uint8Array {
	const breaks = paragraphs.join('').split('\f').length - 1;
	const pages = 'pages' in options ? options.pages : breaks + 1;
	return zipOf(wordParts(paragraphs.map(paragraphMarkup).join(''), options.footnotes, pages));
}

/** The files of a Word document, by name, around the markup of its paragraphs; `w:` is the prefix of its elements. */
export function wordParts(body: string, footnotes: readonly string[] = [], pages?: number): Record<string, string> {
	const notes = footnotes.map((text, i) => `<w:footnote w:id="${i + 1}">${paragraphMarkup(text)}</w:footnote>`);
	const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
	return {
		'[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`,
		'_rels/.rels': relationsMarkup([['officeDocument', 'word/document.xml']]),
		'docProps/app.xml': `${HEAD}<Properties>${pages === undefined ? '' : `<Pages>${pages}</Pages>`}</Properties>`,
		'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
		'word/_rels/document.xml.rels': relationsMarkup([['footnotes', 'footnotes.xml']]),
		'word/footnotes.xml': `${HEAD}<w:footnotes xmlns:w="${WORD}">${separator}${notes.join('')}</w:footnotes>`,
	};
}

function relationsMarkup(relations: readonly (readonly [type: string, target: string])[]): string {
	const markup = relations.map(
		([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
	);
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${markup.join('')}</Relationships>`;
}

/** A paragraph's markup, as Word writes it: a text in several runs. */
function paragraphMarkup(text: string): string {
	const runs = text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.split(/(\f|\[\^\d+\])/)
		.map((run) => {
			const note = /^\[\^(\d+)\]$/.exec(run)?.[1];
			if (note !== undefined) {
				return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
			}
			return run === '\f'
				? '<w:r><w:lastRenderedPageBreak/></w:r>'
				: `<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`;
		});
	return `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs.join('')}</w:p>`;
}
