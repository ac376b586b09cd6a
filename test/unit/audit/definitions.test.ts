import assert from 'node:assert/strict';
import type { FormatName } from '../../../src/core/prose/formatNames';
import { auditOf } from '../../harness/audit';
import { readGlossary } from '../../harness/dataFiles';
import { lexiconOf } from '../../harness/lexicon';

const lexicon = lexiconOf(readGlossary().concepts);

/** What a text explains, each as `abbreviation = long form`. */
function explained(text: string, format: FormatName = 'markdown'): readonly string[] {
	return [...auditOf(text, format, lexicon).abbreviations.values()].flatMap(({ name, explanations }) =>
		explanations.map(({ definition }) => `${name} = ${definition.longForm}`),
	);
}

describe('explanations of abbreviations', () => {
	describe('in running text', () => {
		const cases: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
			['The quick reaction force (QRF) left.', 'QRF = quick reaction force'],
			['Internally displaced persons (IDPs) came.', 'IDP = Internally displaced persons'],
			['The QRF (quick reaction force) left.', 'QRF = quick reaction force'],
			['The QRF [quick reaction force] left.', 'QRF = quick reaction force'],
			['A memorandum of understanding (MoU) was signed.', 'MoU = memorandum of understanding'],
			['The quick reaction force, or QRF, left.', 'QRF = quick reaction force'],
			['The quick reaction force, known as QRF, left.', 'QRF = quick reaction force'],
			['The quick reaction force, hereafter “QRF”, left.', 'QRF = quick reaction force'],
			['The quick reaction force (hereafter the “QRF”) left.', 'QRF = quick reaction force'],
			['The QRF, short for quick reaction force, left.', 'QRF = quick reaction force'],
			['The *quick reaction\nforce* (QRF) left.', 'QRF = quick reaction force'],
			['The [quick reaction force](https://example.org/qrf) (QRF) left.', 'QRF = quick reaction force'],
			['The [quick reaction force (QRF)](https://example.org) left.', 'QRF = quick reaction force'],
			['The quick reaction force[^1] (QRF) left.\n\n[^1]: A note.', 'QRF = quick reaction force'],
			['The quick reaction force (QRF, founded in 2004) left.', 'QRF = quick reaction force'],
			['# The quick reaction force (QRF)\n', 'QRF = quick reaction force'],
			['| Unit | Seat |\n|---|---|\n| quick reaction force (QRF) | Goma |', 'QRF = quick reaction force'],
			['Disarmament, demobilization and reintegration (DDR) began.', 'DDR = Disarmament, demobilization and reintegration'],
			['The non-governmental organization (NGO) left.', 'NGO = non-governmental organization'],
			['Peacekeeping operations (PKO) went on.', 'PKO = Peacekeeping operations'],
			['The responsibility to protect (R2P) was debated.', 'R2P = responsibility to protect'],
			['They feared anti-access/area denial (A2/AD).', 'A2/AD = anti-access/area denial'],
			[
				'Command, control, communications, computers, intelligence, surveillance and reconnaissance (C4ISR) matter.',
				'C4ISR = Command, control, communications, computers, intelligence, surveillance and reconnaissance',
			],
			['The WMO Core Metadata Profile 2 (WCMP2) is used.', 'WCMP2 = WMO Core Metadata Profile 2'],
			['Research and development (R&D) costs.', 'R&D = Research and development'],
			['The Hypertext Transfer Protocol (HTTP) is old.', 'HTTP = Hypertext Transfer Protocol'],
			['Use the Extensible Markup Language (XML).', 'XML = Extensible Markup Language'],
			['The doctrine of counterinsurgency (COIN) returned.', 'COIN = counterinsurgency'],
			['The port is 443 for Secure HTTP (HTTPS).', 'HTTPS = Secure HTTP'],
			['The Kosovo Force (KFOR) stayed.', 'KFOR = Kosovo Force'],
			['The European Union Training Mission in Mali (EUTM Mali) ended.', 'EUTM = European Union Training Mission in Mali'],
			['The Official Journal of the European Union (OJ) has it.', 'OJ = Official Journal of the European Union'],
			['It names the U.S. Agency for International Development (USAID).', 'USAID = U.S. Agency for International Development'],
			[
				'L’Organisation internationale de la francophonie (OIF) siège à Paris.',
				'OIF = Organisation internationale de la francophonie',
			],
			['Die Gemeinsame Sicherheitspolitik (GSP) ist neu.', 'GSP = Gemeinsame Sicherheitspolitik'],
			['Der Bundesnachrichtendienst (BND) hört mit.', 'BND = Bundesnachrichtendienst'],
			['Viele Nichtregierungsorganisationen (NROs) gingen.', 'NRO = Nichtregierungsorganisationen'],
			['Das Bundeskriminalamt, kurz BKA, ermittelt.', 'BKA = Bundeskriminalamt'],
			['La Fondation Konrad Adenauer (KAS) est là.', 'KAS = Fondation Konrad Adenauer'],
			['The Friedrich Ebert Foundation (FES) met.', 'FES = Friedrich Ebert Foundation'],
			['Der Bundesminister Karl Spahn (CDU) kam.'],
			['The administration (ADM) and the parliament (PMT) left.'],
			['The Defence Secretary (MOD) left.'],
			['The Special Operations Task Force-Europe (SOTF-E) left.', 'SOTF-E = Special Operations Task Force-Europe'],
			['The Organisation of African Unity (OAU/UA) met.', 'OAU = Organisation of African Unity'],
		];
		for (const [text, ...expected] of cases) {
			it(text.replace(/\n/g, '⏎'), () => {
				assert.deepEqual(explained(text), expected);
			});
		}
	});

	describe('that are none', () => {
		for (const text of [
			'| ESDP | 2009 | CSDP |\n|---|---|---|\n| Democratic Republic of the Congo | 2010 | none |',
			'The mission in Mali (MINUSMA) ended.',
			'The protocol (MQTT) is light.',
			'Regulation (EC) No 1093/2010 says so.',
			'Members (UN, EU, NATO) met.',
			'The minister (EPP) resigned.',
			'He spoke in Brussels (BE) about Latvia (LV).',
			'The article (Art. 222 TFEU) is short.',
			'General Smith (EUFOR) disagreed.',
			'See the table (COM(2011) 884).',
			'Admiral (ADM) Jones came.',
			'A quick reaction force is not a `quick reaction force (QRF)`.',
		]) {
			it(text, () => {
				assert.deepEqual(explained(text), []);
			});
		}
	});

	describe('in lists, tables and markup', () => {
		const cases: readonly (readonly [format: FormatName, text: string, ...expected: readonly string[]])[] = [
			[
				'markdown',
				'| QRF | quick reaction force |\n|---|---|\n| AoR | area of responsibility |',
				'QRF = quick reaction force',
				'AoR = area of responsibility',
			],
			[
				'markdown',
				'- QRF: quick reaction force\n- **AoR** – area of responsibility',
				'QRF = quick reaction force',
				'AoR = area of responsibility',
			],
			['markdown', 'QRF\n: quick reaction force\n', 'QRF = quick reaction force'],
			['markdown', '*[QRF]: quick reaction force\n', 'QRF = quick reaction force'],
			[
				'markdown',
				'# Abbreviations\n\n| | |\n|---|---|\n| COREPER | Committee of ambassadors |\n',
				'COREPER = Committee of ambassadors',
			],
			['markdown', '---\nabbreviations:\n  QRF: quick reaction force\n---\n\nThe QRF left.', 'QRF = quick reaction force'],
			[
				'markdown',
				'---\nacronyms:\n  keys:\n    - shortname: QRF\n      longname: quick reaction force\n---\n\nThe {{< acr QRF >}} left.',
				'QRF = quick reaction force',
			],
			['markdown', 'The <abbr title="quick reaction force">QRF</abbr> left.', 'QRF = quick reaction force'],
			['latex', '\\newacronym{qrf}{QRF}{quick reaction force}\n\nThe \\gls{qrf} left.', 'QRF = quick reaction force'],
			[
				'latex',
				'\\DeclareAcronym{qrf}{short = QRF, long = {quick reaction force}}\n\nThe \\ac{qrf} left.',
				'QRF = quick reaction force',
			],
			['latex', '\\begin{acronym}\n\\acro{QRF}{quick reaction force}\n\\end{acronym}', 'QRF = quick reaction force'],
			['latex', '% \\newacronym{qrf}{QRF}{quick reaction force}\nNothing.'],
			['latex', 'The quick~reaction \\emph{force} (QRF) left.', 'QRF = quick reaction force'],
			['latex', '\\begin{description}\n\\item[QRF] quick reaction force\n\\end{description}', 'QRF = quick reaction force'],
			['restructuredText', 'QRF\n   quick reaction force\n', 'QRF = quick reaction force'],
			['asciiDoc', 'QRF:: quick reaction force\n', 'QRF = quick reaction force'],
			['typst', '/ QRF: quick reaction force\n', 'QRF = quick reaction force'],
			['org', '- QRF :: quick reaction force\n', 'QRF = quick reaction force'],
			['html', '<dl><dt>QRF</dt><dd>quick reaction force</dd></dl>', 'QRF = quick reaction force'],
			[
				'plainText',
				'ABBREVIATIONS\n\nQRF   quick reaction force\nAoR   area of responsibility\n',
				'QRF = quick reaction force',
				'AoR = area of responsibility',
			],
		];
		for (const [format, text, ...expected] of cases) {
			it(`${format}: ${text.replace(/\n/g, '⏎')}`, () => {
				assert.deepEqual(explained(text, format), expected);
			});
		}
	});
});
