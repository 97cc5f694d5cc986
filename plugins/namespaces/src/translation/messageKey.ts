import { messages } from './messages';

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** Every text of the plugin by its full key, such as `page.title`. */
export type MessageKey = Keys<typeof messages>;
