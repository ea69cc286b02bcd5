/** A calendar day, `YYYY-MM-DD`. Days leave the database as text: a JavaScript Date would shift them by time zone. */
export type IsoDate = string;
