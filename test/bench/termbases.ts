import { SaxesParser } from 'saxes';
import { readTbx } from '../../src/core/termbase/formats/tbx/readTbx';
import { WRITERS } from '../harness/writers';
import { longestStep } from './steps';
import { atMost } from './target';
import { wordNetConcepts } from './wordnet';

/**
 * Reading a large TBX file: its memory beside that of what is read, and its time beside that of the bare XML parser. Writing a
 * large termbase: how long one step of it holds everything up.
 */

const MEGABYTE = 1_000_000;
const FILE = 50 * MEGABYTE;
const PIECE = 64 * 1024;

/** Pieces between two measurements of live memory, each of which collects all garbage. */
const PIECES_PER_MEASUREMENT = 50;

function entry(index: number): string {
	return `<conceptEntry id="${index}">
<descrip type="subjectField">defence;field ${index % 50}</descrip>
<descripGrp><descrip type="definition">What a mission does under number ${index} where its mandate says so and nobody else would.</descrip>
<admin type="source">Handbook of activities, page ${index}</admin></descripGrp>
<langSec xml:lang="en"><termSec><term>mandated activity ${index} of missions</term><termNote type="termType">fullForm</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>MA${index}</term><termNote type="termType">abbreviation</termNote></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>activité ${index} du mandat</term><termNote type="termType">fullForm</termNote></termSec></langSec>
<langSec xml:lang="el"><termSec><term>δραστηριότητα ${index}</term></termSec></langSec>
</conceptEntry>
`;
}

function file(): Uint8Array {
	const encoder = new TextEncoder();
	const bytes = new Uint8Array(FILE + MEGABYTE);
	let length = 0;
	const append = (text: string) => {
		length += encoder.encodeInto(text, bytes.subarray(length)).written;
	};
	append('<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n');
	for (let index = 0; length < FILE; index++) {
		append(entry(index));
	}
	append('</body></text></tbx>');
	return bytes.slice(0, length);
}

/** Bytes that are in use when all garbage is collected. */
function liveBytes(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** Milliseconds that the parser takes alone, with handlers that do nothing. */
function bareParser(bytes: Uint8Array): number {
	const start = performance.now();
	const parser = new SaxesParser({ xmlns: true });
	const decoder = new TextDecoder();
	parser.on('opentag', () => {});
	parser.on('text', () => {});
	parser.on('closetag', () => {});
	for (let at = 0; at < bytes.length; at += PIECE) {
		parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
	}
	parser.close();
	return performance.now() - start;
}

async function measureMemory(bytes: Uint8Array): Promise<void> {
	const before = liveBytes();
	let peak = before;
	let pieces = 0;
	const { concepts } = await readTbx(bytes, {
		language: 'en',
		pulse: async () => {
			pieces++;
			if (pieces % PIECES_PER_MEASUREMENT === 0) {
				peak = Math.max(peak, liveBytes());
			}
		},
	});
	const result = liveBytes() - before;
	const used = bytes.length + Math.max(peak - before, result);
	console.log(`TBX of ${inMegabytes(bytes.length)}: ${concepts.length} concepts of ${inMegabytes(result)}`);
	atMost(1, used / (bytes.length + 3 * result), '  peak memory, times the file and three times the result');
}

async function measureTime(bytes: Uint8Array): Promise<void> {
	const bare = bareParser(bytes);
	const start = performance.now();
	let last = start;
	let longest = 0;
	await readTbx(bytes, {
		language: 'en',
		pulse: async () => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		},
	});
	const reading = performance.now() - start;
	const perMegabyte = (reading / bytes.length) * MEGABYTE;
	console.log(`  ${perMegabyte.toFixed(0)} ms a megabyte; at most ${longest.toFixed(0)} ms between two pulses`);
	atMost(7, reading / bare, '  reading, times the bare XML parser');
}

/** Concepts that are written, and that are in a first round, which is not measured. */
const WRITTEN = 100_000;
const WARMING = 3_000;

/**
 * Writes many concepts in each format: the longest step is the best of three rounds, as the machine may be doing something else
 * during one. Most of what is left is garbage collection.
 */
function measureWriting(): void {
	const options = { name: 'WordNet', language: 'en' };
	const concepts = wordNetConcepts(WRITTEN);
	let slowest = { name: '', step: 0 };
	for (const [name, format] of Object.entries(WRITERS)) {
		longestStep(format.write(concepts.slice(0, WARMING), options));
		const steps: number[] = [];
		const start = performance.now();
		for (let round = 1; round <= 3; round++) {
			steps.push(longestStep(format.write(concepts, options)));
		}
		const total = (performance.now() - start) / steps.length;
		const losses = longestStep(format.losses(concepts, options));
		const step = Math.max(Math.min(...steps), losses);
		console.log(`  ${name}: ${total.toFixed(0)} ms, longest step ${step.toFixed(1)} ms`);
		slowest = step > slowest.step ? { name, step } : slowest;
	}
	atMost(20, slowest.step, 'writing 100,000 concepts, longest step of the slowest format in milliseconds');
}

function inMegabytes(bytes: number): string {
	return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}

async function main(): Promise<void> {
	const bytes = file();
	await measureMemory(bytes);
	await measureTime(bytes);
	measureWriting();
}

void main();
