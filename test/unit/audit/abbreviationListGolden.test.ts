import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findList } from '../../../src/core/audit/abbreviationList/findList';
import { stylesOf } from '../../../src/core/audit/abbreviationList/listFormats';
import { listText, refreshedText } from '../../../src/core/audit/abbreviationList/listText';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { projectRoot } from '../../harness/project';

/**
 * One list in each format and style. `UPDATE_GOLDEN=1` writes the files anew; look at what changed.
 */
const folder = resolve(projectRoot, 'test/fixtures/audit/lists');

const EXTENSIONS: Readonly<Record<FormatName, string>> = {
	markdown: 'md',
	mdx: 'mdx',
	latex: 'tex',
	restructuredText: 'rst',
	asciiDoc: 'adoc',
	typst: 'typ',
	org: 'org',
	html: 'html',
	plainText: 'txt',
};

const list = [
	{ abbreviation: 'UNMISS', longForm: 'United Nations Mission in South Sudan' },
	{ abbreviation: 'R&D', longForm: 'research & development' },
	{ abbreviation: 'UN Women', longForm: 'United Nations Entity for Gender Equality and the Empowerment of Women' },
	{
		abbreviation: 'C4ISR',
		longForm: 'command, control, communications, computers, intelligence, surveillance & reconnaissance',
	},
	{ abbreviation: 'MoU', longForm: 'memorandum of understanding' },
	{ abbreviation: 'EUSR', longForm: "European Union's Special Representative" },
	{ abbreviation: 'UN', longForm: 'United Nations' },
	{ abbreviation: 'CFSP/ESDP', longForm: 'Common Foreign and Security Policy / European Security and Defence Policy' },
	{ abbreviation: 'QRF_2', longForm: 'Quick-Reaction Force [*second*; 50 % #2] <b>|{x}' },
];

describe('A list of abbreviations is as looked at', () => {
	for (const [format, extension] of Object.entries(EXTENSIONS) as [FormatName, string][]) {
		for (const style of stylesOf(format)) {
			it(`${format}, ${style}`, () => {
				const options = { language: 'en', lineEnd: '\n' };
				const written = `${listText(list, format, style, options)}\n`;
				const file = resolve(folder, `${style}.${extension}`);
				if (process.env['UPDATE_GOLDEN'] === '1') {
					writeFileSync(file, written);
				}
				assert.ok(existsSync(file), `${file} is missing`);
				const golden = readFileSync(file, 'utf8');
				assert.equal(written, golden);
				const found = findList(golden, format);
				assert.ok(found?.kind === 'list');
				assert.equal(refreshedText(found, list, options), found.text);
			});
		}
	}
});
