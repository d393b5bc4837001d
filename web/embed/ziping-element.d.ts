// The types of ziping-element.js.
import type { Assessment, Finding, Result, Template, ZipingError } from './ziping.js';

/** What an event tells of the form; each is computed when it is asked for. */
export interface ZipingFormDetail {
  readonly assessment: Assessment;
  readonly result: Result;
  readonly findings: Finding[];
}

export interface ZipingFormEventMap extends Omit<HTMLElementEventMap, 'change' | 'submit' | 'error'> {
  /** Something was changed in the form. Bubbles. */
  change: CustomEvent<ZipingFormDetail>;
  /** The findings have followed a change. Bubbles. */
  finding: CustomEvent<ZipingFormDetail>;
  /** The person hands the form in. Cancelable: then the host's form is not sent. */
  submit: CustomEvent<{ result: Result }>;
  /** The form could not be shown; `program` where the element itself did not load. */
  error: CustomEvent<{ code: ZipingError['code'] | 'program'; path: string; message: string }>;
}

export declare class ZipingFormElement extends HTMLElement {
  static formAssociated: true;
  /** Where the program lies, or its bytes; beside the script where nothing is said. Set it before the first element. */
  static program?: string | URL | BufferSource | WebAssembly.Module;
  /** Settles when the form is shown, or could not be; an `error` event with a ZipingError's fields tells of the latter. */
  readonly ready: Promise<void>;
  get assessment(): Assessment | undefined;
  set assessment(form: Assessment | null | undefined);
  /** The form with its scores and findings; undefined until it is shown. */
  readonly result: Result | undefined;
  /** The id of a built-in template, or a template. */
  get template(): string | Template;
  set template(template: string | Template | null | undefined);
  /** `zh-CN` or `en`. */
  locale: string;
  theme: 'auto' | 'light' | 'dark' | (string & {});
  readonly: boolean;
  /** The name of the draft in this browser; none keeps nothing. */
  get storageKey(): string;
  set storageKey(key: string | null | undefined);
  name: string;
  readonly form: HTMLFormElement | null;
  load(assessment: Assessment): Promise<void>;
  reset(): Promise<void>;
  submit(): Result | undefined;
  addEventListener<K extends keyof ZipingFormEventMap>(
    type: K, listener: (this: ZipingFormElement, event: ZipingFormEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Registers the element under a name that is still free; `ziping-form` is taken when the module is loaded. */
export declare function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    'ziping-form': ZipingFormElement;
  }
}
