package dk.sagsgang.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what a person typed into a query that forgives: every word must be found, as the beginning of a word, as another
 * form of it (by its Danish stem), or, where it is long and all letters, with one letter wrong.
 */
final class TextQueries {
    static final String PLAIN = "text.plain";
    static final String STEMMED = "text.danish";
    static final int LONGEST = 500;
    static final int MOST_WORDS = 32;
    private static final int FORGIVEN_FROM_LENGTH = 5;

    private final Analyzer plain = new StandardAnalyzer();
    private final Analyzer danish = new DanishAnalyzer();

    /** Throws {@link TextTooLong} where it would be a query of more clauses than any person types. */
    Query of(String typed) {
        if (typed.length() > LONGEST) {
            throw new TextTooLong();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> words = words(plain, Words.folded(typed));
        if (words.size() > MOST_WORDS) {
            throw new TextTooLong();
        }
        List<String> unfolded = words(plain, typed);
        for (int i = 0; i < words.size(); i++) {
            String asTyped = unfolded.size() == words.size() ? unfolded.get(i) : words.get(i);
            all.add(word(words.get(i), asTyped), Occur.MUST);
        }
        return words.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    Analyzer danish() {
        return danish;
    }

    Analyzer plain() {
        return plain;
    }

    private Query word(String folded, String asTyped) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new PrefixQuery(new Term(PLAIN, folded)), Occur.SHOULD);
        for (String stem : words(danish, asTyped)) {
            any.add(new TermQuery(new Term(STEMMED, stem)), Occur.SHOULD);
        }
        if (folded.length() >= FORGIVEN_FROM_LENGTH && folded.chars().allMatch(Character::isLetter)) {
            any.add(new FuzzyQuery(new Term(PLAIN, folded), 1, 2), Occur.SHOULD);
        }
        return any.build();
    }

    private static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(PLAIN, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot be read", e);
        }
        return words;
    }
}
