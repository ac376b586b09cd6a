import assert from 'node:assert/strict';
import { readGlossary } from '../harness/dataFiles';

/** All designations that were renamed or replaced, as `language:text`: who adds or drops one, does so here too. */
const expected: readonly {
	readonly concept: string;
	readonly state: 'renamed' | 'replaced';
	readonly year: number;
	readonly successor: string | undefined;
	readonly designations: readonly string[];
}[] = [
	{
		concept: 'civ-mil-cell',
		state: 'replaced',
		year: 2009,
		successor: 'cmpd',
		designations: [
			'en:civilian-military cell',
			'en:Civ/Mil Cell',
			'en:CivMilCell',
			'en:civ-mil cell',
			'en:Civil/Military Cell',
			'fr:cellule civilo-militaire',
			'es:célula civil-militar',
		],
	},
	{
		concept: 'cpcc',
		state: 'replaced',
		year: 2025,
		successor: 'civopshq',
		designations: [
			'en:Civilian Planning and Conduct Capability',
			'en:CPCC',
			'fr:capacité civile de planification et de conduite',
			'fr:CPCC',
			'es:Capacidad Civil de Planificación y Ejecución',
			'es:CPCC',
			'es:Capacidad Civil de Planeamiento y Ejecución',
		],
	},
	{
		concept: 'monuc',
		state: 'renamed',
		year: 2010,
		successor: 'monusco',
		designations: [
			'en:United Nations Organization Mission in the Democratic Republic of the Congo',
			'en:MONUC',
			'en:UN Organization Mission in the Democratic Republic of the Congo',
			'en:United Nations Mission in the Democratic Republic of the Congo',
			'en:UN Mission in the Democratic Republic of the Congo',
			"fr:Mission de l'Organisation des Nations Unies en République démocratique du Congo",
			'fr:MONUC',
			'es:Misión de las Naciones Unidas en la República Democrática del Congo',
			'es:MONUC',
		],
	},
	{
		concept: 'amis',
		state: 'replaced',
		year: 2007,
		successor: 'unamid',
		designations: [
			'en:African Union Mission in Sudan',
			'en:AMIS',
			'en:AU Mission in Sudan',
			'en:African Union Mission in the Sudan',
			"fr:Mission de l'Union africaine au Soudan",
			'fr:MUAS',
			'es:Misión de la Unión Africana en el Sudán',
			'es:AMIS',
		],
	},
	{
		concept: 'nrf',
		state: 'replaced',
		year: 2024,
		successor: 'arf',
		designations: [
			'en:NATO Response Force',
			'en:NRF',
			"fr:Force de réaction de l'OTAN",
			'fr:NRF',
			'es:Fuerza de Respuesta de la OTAN',
			'es:NRF',
		],
	},
	{
		concept: 'impp',
		state: 'replaced',
		year: 2013,
		successor: 'iap',
		designations: [
			'en:integrated mission planning process',
			'en:IMPP',
			'en:integrated missions planning process',
			'fr:processus de planification des missions intégrées',
			'fr:PPMI',
			'es:proceso de planificación de las misiones integradas',
		],
	},
	{
		concept: 'esdp',
		state: 'renamed',
		year: 2009,
		successor: 'csdp',
		designations: [
			'en:European Security and Defence Policy',
			'en:ESDP',
			'fr:politique européenne de sécurité et de défense',
			'fr:PESD',
			'es:Política Europea de Seguridad y Defensa',
			'es:PESD',
		],
	},
	{
		concept: 'reform-treaty',
		state: 'renamed',
		year: 2007,
		successor: 'reform-treaty',
		designations: ['en:Reform Treaty', 'fr:traité modificatif', 'es:Tratado de Reforma'],
	},
	{
		concept: 'development-instrument',
		state: 'replaced',
		year: 2021,
		successor: 'ndici',
		designations: [
			'en:Development Cooperation Instrument',
			'en:DCI',
			'en:development instrument',
			'fr:instrument de financement de la coopération au développement',
			'fr:ICD',
			'es:Instrumento de Financiación de la Cooperación al Desarrollo',
			'es:ICD',
		],
	},
	{
		concept: 'stability-instrument',
		state: 'replaced',
		year: 2014,
		successor: undefined,
		designations: [
			'en:Instrument for Stability',
			'en:IfS',
			'en:stability instrument',
			'fr:instrument de stabilité',
			'fr:IdS',
			'es:Instrumento de Estabilidad',
			'es:IE',
		],
	},
	{
		concept: 'stability-instrument',
		state: 'replaced',
		year: 2021,
		successor: 'ndici',
		designations: ['en:Instrument contributing to Stability and Peace', 'en:IcSP'],
	},
	{
		concept: 'macedonia',
		state: 'renamed',
		year: 2019,
		successor: 'macedonia',
		designations: [
			'en:Macedonia',
			'en:former Yugoslav Republic of Macedonia',
			'en:FYROM',
			'fr:Macédoine',
			'fr:ex-République yougoslave de Macédoine',
			'es:Macedonia',
			'es:ex República Yugoslava de Macedonia',
		],
	},
	{
		concept: 'dpko',
		state: 'renamed',
		year: 2019,
		successor: 'dpo',
		designations: [
			'en:Department of Peacekeeping Operations',
			'en:DPKO',
			'en:UN Department of Peacekeeping Operations',
			'fr:Département des opérations de maintien de la paix',
			'fr:DOMP',
			'es:Departamento de Operaciones de Mantenimiento de la Paz',
			'es:DOMP',
		],
	},
	{
		concept: 'dfs',
		state: 'replaced',
		year: 2019,
		successor: 'dos',
		designations: [
			'en:Department of Field Support',
			'en:DFS',
			'en:UN DFS',
			"fr:Département de l'appui aux missions",
			'fr:DAM',
			'es:Departamento de Apoyo a las Actividades sobre el Terreno',
		],
	},
	{
		concept: 'dppa',
		state: 'replaced',
		year: 2019,
		successor: 'dppa',
		designations: ['en:Department of Political Affairs', 'en:DPA', 'en:UNDPA'],
	},
	{
		concept: 'aussom',
		state: 'replaced',
		year: 2025,
		successor: 'aussom',
		designations: ['en:African Union Transition Mission in Somalia', 'en:ATMIS'],
	},
	{
		concept: 'aussom',
		state: 'replaced',
		year: 2022,
		successor: 'aussom',
		designations: ['en:African Union Mission in Somalia', 'en:AMISOM'],
	},
	{
		concept: 'cmpd',
		state: 'replaced',
		year: 2019,
		successor: 'isp-pcm',
		designations: [
			'en:Crisis Management and Planning Directorate',
			'en:CMPD',
			'fr:direction Gestion des crises et planification',
			'fr:CMPD',
			'es:Dirección de Gestión de Crisis y Planificación',
			'es:CMPD',
		],
	},
];

/** Operations and labels that are over: not superseded, whatever followed them. */
const ended: readonly (readonly [concept: string, year: number, followedBy: string | undefined])[] = [
	['unamid', 2020, 'unitams'],
	['isaf', 2014, 'resolute-support'],
	['operation-artemis', 2003, undefined],
	['aceh-monitoring-mission', 2006, undefined],
	['eupol-afghanistan', 2016, undefined],
	['concordia', 2003, undefined],
	['prt', 2014, undefined],
	['ebao', 2010, 'copd'],
	['minusma', 2023, undefined],
	['minustah', 2017, undefined],
	['unitams', 2023, undefined],
	['eufor-rd-congo', 2006, undefined],
	['resolute-support', 2021, undefined],
];

const { concepts } = readGlossary();

/** What became of the name that a concept goes by. */
const statusOfLabel = (id: string) => {
	const concept = concepts.find((candidate) => candidate.id === id);
	return concept?.designations.find((designation) => designation.text === concept.label)?.status;
};

describe('superseded designations', () => {
	it('are exactly the expected ones', () => {
		const actual = concepts.flatMap((concept) =>
			concept.designations.flatMap(({ language, text, status }) =>
				status === undefined || status.state === 'ended'
					? []
					: [`${concept.id} ${language}:${text} ${status.state} ${status.year} ${status.successor ?? '–'}`],
			),
		);
		assert.deepEqual(
			actual.sort(),
			expected
				.flatMap(({ concept, state, year, successor, designations }) =>
					designations.map((designation) => `${concept} ${designation} ${state} ${year} ${successor ?? '–'}`),
				)
				.sort(),
		);
	});

	it('lead in the end to a concept whose name is current', () => {
		for (const { concept, successor } of expected) {
			let current = successor;
			const seen = new Set<string>();
			while (current !== undefined && statusOfLabel(current)?.successor !== undefined) {
				assert.ok(!seen.has(current), `${concept}: ${[...seen].join(' → ')}`);
				seen.add(current);
				current = statusOfLabel(current)?.successor;
			}
			assert.ok(
				current === undefined || ['renamed', 'replaced'].every((state) => state !== statusOfLabel(current)?.state),
				concept,
			);
		}
	});

	it('leave out what only changed shape: the UN, the EU and the DSRSG are current', () => {
		for (const id of ['un', 'eu', 'nato', 'au', 'dsrsg', 'srsg', 'secretary-general', 'battlegroup', 'unmik', 'althea']) {
			const concept = concepts.find((candidate) => candidate.id === id);
			assert.ok(
				concept?.designations.every((designation) => designation.status === undefined),
				id,
			);
		}
	});
});

describe('ended designations', () => {
	it('are all designations of exactly these concepts', () => {
		const actual = concepts.flatMap(({ id, designations }) => {
			const first = designations[0]?.status;
			if (designations.every(({ status }) => status?.state !== 'ended')) {
				return [];
			}
			assert.ok(
				designations.every(({ status }) => status?.state === 'ended' && status.year === first?.year),
				id,
			);
			return [[id, first?.year, first?.successor]];
		});
		assert.deepEqual(actual, ended);
	});
});
