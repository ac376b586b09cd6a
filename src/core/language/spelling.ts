/**
 * British and American spellings of one English word, by rule and by a short list. Only regular differences that the field's
 * names show; a word that merely looks regular (`exercise`, `advise`) is left alone.
 */

const neverZ = new Set(
	`advertise advise apprise arise chastise circumcise comprise compromise demise despise devise disguise excise exercise
	expertise franchise improvise incise merchandise otherwise likewise paradise practise praise precise premise promise
	raise revise rise supervise surprise televise treatise wise enterprise concise noise cruise bruise poise anise`.split(/\s+/),
);

const wordPairs: readonly (readonly [string, string])[] = [
	['centre', 'center'],
	['theatre', 'theater'],
	['metre', 'meter'],
	['kilometre', 'kilometer'],
	['defence', 'defense'],
	['offence', 'offense'],
	['licence', 'license'],
	['programme', 'program'],
	['labour', 'labor'],
	['behaviour', 'behavior'],
	['colour', 'color'],
	['favour', 'favor'],
	['honour', 'honor'],
	['neighbour', 'neighbor'],
	['neighbourhood', 'neighborhood'],
	['harbour', 'harbor'],
	['endeavour', 'endeavor'],
	['armour', 'armor'],
	['manoeuvre', 'maneuver'],
	['judgement', 'judgment'],
	['analyse', 'analyze'],
	['catalyse', 'catalyze'],
	['travelling', 'traveling'],
	['modelling', 'modeling'],
	['counselling', 'counseling'],
	['fulfil', 'fulfill'],
	['sceptical', 'skeptical'],
];

const american = new Map(wordPairs.flatMap(([b, a]) => [[b, a] as const, [`${b}s`, `${a}s`] as const]));
const british = new Map([...american].map(([b, a]) => [a, b] as const));

const anyPair = new RegExp(`${wordPairs.flat().join('|')}|i[sz](?:e|ing|ation|able)`, 'i');

/** Whether a phrase may hold a word with another spelling; `false` is sure. Much quicker than trying each word. */
export function mayBeRespelt(phrase: string): boolean {
	return anyPair.test(phrase);
}

const sEnding = /^(.{3,})is(e|es|ed|er|ers|ing|ation|ations|ational|able)$/;
const zEnding = /^(.{3,})iz(e|es|ed|er|ers|ing|ation|ations|ational|able)$/;

/** The American spelling of a lower-case English word; the word itself where it has no other. */
export function toAmerican(word: string): string {
	const listed = american.get(word);
	if (listed !== undefined) {
		return listed;
	}
	const match = sEnding.exec(word);
	if (match === null || neverZ.has(`${match[1]}ise`)) {
		return word;
	}
	return `${match[1]}iz${match[2]}`;
}

/** The British spelling of a lower-case English word; the word itself where it has no other. */
export function toBritish(word: string): string {
	const listed = british.get(word);
	if (listed !== undefined) {
		return listed;
	}
	const match = zEnding.exec(word);
	return match === null || word === 'size' || word.endsWith('sized') ? word : `${match[1]}is${match[2]}`;
}
