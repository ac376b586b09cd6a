import assert from 'node:assert/strict';
import { RULES } from '../../src/core/audit/rules';
import { bundledTexts, inPseudo, PSEUDO, untranslated } from './language';
import { useWorkbench } from './session';

const PAPER = 'integrated-operations.md';

describe('in French', () => {
	const workbench = useWorkbench({ file: PAPER, language: 'fr' });

	it('the views are named, and tell what they hold', async () => {
		await workbench().openViewContainer('Opérations de paix');
		assert.equal((await workbench().treeRows('Rapport'))[0], 'Preface');
		assert.ok((await workbench().viewTexts('Rapport')).some((text) => text.startsWith('Preface, paragraphe 1.')));
		assert.ok((await workbench().viewTexts('Glossaire')).some((text) => /^Généralités, \d+ termes/.test(text)));
		const texts = await workbench().viewTexts('Ce document');
		assert.ok(
			texts.some((text) => /ESDP, European Security and Defence Policy, 6 emplois, développé, \d constats/.test(text)),
			texts.join('\n'),
		);
	});

	it('a hover and a diagnostic say it', async () => {
		const text = plain(await workbench().hover('CPCC', /Civilian Planning and Conduct Capability/));
		assert.match(text, /« CPCC » n’est pas développé dans cette partie du document\./);
		assert.match(text, /· organe · EU/);
		assert.match(text, /Remplacement en 2025 par : Civilian Operations Headquarters/);
		assert.match(text, /Dans le rapport :/);
		assert.match(text, /Ouvrir l’entrée/);
		await workbench().screenshot('french');
	});

	it('the search is found and asks', async () => {
		await workbench().runCommand('Rechercher dans les termes et le rapport');
		await workbench().typeInQuickPick('CPCC');
		const [first] = await workbench().quickPickRows();
		assert.match(plain(first?.description ?? ''), /organe · EU · Remplacement en 2025 par/);
		await workbench().page.keyboard.press('Escape');
	});

	it('a page compares names', async () => {
		await workbench().runCommand('Hier et aujourd’hui : désignations remplacées depuis 2007');
		await workbench().waitForEditor('Then-and-now.md');
		assert.equal((await workbench().visibleBlocks())[0], '# Hier et aujourd’hui');
	});
});

/** With spaces that a test can be written with. */
function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}

/** What is shown as it is: the bundled data, what the test's paper is called and says, and the names of rules. */
const known = [
	PAPER,
	'North Atlantic Treaty Organization',
	'peaceops',
	// What VS Code says of fixes, and how it reads out an icon.
	'Qµïçk Fïx',
	'history',
	'symbol-keyword',
	'list-flat',
	'list-tree',
	'note',
	...RULES.map(({ code }) => code),
	...bundledTexts(),
];

describe('in a language that nobody speaks, nothing of ours stays English', () => {
	const workbench = useWorkbench({ file: PAPER, language: PSEUDO });
	for (const [what, name, expected] of [
		['of one meaning', 'CPCC', /Civilian Planning and Conduct Capability/],
		['of a meaning that the paper gives', 'CA', /Comprehensive Approach/i],
		['of several meanings', 'PSC', /Political and Security Committee/],
	] as const) {
		it(`in a hover ${what}`, async () => {
			await workbench().hover(name, expected);
			assertTranslated(await workbench().hovers().allInnerTexts());
		});
	}

	it('in what the light bulb offers', async () => {
		const { page } = workbench();
		await page.keyboard.press('ControlOrMeta+Home');
		await workbench().runCommand(inPseudo('Go to Next Finding on Terms'));
		await workbench().waitForCursorLine(14);
		await page.keyboard.press('ControlOrMeta+.');
		const menu = page.locator('.action-widget .monaco-list-row.action');
		await menu.first().waitFor();
		const texts = await workbench().textsIn(menu);
		// Behind ours stands what VS Code's Markdown offers, which has no other language here.
		const ours = texts.slice(
			0,
			texts.findIndex((text) => text.startsWith('Insert bold text')),
		);
		assert.ok(
			ours.some((text) => text.includes('ESDP')),
			texts.join('\n'),
		);
		assertTranslated(ours);
		await page.keyboard.press('Escape');
	});

	it('in the views', async () => {
		await workbench().openViewContainer(inPseudo('Peace Operations'));
		await workbench().treeRows(inPseudo('Report'));
		await workbench().clickTreeRow(inPseudo('Glossary'), 'EU');
		await workbench().treeRow(inPseudo('This Document'), 'ESDP').locator('.monaco-tl-twistie').click();
		await workbench().page.getByText(inPseudo('First used').slice(0, -1)).waitFor();
		for (const view of ['Report', 'Glossary', 'This Document']) {
			assertTranslated(await workbench().viewTexts(inPseudo(view)));
		}
	});

	it('in the search', async () => {
		await workbench().runCommand(inPseudo('Search Terms and Report'));
		for (const query of ['CPCC', 'funding']) {
			await workbench().typeInQuickPick(query);
			assertTranslated(await workbench().quickPickTexts());
		}
		await workbench().page.keyboard.press('Escape');
	});

	it('in lists to choose from', async () => {
		for (const command of ['Export Terms', 'Choose for This Document']) {
			await workbench().runCommand(inPseudo(command));
			assertTranslated(await workbench().quickPickTexts());
			await workbench().page.keyboard.press('Escape');
		}
	});

	for (const [command, page] of [
		['Then and Now: Names Superseded Since 2007', 'Then-and-now.md'],
		['Side by Side: Counterparts in UN, EU, NATO and AU', 'Side-by-side.md'],
	] as const) {
		it(`in the page ${page}`, async () => {
			await workbench().runCommand(inPseudo(command));
			await workbench().waitForEditor(page);
			assertTranslated(await workbench().visibleBlocks());
		});
	}

	it('in an entry, and in the digest', async () => {
		await workbench().clickTreeRow(inPseudo('Glossary'), inPseudo('Bodies'));
		await workbench().clickTreeRow(inPseudo('Glossary'), 'CPCC · Civilian Planning and Conduct Capability');
		await workbench().waitForEditor('cpcc.md');
		assertTranslated(await workbench().visibleBlocks());
		await workbench().clickTreeRow(inPseudo('Report'), 'Preface');
		await workbench().waitForEditor('Report-digest-2007.md');
		assertTranslated(await workbench().visibleBlocks());
	});
});

function assertTranslated(texts: readonly string[]): void {
	assert.ok(
		texts.some((text) => text.includes('⟦')),
		texts.join('\n'),
	);
	assert.deepEqual(untranslated(texts, known), []);
}
