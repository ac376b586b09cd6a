import { locateUnits } from '../../src/core/report/locating/locateUnits';
import type { ReportFingerprints } from '../../src/core/report/locating/model';
import { readFingerprints } from '../harness/dataFiles';
import { finished } from '../harness/finished';
import { sharedReport, standIn } from '../harness/reportCopies';
import { floor, shortest } from './floor';
import { paper } from './papers';
import { longestStep } from './steps';
import { atMost } from './target';

/** Finding the units of a report in a copy and in other texts, as ratios to the floor of the same text, and the growth of both. */

interface Copy {
	readonly name: string;
	readonly text: string;
	readonly fingerprints: ReportFingerprints;
}

function copies(): readonly Copy[] {
	const own = { name: 'the stand-in', text: standIn().file, fingerprints: readFingerprints('test/fixtures/report') };
	const report = sharedReport();
	if (report === undefined) {
		console.log('The report is not there: only the stand-in is measured.');
		return [own];
	}
	return [{ name: 'the report', text: report.file, fingerprints: readFingerprints('data') }, own];
}

/** Nanoseconds a character of locating. */
function perCharacter(text: string, fingerprints: ReportFingerprints, rounds: number): number {
	return (shortest(() => finished(locateUnits(text, fingerprints)), rounds) / text.length) * 1e6;
}

function main(): void {
	const other = paper(5_000_000);
	for (const { name, text, fingerprints } of copies()) {
		const base = shortest(() => floor(text), 300);
		const once = shortest(() => finished(locateUnits(text, fingerprints)), 300);
		const { units } = finished(locateUnits(text, fingerprints));
		console.log(`${name}: ${units.length} units in ${once.toFixed(2)} ms; the floor takes ${base.toFixed(3)} ms here.`);
		atMost(15, once / base, `  all units of ${name}, times the floor`);
		const each = (once / text.length) * 1e6;
		atMost(2, perCharacter(other, fingerprints, 7) / each, `  5 MB of something else, times as long a character as ${name}`);
		atMost(
			1.3,
			perCharacter(text + paper(text.length * 49), fingerprints, 20) / each,
			`  ${name} in 50 times the text, times as long a character`,
		);
		// Places are sorted and take memory as they are many; were each compared with each, these would be 50 and 8.
		atMost(2, perCharacter(text.repeat(50), fingerprints, 20) / each, `  50 times ${name}, times as long a character`);
		const page = text.slice(text.length / 2, text.length / 2 + 1500);
		const [more, less] = [4000, 500].map((times) => perCharacter(page.repeat(times), fingerprints, 10));
		atMost(4, more! / less!, `  a page of ${name} 4,000 times against 500 times, times as long a character`);
		const steps = Array.from({ length: 5 }, () => longestStep(locateUnits(text.repeat(50), fingerprints)));
		atMost(20, Math.min(...steps), `  50 times ${name}, longest step in milliseconds`);
	}
}

main();
