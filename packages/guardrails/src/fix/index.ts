export {
  applyFixes,
  type AppliedFixes,
  type SkippedFix,
  type SkippedFixCode,
} from './applyFixes';
