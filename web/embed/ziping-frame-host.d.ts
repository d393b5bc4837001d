// The types of ziping-frame-host.js.
import type { Assessment, Result, Template } from './ziping.js';

/** Which form the frame shows, and how. What a later `load` does not say anew holds on, but for the form. */
export interface FrameForm {
  assessment?: Assessment;
  /** The id of a built-in template. */
  template?: Template['id'];
  locale?: 'zh-CN' | 'en';
  theme?: 'auto' | 'light' | 'dark';
  readonly?: boolean;
  /** The name of the draft in the frame's browser storage; none keeps nothing. */
  storageKey?: string;
}

export interface FrameOptions extends FrameForm {
  /** Where frame.html lies, exactly; that of the frame's `src` where nothing is said. */
  origin?: string;
  onchange?: (form: { total: string; grade?: string; assessment: Assessment }) => void;
  onsubmit?: (result: Result) => void;
  /** A file that the person saves; it goes into the folder of downloads where nothing is said. */
  onfile?: (file: { name: string; file: Blob }) => void;
  onerror?: (error: { code: string; path: string; message: string }) => void;
}

/** The form in a frame. */
export interface FrameConnection {
  /** Settles when the form is shown. */
  readonly ready: Promise<{ total: string; grade?: string; assessment: Assessment }>;
  load(form: FrameForm): void;
  /** Has the form handed in; `onsubmit` gets the result. */
  submit(): void;
  /** Hears nothing more. */
  close(): void;
}

/** Connects to the form in an iframe that shows frame.html. */
export declare function connect(iframe: HTMLIFrameElement, options?: FrameOptions): FrameConnection;
