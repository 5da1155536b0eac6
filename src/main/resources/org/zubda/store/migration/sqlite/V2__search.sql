-- The words of a report, by its number; the text itself is not kept a second time. Words come in
-- folded, so that the tokenizer only cuts at spaces.
CREATE VIRTUAL TABLE search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
