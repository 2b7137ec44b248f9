import type { Period } from '../../library/timeline/paperSelection';
import type { LatePart } from './renderPaper';
import type { TimelineOf } from './timeline/timelineOf';

/** What the host sends to the script of a paper's view; markup comes from `html` alone. */
export type ToView =
  | { readonly kind: 'show'; readonly paper: string; readonly title: string; readonly markup: string }
  | {
      readonly kind: 'part';
      readonly paper: string;
      readonly part: LatePart | 'period' | 'papers';
      readonly markup: string;
    }
  | { readonly kind: 'pressed'; readonly action: 'list' | 'pin'; readonly pressed: boolean };

/** What the script sends: `data-…` of the button that was pressed, a note that was changed, that it is there. */
export type FromView =
  | { readonly kind: 'ready'; readonly paper: string }
  | { readonly kind: 'note'; readonly paper: string; readonly text: string }
  | { readonly kind: 'action'; readonly action: 'cite' | 'addToBibliography' | 'copyAs' | 'list' | 'pin' }
  | { readonly kind: 'action'; readonly action: 'filter'; readonly query: string }
  | { readonly kind: 'action'; readonly action: 'open'; readonly paper: string }
  | ({ readonly kind: 'action'; readonly action: 'period' } & Period)
  | {
      readonly kind: 'action';
      readonly action: 'goTo';
      readonly uri: string;
      readonly line: string;
      readonly character: string;
    };

/** What is kept of a view over a reload of the window: of a paper's, or of a timeline's with the period that is listed. */
export type ViewState =
  | { readonly paper: string; readonly pinned: boolean }
  | { readonly timeline: TimelineOf; readonly period: Period | null; readonly pinned: boolean };
