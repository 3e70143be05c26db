# For Rouge, which colours the listings of the PDF and the EPUB: the language "worddiff" is a
# unified difference in which the signs U+E000 and U+E001 stand around the words that have changed.

require 'rouge'

module Rouge
  module Token::Tokens
    Generic.token :InsertedWord, 'giw'
    Generic.token :DeletedWord, 'gdw'
  end

  module Lexers
    class WordDiff < RegexLexer
      tag 'worddiff'

      state :root do
        rule(/ .*\n?/, Text)
        rule(/@@\n?/, Generic::Subheading)
        rule(/\+/, Generic::Inserted, :inserted)
        rule(/-/, Generic::Deleted, :deleted)
        rule(/\n/, Text)
      end

      { inserted: [Generic::Inserted, Generic::InsertedWord],
        deleted: [Generic::Deleted, Generic::DeletedWord] }.each do |name, (line, word)|
        state name do
          rule(/(\uE000)([^\uE001\n]*)(\uE001)/) { |match| token word, match[2] }
          rule(/[^\uE000\n]+/, line)
          rule(/\n/, line, :pop!)
        end
      end
    end
  end

  # The theme of Asciidoctor PDF, which declares the other colours.
  module Themes
    class AsciidoctorPDFDefault < CSSTheme
      style Token::Tokens::Generic::InsertedWord, fg: '#000000', bg: '#a6e3a1', inline_block: true
      style Token::Tokens::Generic::DeletedWord, fg: '#000000', bg: '#f5b5b5', inline_block: true
    end
  end
end
