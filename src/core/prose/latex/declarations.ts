import { languageOfComment, languageOfName, languageOfOptions } from './languages';
import type { Reading } from './reading';

/** Characters of a comment that is for an editor, at most. */
const LONGEST_MAGIC = 100;

/** Takes the language that a comment declares, as editors read them: `% !TeX spellcheck = en-GB`. */
export function readMagicComment(reading: Reading, at: number, end: number): void {
	reading.language ??= languageOfComment(reading.text.slice(at, Math.min(end, at + LONGEST_MAGIC)));
}

/** Reads the arguments of `\documentclass`, which begins a preamble. */
export function readClass(reading: Reading, nameEnd: number): number {
	const { text, args, painter, document } = reading;
	painter.close();
	const optionsEnd = args.skip(nameEnd, 'o');
	const language = languageOfOptions(optionsIn(text, nameEnd, optionsEnd));
	document.beginPreamble(language ?? '');
	return reading.resume(args.skip(optionsEnd, 'mo'));
}

/** Reads the arguments of `\usepackage`: babel's options name languages, or else the class's do. */
export function readPackage(reading: Reading, nameEnd: number): number {
	const { text, args, document } = reading;
	const optionsEnd = args.skip(nameEnd, 'o');
	const end = args.skip(optionsEnd, 'mo');
	if (/\bbabel\b/.test(text.slice(optionsEnd, end))) {
		const language = languageOfOptions(optionsIn(text, nameEnd, optionsEnd)) ?? document.classLanguage;
		reading.language ??= language === '' ? undefined : language;
	}
	return reading.resume(end);
}

/** Reads the arguments of polyglossia's `\setdefaultlanguage` or babel's `\babelprovide[main]`. */
export function readMainLanguage(reading: Reading, name: string, nameEnd: number): number {
	const { text, args } = reading;
	const optionsEnd = args.skip(nameEnd, 'o');
	const options = optionsIn(text, nameEnd, optionsEnd);
	const end = args.skip(optionsEnd, 'm');
	if (name !== 'babelprovide' || /\bmain\b/.test(options)) {
		reading.language ??= languageOfName(text.slice(optionsEnd, end).replace(/[\s{}]+/g, ''), options);
	}
	return reading.resume(end);
}

/** What stands between the brackets of an optional argument. */
function optionsIn(text: string, start: number, end: number): string {
	return text
		.slice(start, end)
		.replace(/%.*/g, '')
		.trim()
		.replace(/^\[|\]$/g, '');
}
