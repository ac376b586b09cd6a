import { zlibSync } from 'fflate';

/** A text on a page, its baseline beginning at a place in points from the page's lower left corner. */
export interface PlacedText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** Of the font, in points; 12 if not given. */
	readonly size?: number;
}

/** How a PDF file is written. */
export interface PdfOptions {
	/** So that it asks for a password. */
	readonly isEncrypted?: boolean;
	/** The pages' content as given, in place of texts. */
	readonly content?: string | Uint8Array;
	readonly isPacked?: boolean;
}

/** Codes of the font for what is not in Latin 1: ligatures, and the quotes and dashes of Western Windows. */
const CODES = new Map([
	['ﬁ', 0x01],
	['ﬂ', 0x02],
	['…', 0x85],
	['‘', 0x91],
	['’', 0x92],
	['“', 0x93],
	['”', 0x94],
	['•', 0x95],
	['–', 0x96],
	['—', 0x97],
]);

/** A PDF 1.7 file of pages in A4 with these texts, in Helvetica and in the order in which they are given. */
export function pdfOf(pages: readonly (readonly PlacedText[])[], options: PdfOptions = {}): Uint8Array {
	const contents = options.content === undefined ? pages.map(contentOf) : [options.content];
	const firstContent = 4;
	const firstPage = firstContent + contents.length;
	const pageIds = pages.map((_, i) => `${firstPage + i} 0 R`);
	const objects: (string | Uint8Array)[][] = [
		['<< /Type /Catalog /Pages 2 0 R >>'],
		[`<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.join(' ')}] >>`],
		[
			'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ',
			'/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>',
		],
		...contents.map((content) => streamOf(content, options.isPacked === true)),
		...pages.map((_, i) => [
			'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> ',
			`/Contents ${firstContent + Math.min(i, contents.length - 1)} 0 R >>`,
		]),
	];
	// No password of 32 bytes makes these: every reader has to ask.
	const key = 'ab'.repeat(32);
	const encryption = `/ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >>`;
	return pdfOfObjects(objects, options.isEncrypted === true ? encryption : '');
}

/** A PDF file of pages with these paragraphs, wrapped and set as a word processor would, a blank line apart. */
export function pdfOfParagraphs(pages: readonly (readonly string[])[], columns = 80): Uint8Array {
	return pdfOf(
		pages.map((paragraphs) => {
			let y = 800;
			return paragraphs.flatMap((paragraph) => {
				y -= 10;
				return wrapped(paragraph, columns).map((text) => {
					y -= 14;
					return { text, x: 72, y };
				});
			});
		}),
	);
}

function wrapped(text: string, columns: number): readonly string[] {
	return text.match(new RegExp(`\\S(?:.{0,${columns - 2}}\\S)?(?=\\s|$)`, 'gu')) ?? [];
}

function contentOf(texts: readonly PlacedText[]): string {
	return texts.map(({ text, x, y, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET\n`).join('');
}

function hexOf(text: string): string {
	return [...text]
		.map((char) => {
			const code = CODES.get(char) ?? char.charCodeAt(0);
			if (code > 0xff) {
				throw new Error(`The font has no "${char}".`);
			}
			return code.toString(16).padStart(2, '0');
		})
		.join('');
}

function streamOf(content: string | Uint8Array, isPacked: boolean): (string | Uint8Array)[] {
	const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const bytes = isPacked ? zlibSync(plain) : plain;
	const filter = isPacked ? ' /Filter /FlateDecode' : '';
	return [`<< /Length ${bytes.length}${filter} >>\nstream\n`, bytes, '\nendstream'];
}

/** A file of these objects, each in pieces, the first of which is the catalogue, with their table and more in its trailer. */
export function pdfOfObjects(objects: readonly (readonly (string | Uint8Array)[])[], trailer = ''): Uint8Array {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const write = (chunk: string | Uint8Array) => {
		const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
		chunks.push(bytes);
		length += bytes.length;
	};
	write('%PDF-1.7\n');
	const offsets = objects.map((object, i) => {
		const offset = length;
		for (const chunk of [`${i + 1} 0 obj\n`, ...object, '\nendobj\n']) {
			write(chunk);
		}
		return offset;
	});
	const table = length;
	const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
	write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
	write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
	const file = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		file.set(chunk, at);
		at += chunk.length;
	}
	return file;
}
