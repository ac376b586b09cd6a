import { readFileSync } from 'node:fs';
import { sampleFolder } from '../harness/project';
import { wordNetConcepts } from './wordnet';

/**
 * A Markdown paper of `size` characters: the sample paper and as much running English as it takes, WordNet's glosses in paragraphs
 * of about 1 kB, every hundredth of them the sample's body again.
 */
export function paper(size: number): string {
	const sample = readFileSync(`${sampleFolder}/integrated-operations.md`, 'utf8');
	const body = sample.slice(sample.indexOf('# '));
	const glosses = wordNetConcepts(20_000).map(({ definition }) => definition);
	const pieces = [sample];
	let length = sample.length;
	for (let i = 0; length < size; i += 12) {
		const at = i % glosses.length;
		const paragraph = `\n\n${glosses.slice(at, at + 12).join('. ')}.${i % 1200 === 0 ? `\n\n${body}` : ''}`;
		pieces.push(paragraph);
		length += paragraph.length;
	}
	return pieces.join('').slice(0, size);
}
