import { join } from 'node:path';

/** A vocabulary of another field, with claims in it: two made-up films, who made them, and what they took in. */
export const FILM_CLAIMS = join(import.meta.dirname, 'film.claims.jsonl');
export const FILM_WORDS = join(import.meta.dirname, 'film.vocabulary.yaml');
