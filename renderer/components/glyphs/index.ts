/** The register's own marks. Each goes with a word: beside it, or as its name. */
export { AcknowledgementGlyph, ringWord, type RingState } from './AcknowledgementGlyph'
export { AttemptGlyph, NotUsedGlyph } from './AttemptGlyph'
export { ChannelGlyph } from './ChannelGlyph'
export { ConfidenceGlyph } from './ConfidenceGlyph'
export { DisputeGlyph } from './DisputeGlyph'
export { FileGlyph } from './FileGlyph'
export { OverdueGlyph } from './OverdueGlyph'
export { RequestGlyph, squareOf, squareWord, type SquareState } from './RequestGlyph'
