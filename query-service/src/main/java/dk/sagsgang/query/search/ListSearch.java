package dk.sagsgang.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
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

    private ListPage page(IndexSearcher searcher) throws IOException {
        TopDocs found = searcher.searchAfter(after(searcher), filter(), query.limit() + 1, order());
        Set<String> wanted = Set.of(Fields.ANSWER, Fields.ID, Fields.order(query.sort()));
        List<byte[]> answers = new ArrayList<>();
        Document last = null;
        for (ScoreDoc hit : found.scoreDocs) {
            if (answers.size() == query.limit()) {
                return new ListPage(answers, last == null ? null : cursor(last));
            }
            last = searcher.storedFields().document(hit.doc, wanted);
            answers.add(octets(last.getBinaryValue(Fields.ANSWER)));
        }
        return new ListPage(answers, null);
    }

    private Cursor cursor(Document last) {
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
                new SortField(Fields.order(query.sort()), SortField.Type.STRING, query.newestFirst()),
                new SortField(Fields.ID, SortField.Type.STRING));
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
