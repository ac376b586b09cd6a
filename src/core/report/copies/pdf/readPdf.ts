import { getDocument, PDFWorker } from 'pdfjs-dist/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';
import { cleanText } from '../../../termbase/formats/cleanText';
import { COPY_LIMITS, type ConvertedCopy, type CopyRefusal, type CopyWatch, refusedBytes } from '../convertedCopy';
import { joinPages } from '../copyText';
import { pageTexts } from './paragraphs';
import { forgetWidths, refusedStreams } from './scope';
import { type TextLine, type TextPiece, textLines } from './textLines';

/** Milliseconds between two looks at the clock and at whether it was cancelled, and for which the parser may then end in order. */
const LOOK = 100;
const LAST_WORD = 1000;

/** Characters at a file's end in which its table of contents is named: a file without is cut off. */
const TAIL = 1 << 16;
const HEAD = 1024;

const UNPACKS_TOO_LARGE: CopyRefusal = { code: 'unpacksTooLarge', most: COPY_LIMITS.unpackedBytes };

/** Text alone is asked for: nothing is drawn, loaded, compiled or run. */
const OPTIONS = {
	verbosity: 0,
	disableFontFace: true,
	useSystemFonts: false,
	useWorkerFetch: false,
	useWasm: false,
	isEvalSupported: false,
	isOffscreenCanvasSupported: false,
	isImageDecoderSupported: false,
	enableXfa: false,
};

/**
 * The text of a PDF file, page by page, by pdf.js on this thread, in slices of a few milliseconds. What a file may be at most is
 * in {@link COPY_LIMITS}. `undefined` where it was cancelled. Never rejects for what the file holds.
 */
export async function read(bytes: Uint8Array, watch: CopyWatch): Promise<ConvertedCopy | CopyRefusal | undefined> {
	const refused = refusedBytes(bytes) ?? refusedHead(bytes);
	if (refused !== undefined) {
		return refused;
	}
	const end = performance.now() + COPY_LIMITS.milliseconds;
	const streams = refusedStreams.count;
	forgetWidths();
	const { port1, port2 } = new MessageChannel();
	WorkerMessageHandler.initializeFromPort(port2);
	const worker = PDFWorker.create({ port: port1, verbosity: OPTIONS.verbosity });
	// Node opens them by itself, browsers do not.
	port1.start();
	port2.start();
	// A copy, as the bytes are handed over and are gone here.
	const task = getDocument({ ...OPTIONS, data: bytes.slice(), worker });
	let timer: ReturnType<typeof setInterval> | undefined;
	const stopped = new Promise<CopyRefusal | undefined>((resolve) => {
		timer = setInterval(() => {
			if (watch.isCancelled()) {
				resolve(undefined);
			} else if (performance.now() > end) {
				resolve({ code: 'tooSlow', seconds: COPY_LIMITS.milliseconds / 1000 });
			}
		}, LOOK);
	});
	try {
		const result = await Promise.race([stopped, textOf(task, watch)]);
		return refusedStreams.count > streams ? UNPACKS_TOO_LARGE : result;
	} catch (error) {
		return refusedStreams.count > streams ? UNPACKS_TOO_LARGE : refusalOf(error);
	} finally {
		clearInterval(timer);
		await Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, LAST_WORD))]);
		worker.destroy();
		port1.close();
		port2.close();
	}
}

function refusedHead(bytes: Uint8Array): CopyRefusal | undefined {
	const decoder = new TextDecoder('windows-1252');
	if (!decoder.decode(bytes.subarray(0, HEAD)).includes('%PDF-')) {
		return { code: 'otherFormat', format: 'PDF' };
	}
	return decoder.decode(bytes.subarray(-TAIL)).includes('startxref') ? undefined : { code: 'damaged' };
}

/** Rejects with what the library has to say. */
async function textOf(
	task: ReturnType<typeof getDocument>,
	watch: CopyWatch,
): Promise<ConvertedCopy | CopyRefusal | undefined> {
	const document = await task.promise;
	const { numPages } = document;
	if (numPages > COPY_LIMITS.pages) {
		return { code: 'tooManyPages', pages: numPages, most: COPY_LIMITS.pages };
	}
	const pages: (readonly TextLine[])[] = [];
	let characters = 0;
	for (let number = 1; number <= numPages; number++) {
		const page = await document.getPage(number);
		const pieces: TextPiece[] = [];
		for (const reader = page.streamTextContent().getReader(); ; ) {
			const { done, value } = await reader.read();
			if (done) {
				break;
			}
			for (const item of value.items) {
				if ('str' in item) {
					pieces.push(item);
					// Those without a letter take room too.
					characters += item.str.length + 1;
				}
			}
			if (characters > COPY_LIMITS.characters) {
				return { code: 'tooMuchText', most: COPY_LIMITS.characters };
			}
		}
		page.cleanup();
		pages.push(textLines(pieces));
		await watch.progress(number, numPages);
		if (watch.isCancelled()) {
			return undefined;
		}
	}
	return joinPages(pageTexts(pages).map(cleanText));
}

function refusalOf(error: unknown): CopyRefusal {
	// Whatever else the library throws is about bytes that are not as they should be.
	return { code: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' };
}
