package dk.sagsgang.query.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One search: asks for one line more than is wanted, so that the last page knows that it is the last. */
record ListSearch(TextQueries texts, ListQuery query) {

    ListPage in(SearcherManager searchers) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return page(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many lines there are in all. */
    int count(SearcherManager searchers) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.count(filter());
        } finally {
            searchers.release(searcher);
        }
    }

    private ListPage page(IndexSearcher searcher) throws IOException {
        TopDocs found = searcher.searchAfter(after(searcher), filter(), query.limit() + 1, order());
        boolean isLast = found.scoreDocs.length <= query.limit();
        ScoreDoc[] hits = isLast ? found.scoreDocs : Arrays.copyOf(found.scoreDocs, query.limit());
        return new ListPage(answers(searcher, hits), isLast ? null : cursor(searcher, hits[hits.length - 1]));
    }

    /** The answers of the lines, in their order; they are read in that of the index, which only goes forward. */
    private static List<byte[]> answers(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        BinaryDocValues stored = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.ANSWER);
        byte[][] answers = new byte[hits.length][];
        int[] forward = IntStream.range(0, hits.length)
                .boxed()
                .sorted(Comparator.comparingInt(hit -> hits[hit].doc))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int hit : forward) {
            answers[hit] = octets(stored != null && stored.advanceExact(hits[hit].doc) ? stored.binaryValue() : null);
        }
        return List.of(answers);
    }

    private Cursor cursor(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        Document last = searcher.storedFields().document(hit.doc, Set.of(Fields.ID, Fields.order(query.sort())));
        String id = last.get(Fields.ID);
        if (id == null) {
            throw new IllegalStateException("A line of the index has no id.");
        }
        return new Cursor(query.list(), query.sort(), octets(last.getBinaryValue(Fields.order(query.sort()))), id);
    }

    /**
     * The end of the page before. The document number is the highest there is, so that a line that was written again
     * since, and now has a higher number, does not come twice.
     */
    private @Nullable FieldDoc after(IndexSearcher searcher) {
        Cursor cursor = query.after();
        if (cursor == null) {
            return null;
        }
        int highest = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(highest, Float.NaN, new Object[] {new BytesRef(cursor.key()), new BytesRef(cursor.id())});
    }

    private Sort order() {
        return new Sort(
                new SortField(Fields.order(query.sort()), SortField.Type.STRING_VAL, query.newestFirst()),
                new SortField(Fields.ID, SortField.Type.STRING_VAL));
    }

    private Query filter() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.AUTHORITY, query.authority().value())), Occur.FILTER);
        all.add(new TermQuery(new Term(Fields.LIST, query.list())), Occur.FILTER);
        query.words()
                .forEach((field, value) ->
                        all.add(new TermQuery(new Term(Fields.word(field), Words.term(value))), Occur.FILTER));
        query.days()
                .forEach((field, days) -> all.add(
                        LongPoint.newRangeQuery(
                                Fields.day(field),
                                days.from() == null
                                        ? Long.MIN_VALUE
                                        : days.from().toEpochDay(),
                                days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay()),
                        Occur.FILTER));
        if (query.text() != null) {
            all.add(texts.of(query.text()), Occur.FILTER);
        }
        return all.build();
    }

    private static byte[] octets(@Nullable BytesRef ref) {
        if (ref == null) {
            throw new IllegalStateException("A line of the index lacks a field.");
        }
        return BytesRef.deepCopyOf(ref).bytes;
    }
}
