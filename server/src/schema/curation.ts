import type { AddedClaim, Change, Curated, Curation } from '@orrery/cypher/model/curation.ts';
import { between } from '../bounds.ts';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';
import { Certainty, Modality, Stance } from './enums.ts';

/** Importing and verifying cost as much as the largest question. */
const COST = 1_000;

const VerdictEnum = builder.enumType('Verdict', {
  description: 'Whether two entities are one.',
  values: {
    SAME: { value: 'same', description: 'They are one. It merges nothing.' },
    DIFFERENT: { value: 'different', description: 'They are two: the pair is not suggested again.' },
    UNSURE: { value: 'unsure', description: 'It was looked at and cannot be told.' },
  } as const,
});

const ChangeRef = builder.objectRef<Change>('Change').implement({
  description: 'A decision that was made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'By which it is undone.' }),
    kind: t.exposeString('kind', {
      description: '"judge", "merge", "unmerge", "retract", "restore", "add-claim" or "undo".',
    }),
    by: t.exposeString('by', { description: 'The person who decided, as given.' }),
    at: t.exposeString('at', { description: 'When, ISO 8601, such as "2026-01-31T12:00:00.000Z".' }),
    lines: t.exposeStringList('lines', { description: 'What it did to the graph, a line each.' }),
    importId: t.id({
      nullable: true,
      description: 'The record of the import that brought it into the graph.',
      resolve: ({ importId }) => importId ?? null,
    }),
    undoes: t.id({
      nullable: true,
      description: 'The change that this one takes back; null for all but "undo".',
      resolve: ({ undoes }) => undoes ?? null,
    }),
    undoneBy: t.id({
      nullable: true,
      description: 'The change that took this one back, if one has.',
      resolve: ({ undoneBy }) => undoneBy ?? null,
    }),
  }),
});

const CuratedRef = builder.objectRef<Curated>('Curated').implement({
  description: 'What a decision came to.',
  fields: (t) => ({
    change: t.field({
      type: ChangeRef,
      nullable: true,
      description: 'The change, by whose id it is undone. Null in a dry run, and where the graph was so already.',
      resolve: ({ change }) => change ?? null,
    }),
    lines: t.exposeStringList('lines', { description: 'What it does to the graph, or would do, a line each.' }),
  }),
});

const NewEntityInput = builder.inputType('NewEntityInput', {
  description: 'An entity that the graph does not have yet.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'A kind and a name in lower case, such as "person:ada-tide".' }),
    type: t.field({ type: 'EntityTypeName', required: true, description: 'Its type, such as "Person".' }),
    name: t.string({ required: true, description: 'What it is called, such as "Ada Tide".' }),
  }),
});

const DocumentInput = builder.inputType('DocumentInput', {
  description: 'What a claim rests on. The id alone for a document of the graph; with its title for one that is new.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Such as "doc:harbour-report".' }),
    title: t.string({ description: 'What it is called. Needed where the graph does not have the document.' }),
    url: t.string({ description: 'Where it can be read, such as "https://example.org/report".' }),
    publisher: t.string({ description: 'Who published it.' }),
    publishedAt: t.field({ type: 'Date', description: 'When it was published. Left out: today.' }),
    lang: t.string({ description: 'The language it is written in, as a BCP 47 tag. Left out: "en".' }),
  }),
});

const date =
  'Written as in a claims file: "2025-07-03", "2025-07", "2025", "2025-07~" (about), "[2025-08-21..2025-08-31]".';

const AddClaimInput = builder.inputType('AddClaimInput', {
  description: 'One claim with the citation it rests on.',
  fields: (t) => ({
    subject: t.id({ required: true, description: 'The id of the entity it is about.' }),
    predicate: t.field({ type: 'PredicateName', required: true, description: 'The verb, such as "WORKS_AT".' }),
    object: t.id({ description: 'The id of the entity at the other end; for a literal predicate give `value`.' }),
    value: t.string({ description: 'The object of a literal predicate.' }),
    valueNumber: t.float({ description: 'The figure, in its unit, such as 1e25.' }),
    unit: t.string({ description: 'The unit of the figure, such as "FLOP".' }),
    role: t.string({ description: 'In which capacity, such as "chief scientist".' }),
    key: t.string({ description: 'Tells two claims apart that are otherwise the same, such as "second time".' }),
    text: t.string({ description: 'One sentence in your own words.' }),
    start: t.string({ description: `When a state began. ${date}` }),
    end: t.string({ description: `When it ended; ".." is stated to be going on. ${date}` }),
    at: t.string({ description: `For what happens once, and for measures. ${date}` }),
    newEntities: t.field({
      type: [NewEntityInput],
      required: false,
      description: 'Entities that it names and the graph does not have yet.',
    }),
    document: t.field({ type: DocumentInput, required: true, description: 'What it rests on.' }),
    summary: t.string({
      required: true,
      description: 'What the document says, in your own words; never its text.',
    }),
    stance: t.field({ type: Stance, description: 'Left out: AFFIRMS.' }),
    certainty: t.field({ type: Certainty, description: 'On whose kind of word. Left out: ASSERTED.' }),
    modality: t.field({ type: Modality, description: 'Left out: ACTUAL.' }),
    voices: t.idList({ description: 'Ids of the entities on whose word. Left out: the voice of the document.' }),
  }),
});

const make = async ({ askToEdit }: Context, curation: Curation, said: Said): Promise<Curated> =>
  askToEdit().curate({ curation, by: said.by, dryRun: said.dryRun });

interface Said {
  readonly by: string;
  readonly dryRun: boolean;
}

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

builder.mutationFields((t) => {
  const said = {
    by: t.arg.string({ required: true, description: 'The name of the person who decides.' }),
    dryRun: t.arg.boolean({
      required: true,
      defaultValue: false,
      description: 'Tell what would change, and change nothing.',
    }),
  };
  return {
    judge: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Keeps whether two entities are one. It merges nothing.',
      args: {
        a: t.arg.id({ required: true, description: 'The id of an entity.' }),
        b: t.arg.id({ required: true, description: 'The id of another one.' }),
        verdict: t.arg({ type: VerdictEnum, required: true, description: 'Whether they are one.' }),
        note: t.arg.string({ description: 'Why.' }),
        ...said,
      },
      resolve: (_root, { a, b, verdict, note, ...by }, context) =>
        make(context, { kind: 'judge', a, b, verdict, note: given(note) }, by),
    }),
    merge: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Makes one entity of two: everything said of the first is said of the second from now on.',
      args: {
        from: t.arg.id({
          required: true,
          description: 'The id of the entity that is another one; it keeps leading there.',
        }),
        into: t.arg.id({ required: true, description: 'The id of the one it is.' }),
        reason: t.arg.string({ description: 'Why.' }),
        force: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Against the guards: another kind, another external id, the better connected one goes.',
        }),
        ...said,
      },
      resolve: (_root, { from, into, reason, force, ...by }, context) =>
        make(context, { kind: 'merge', from, into, reason: given(reason), force: force ? true : undefined }, by),
    }),
    unmerge: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Takes a merge back that was made here.',
      args: { from: t.arg.id({ required: true, description: 'The id of the entity that was merged.' }), ...said },
      resolve: (_root, { from, ...by }, context) => make(context, { kind: 'unmerge', from }, by),
    }),
    retract: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Withdraws a document: its citations stop counting. What it says stays readable.',
      args: {
        document: t.arg.id({ required: true, description: 'The id of the document.' }),
        reason: t.arg.string({ required: true, description: 'Why.' }),
        ...said,
      },
      resolve: (_root, { document, reason, ...by }, context) =>
        make(context, { kind: 'retract', document, reason }, by),
    }),
    restore: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Takes back that a document was withdrawn here: it counts again.',
      args: { document: t.arg.id({ required: true, description: 'The id of the document.' }), ...said },
      resolve: (_root, { document, ...by }, context) => make(context, { kind: 'restore', document }, by),
    }),
    addClaim: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Adds a claim with its citation. It is checked as one of a claims file.',
      args: { claim: t.arg({ type: AddClaimInput, required: true, description: 'The claim.' }), ...said },
      resolve: (_root, { claim, ...by }, context) => make(context, { kind: 'add-claim', claim: claimOf(claim) }, by),
    }),
    undo: t.field({
      type: CuratedRef,
      nullable: true,
      complexity: COST,
      description: 'Takes a change back. An undo is a change, too: undo it to make the first one again.',
      args: { change: t.arg.id({ required: true, description: 'The id of the change.' }), ...said },
      resolve: (_root, { change, ...by }, context) => make(context, { kind: 'undo', change }, by),
    }),
    saveView: t.string({
      nullable: true,
      description: 'Keeps a view of the page, and returns its name: the page opens it at `#k=NAME`.',
      args: { view: t.arg.string({ required: true, description: 'The view as the page packs it for a link.' }) },
      resolve: (_root, { view }, { askToEdit, keepView }) => {
        askToEdit();
        return keepView(view);
      },
    }),
  };
});

function claimOf(input: typeof AddClaimInput.$inferInput): AddedClaim {
  const { predicate, newEntities, document, voices, ...rest } = input;
  return {
    ...withoutNull(rest),
    subject: input.subject,
    summary: input.summary,
    predicate: predicate.given,
    newEntities: (newEntities ?? []).map(({ id, type, name }) => ({ id, name, type: type.given })),
    document: { ...withoutNull(document), id: document.id },
    voices: voices ?? [],
  };
}

function withoutNull<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], null> | undefined } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]: Exclude<T[K], null> | undefined;
  };
}

const MOST_CHANGES = 100;

builder.queryField('changes', (t) =>
  t.field({
    type: [ChangeRef],
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    description: 'The decisions that were made through this server, the latest first. Needs the edit token.',
    args: { first: t.arg.int({ required: true, defaultValue: 20 }) },
    resolve: (_root, { first }, { askToEdit }) => askToEdit().changes(between('first', first, [1, MOST_CHANGES])),
  }),
);
