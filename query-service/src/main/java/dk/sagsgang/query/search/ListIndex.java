package dk.sagsgang.query.search;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * All lists of this instance in one Lucene index in memory, made of the stored answers and thrown away with the process.
 * What is written is found after the next {@link #refresh()}; {@link #visible()} says up to which position that is.
 */
@Component
public class ListIndex {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final TextQueries texts = new TextQueries();
    private final Positions written = new Positions();
    private final Positions visible = new Positions();
    private final List<Entries> makers;
    private final Object lines = new Object();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private @Nullable Set<StreamId> newer;
    private volatile boolean closed;

    ListIndex(List<Entries> makers) {
        this.makers = List.copyOf(makers);
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(
                            new PerFieldAnalyzerWrapper(texts.plain(), Map.of(TextQueries.STEMMED, texts.danish()))));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be opened", e);
        }
    }

    /** Puts the lines of this answer in place of those of the stream's earlier one. */
    public void put(StreamId stream, byte[] answer) {
        put(stream, lines(stream, answer), true);
    }

    /**
     * Makes every line of an authority anew from the stored views, each in place of the one before, so that the lists can
     * be asked all the while. What is put meanwhile is newer than what was read here, and stays.
     */
    public void renew(AuthorityId authority, ViewStore views) {
        synchronized (lines) {
            newer = new HashSet<>();
        }
        try {
            for (StreamId.Kind kind : kinds()) {
                views.each(kind, authority, view -> put(view.stream(), lines(view.stream(), view.answer()), false));
            }
        } finally {
            synchronized (lines) {
                newer = null;
            }
        }
    }

    /** Puts lines that the intake made, or older ones where none came since the renewal began. */
    private void put(StreamId stream, List<Document> made, boolean byIntake) {
        synchronized (lines) {
            if (newer != null && byIntake) {
                newer.add(stream);
            } else if (newer != null && newer.contains(stream)) {
                return;
            }
            Term ofStream = new Term(Fields.STREAM, stream.toString());
            io(() -> {
                if (made.isEmpty()) {
                    writer.deleteDocuments(ofStream);
                } else {
                    writer.updateDocuments(ofStream, made);
                }
            });
        }
    }

    private List<Document> lines(StreamId stream, byte[] answer) {
        List<Document> made = new ArrayList<>();
        JsonNode json = null;
        for (Entries maker : makers) {
            if (maker.kind() == stream.kind()) {
                json = json == null ? AnswerJson.read(answer) : json;
                for (Entry entry : maker.of(stream, json)) {
                    made.add(document(stream, entry));
                }
            }
        }
        return made;
    }

    /** Takes all lines of an authority out; its lists are not answered until {@link #reach} is called for it again. */
    public void forget(AuthorityId authority) {
        io(() -> writer.deleteDocuments(new Term(Fields.AUTHORITY, authority.value())));
        written.forget(authority);
        visible.forget(authority);
    }

    /** Makes an authority's lists anew from the stored views, which hold at least all events up to this position. */
    public void rebuild(AuthorityId authority, ViewStore views, long position) {
        if (written.knows(authority) && written.of(authority) == position) {
            return;
        }
        forget(authority);
        for (StreamId.Kind kind : kinds()) {
            views.each(kind, authority, view -> put(view.stream(), view.answer()));
        }
        reach(authority, position);
    }

    /** Adds what other instances wrote since; makes the lists anew where the stored views were themselves made anew. */
    public void follow(AuthorityId authority, ViewStore views, long position) {
        long before = written.of(authority);
        if (!written.knows(authority) || position < before) {
            rebuild(authority, views, position);
        } else if (position > before) {
            for (StreamId.Kind kind : kinds()) {
                views.eachWrittenAfter(kind, authority, before, view -> put(view.stream(), view.answer()));
            }
            reach(authority, position);
        }
    }

    /** Whether the authority's lists were made. */
    public boolean has(AuthorityId authority) {
        return written.knows(authority);
    }

    /** Up to which position all events are in the lines put so far. */
    public long reached(AuthorityId authority) {
        return written.of(authority);
    }

    /** Says that all events up to this position are in the lines put so far. */
    public void reach(AuthorityId authority, long position) {
        written.reach(authority, position);
    }

    /** Lets searches find what was written, and then says so. */
    public void refresh() {
        Map<AuthorityId, Long> before = written.all();
        io(searchers::maybeRefreshBlocking);
        for (Map.Entry<AuthorityId, Long> reached : before.entrySet()) {
            if (written.knows(reached.getKey()) && visible.of(reached.getKey()) != reached.getValue()) {
                visible.reach(reached.getKey(), reached.getValue());
            }
        }
    }

    /** Up to which position searches find each authority's events. */
    public Positions visible() {
        return visible;
    }

    /** How many lines the query finds, whatever its limit. */
    public int count(ListQuery query) {
        try {
            return new ListSearch(texts, query).count(searchers);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be read", e);
        }
    }

    public ListPage find(ListQuery query) {
        try {
            return new ListSearch(texts, query).in(searchers);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be read", e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        closed = true;
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private List<StreamId.Kind> kinds() {
        return makers.stream().map(Entries::kind).distinct().toList();
    }

    private static Document document(StreamId stream, Entry entry) {
        Document line = new Document();
        line.add(new StringField(Fields.STREAM, stream.toString(), Field.Store.NO));
        line.add(new StringField(Fields.AUTHORITY, stream.authority().value(), Field.Store.NO));
        line.add(new StringField(Fields.LIST, entry.list(), Field.Store.NO));
        // What is sorted by is kept as it is: terms that are sorted once are packed, and unpacked for every line.
        line.add(new BinaryDocValuesField(Fields.ID, new BytesRef(entry.id())));
        line.add(new StoredField(Fields.ID, entry.id()));
        line.add(new BinaryDocValuesField(Fields.ANSWER, new BytesRef(entry.answer())));
        entry.words()
                .forEach((field, values) -> values.forEach(
                        value -> line.add(new StringField(Fields.word(field), Words.term(value), Field.Store.NO))));
        entry.days().forEach((field, day) -> line.add(new LongPoint(Fields.day(field), day.toEpochDay())));
        entry.order().forEach((field, key) -> {
            line.add(new BinaryDocValuesField(Fields.order(field), new BytesRef(key)));
            line.add(new StoredField(Fields.order(field), key));
        });
        for (String text : entry.text()) {
            line.add(new TextField(TextQueries.PLAIN, Words.folded(text), Field.Store.NO));
            line.add(new TextField(TextQueries.STEMMED, text, Field.Store.NO));
        }
        return line;
    }

    private void io(Writing writing) {
        try {
            writing.run();
        } catch (AlreadyClosedException e) {
            // Who still makes lists when the process ends makes them for nobody.
            if (!closed) {
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be written", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
